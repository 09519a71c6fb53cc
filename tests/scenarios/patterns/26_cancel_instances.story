# Pattern 26, cancel multiple instance activity: all instances are taken away.
deploy 26_cancel_instances.bpmn
start cancel_instances {"no":"I1"}
  | case 1                 starts cancel_instances version 1
  | stopped                waits for stop key=I1
  | sign                   repeats 3 times
  | sign                   waits task for anyone
  | sign                   waits task for anyone
  | sign                   waits task for anyone
complete sign
  | sign                   completed
message stop key=I1
  | stopped                receives stop
  | sign                   withdrawn
  | sign                   interrupted by stopped
  | sign                   withdrawn
  | sign                   interrupted by stopped
  | sign                   interrupted by stopped
  | cancelled              ended
  | case 1                 ends completed
