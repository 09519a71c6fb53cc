# Pattern 5, simple merge: alternative branches go on as one, without waiting.
deploy 05_simple_merge.bpmn
start simple_merge {"amount":5}
  | case 1                 starts simple_merge version 1
  | choice                 takes choice_small
  | small                  waits task for anyone
complete small
  | small                  completed
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
  | case 1                 ends completed
