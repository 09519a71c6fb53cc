# Pattern 27, complete multiple instance activity: those that are not done are taken away, and the process goes on.
deploy 27_complete_instances.bpmn
start complete_instances {"no":"I1"}
  | case 1                 starts complete_instances version 1
  | enough                 waits for stop key=I1
  | sign                   repeats 3 times
  | sign                   waits task for anyone
  | sign                   waits task for anyone
  | sign                   waits task for anyone
complete sign
  | sign                   completed
message stop key=I1
  | enough                 receives stop
  | sign                   withdrawn
  | sign                   interrupted by enough
  | sign                   withdrawn
  | sign                   interrupted by enough
  | sign                   interrupted by enough
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
  | case 1                 ends completed
