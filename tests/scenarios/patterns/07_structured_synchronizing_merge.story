# Pattern 7, structured synchronizing merge: it waits for the branches that were taken, and for no others.
deploy 07_structured_synchronizing_merge.bpmn
start synchronizing_merge {"police":true,"fire":true}
  | case 1                 starts synchronizing_merge version 1
  | split                  takes split_police
  | split                  takes split_fire
  | police                 waits task for anyone
  | fire                   waits task for anyone
complete fire
  | fire                   completed
complete police
  | police                 completed
  | after                  waits task for anyone
start synchronizing_merge {"police":true,"fire":false}
  | case 2                 starts synchronizing_merge version 1
  | split                  takes split_police
  | police                 waits task for anyone
case 2
complete police
  | police                 completed
  | after                  waits task for anyone
