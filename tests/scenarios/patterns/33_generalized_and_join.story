# Pattern 33, generalized AND-join: a loop in one branch, and the join waits for one token of each flow all the same.
deploy 33_generalized_and_join.bpmn
start generalized_join {"again":true}
  | case 1                 starts generalized_join version 1
  | left                   waits task for anyone
  | right                  waits task for anyone
complete left
  | left                   completed
  | twice                  takes twice_left
  | left                   waits task for anyone
complete right
  | right                  completed
complete left {"again":false}
  | left                   completed
  | twice                  takes twice_join
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
  | case 1                 ends completed
