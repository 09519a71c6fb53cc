# Pattern 8, multi-merge: each branch that arrives goes on by itself.
deploy 08_multi_merge.bpmn
start multi_merge
  | case 1                 starts multi_merge version 1
  | left                   waits task for anyone
  | right                  waits task for anyone
complete left
  | left                   completed
  | after                  waits task for anyone
complete right
  | right                  completed
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
complete after
  | after                  completed
  | done                   ended
  | case 1                 ends completed
