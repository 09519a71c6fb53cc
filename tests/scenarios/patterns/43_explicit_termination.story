# Pattern 43, explicit termination: a terminate end event ends all that is left.
deploy 43_explicit_termination.bpmn
start explicit_termination
  | case 1                 starts explicit_termination version 1
  | work                   waits task for anyone
  | veto                   waits task for anyone
complete veto
  | veto                   completed
  | work                   withdrawn
  | work                   interrupted by vetoed
  | vetoed                 ended
  | case 1                 ends completed
