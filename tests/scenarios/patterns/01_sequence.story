# Pattern 1, sequence: the second task is there when the first is done.
deploy 01_sequence.bpmn
start sequence
  | case 1                 starts sequence version 1
  | first                  waits task for anyone
complete first
  | first                  completed
  | second                 waits task for anyone
complete second
  | second                 completed
  | done                   ended
  | case 1                 ends completed
