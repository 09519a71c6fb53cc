# Pattern 38, general synchronizing merge: as long as the loop goes round, a token may still come to the join.
deploy 38_general_synchronizing_merge.bpmn
start general_merge {"police":true,"other":true,"repeat":true}
  | case 1                 starts general_merge version 1
  | split                  takes split_merge
  | split                  takes split_other
  | other                  waits task for anyone
  | police                 waits task for anyone
complete other
  | other                  completed
complete police
  | police                 completed
  | again                  takes again_merge
  | police                 waits task for anyone
complete police {"repeat":false}
  | police                 completed
  | again                  takes again_join
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
  | case 1                 ends completed
start general_merge {"police":false,"other":true}
  | case 2                 starts general_merge version 1
  | split                  takes split_other
  | other                  waits task for anyone
case 2
complete other
  | other                  completed
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
  | case 2                 ends completed
