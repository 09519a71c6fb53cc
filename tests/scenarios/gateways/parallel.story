# The join waits for a token on each incoming flow.
deploy parallel.bpmn
start parallel
  | case 1                 starts parallel version 1
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
