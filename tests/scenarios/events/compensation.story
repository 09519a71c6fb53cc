# What was granted is undone, the last step first; each step sees the data as they were.
deploy compensation.bpmn
start revocation {}
  | case 1                 starts revocation version 1
  | license                waits task for anyone
complete license
  | license                completed
  | publish                waits task for anyone
complete publish
  | publish                completed
  | granted                ended
  | grant                  done
  | inspect                waits task for anyone
complete inspect {"unsafe":true}
  | inspect                completed
  | grant                  is undone
  | publish                is undone
  | retract                waits task for anyone
complete retract
  | retract                completed
  | license                is undone
  | withdraw               waits task for anyone
complete withdraw
  | withdraw               completed
  | notify                 waits task for anyone
complete notify
  | notify                 completed
  | revoked                ended
  | case 1                 ends completed
