# Pattern 35, cancelling partial join for multiple instances: two of three are enough, and the third is taken away.
deploy 35_cancelling_partial_join_of_instances.bpmn
start cancelling_join_of_instances
  | case 1                 starts cancelling_join_of_instances version 1
  | sign                   repeats 3 times
  | sign                   waits task for anyone
  | sign                   waits task for anyone
  | sign                   waits task for anyone
complete sign
  | sign                   completed
complete sign
  | sign                   completed
  | sign                   withdrawn
  | sign                   interrupted by sign
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
  | case 1                 ends completed
