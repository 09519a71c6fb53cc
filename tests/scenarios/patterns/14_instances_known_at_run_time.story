# Pattern 14, multiple instances with a priori run-time knowledge: as many as there are owners when they begin.
deploy 14_instances_known_at_run_time.bpmn
start run_time {"owners":["a","b","c"]}
  | case 1                 starts run_time version 1
  | sign                   repeats 3 times
  | sign                   waits task for anyone
  | sign                   waits task for anyone
  | sign                   waits task for anyone
complete sign
  | sign                   completed
complete sign
  | sign                   completed
complete sign
  | sign                   completed
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
  | case 1                 ends completed
