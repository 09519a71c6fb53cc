# Pattern 6, multi-choice: every branch whose condition holds.
deploy 06_multi_choice.bpmn
start multi_choice {"police":true,"fire":true}
  | case 1                 starts multi_choice version 1
  | split                  takes split_police
  | split                  takes split_fire
  | police                 waits task for anyone
  | fire                   waits task for anyone
start multi_choice {"police":false,"fire":false}
  | case 2                 starts multi_choice version 1
  | split                  takes split_other
  | other                  waits task for anyone
