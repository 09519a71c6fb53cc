# Pattern 13, multiple instances with a priori design-time knowledge: two, as drawn; then on together.
deploy 13_instances_known_at_design.bpmn
start design_time
  | case 1                 starts design_time version 1
  | sign                   repeats 2 times
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
  | case 1                 ends completed
