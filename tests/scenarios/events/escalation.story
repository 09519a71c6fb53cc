# An escalation is heard and the work goes on.
deploy escalation.bpmn
start escalation
  | case 1                 starts escalation version 1
  | shout                  escalates LATE, caught by heard
  | work                   waits task for anyone
  | look                   waits task for anyone
complete work
  | work                   completed
  | outer_end              ended
  | outer                  done
  | done                   ended
complete look
  | look                   completed
  | looked                 ended
  | case 1                 ends completed
