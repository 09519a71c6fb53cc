# Pattern 37, local synchronizing merge: a branch that ends before the join is not waited for any longer.
deploy 37_local_synchronizing_merge.bpmn
start local_merge {"police":true,"fire":true,"closed":true}
  | case 1                 starts local_merge version 1
  | split                  takes split_police
  | split                  takes split_fire
  | police                 waits task for anyone
  | fire                   waits task for anyone
complete police
  | police                 completed
complete fire
  | fire                   completed
  | fire_check             takes fire_check_fire_closed
  | fire_closed            ended
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
  | case 1                 ends completed
