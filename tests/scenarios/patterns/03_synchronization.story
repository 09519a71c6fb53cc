# Pattern 3, synchronization: what comes after waits for both.
deploy 03_synchronization.bpmn
start synchronization
  | case 1                 starts synchronization version 1
  | left                   waits task for anyone
  | right                  waits task for anyone
complete right
  | right                  completed
complete left
  | left                   completed
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
  | case 1                 ends completed
