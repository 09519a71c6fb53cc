# Pattern 34, static partial join for multiple instances: two of three signatures go on, and the third may still be
# given, without effect.
deploy 34_static_partial_join_of_instances.bpmn
start static_join_of_instances
  | case 1                 starts static_join_of_instances version 1
  | two_of_three           waits for enough
  | sign                   repeats 3 times
  | sign                   waits task for anyone
  | sign                   waits task for anyone
  | sign                   waits task for anyone
complete sign
  | sign                   completed
complete sign
  | sign                   completed
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
complete sign
  | sign                   completed
  | all_signed             ended
  | case 1                 ends completed
