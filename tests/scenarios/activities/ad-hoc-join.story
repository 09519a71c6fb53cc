# When the condition holds, what is at work goes on to its end; what stands at a join, waits for
# an event or has not begun ends.
deploy ad_hoc_join.bpmn
start ad_hoc_join {"agreed":false}
  | case 1                 starts ad_hoc_join version 1
  | lawyer                 begins
  | expert                 begins
  | leader                 begins
  | clerk                  begins
  | lawyer                 waits task for anyone
  | expert                 waits task for anyone
  | leader                 waits task for anyone
  | clerk                  waits task for anyone
complete lawyer
  | lawyer                 completed
complete clerk
  | clerk                  completed
  | a_day                  set to 2026-03-03 09:00
complete leader {"agreed":true}
  | leader                 completed
  | opinions               is satisfied
  | both                   interrupted by leader
  | a_day                  interrupted by leader
  | record                 interrupted by leader
complete expert
  | expert                 completed
  | opinions               done
  | done                   ended
  | case 1                 ends completed
