# One activity after the other until the matter is clear; then all at once, and those that run are waited for.
deploy ad_hoc.bpmn
start ad_hoc {"agreed":false}
  | case 1                 starts ad_hoc version 1
  | visit                  begins
  | visit                  waits task for anyone
complete visit {"clear":false}
  | visit                  completed
  | hear                   begins
  | hear                   waits task for anyone
complete hear {"clear":true}
  | hear                   completed
  | inquiry                is satisfied
  | inquiry                done
  | lawyer                 begins
  | expert                 begins
  | lawyer                 waits task for anyone
  | expert                 waits task for anyone
complete expert {"agreed":true}
  | expert                 completed
  | opinions               is satisfied
complete lawyer
  | lawyer                 completed
  | opinions               done
  | done                   ended
  | case 1                 ends completed
