# A terminate end event ends everything else in its scope.
deploy terminate.bpmn
start terminate
  | case 1                 starts terminate version 1
  | work                   waits task for anyone
  | veto                   waits task for anyone
complete veto
  | veto                   completed
  | work                   withdrawn
  | work                   interrupted by stop
  | stop                   ended
  | case 1                 ends completed
start terminate
  | case 2                 starts terminate version 1
  | work                   waits task for anyone
  | veto                   waits task for anyone
cancel withdrawn by the applicant
  | work                   withdrawn
  | work                   interrupted
  | veto                   withdrawn
  | veto                   interrupted
  | case 2                 ends cancelled: withdrawn by the applicant
