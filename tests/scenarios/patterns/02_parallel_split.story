# Pattern 2, parallel split: both branches are under way at once.
deploy 02_parallel_split.bpmn
start parallel_split
  | case 1                 starts parallel_split version 1
  | left                   waits task for anyone
  | right                  waits task for anyone
complete right
  | right                  completed
  | right_done             ended
complete left
  | left                   completed
  | left_done              ended
  | case 1                 ends completed
