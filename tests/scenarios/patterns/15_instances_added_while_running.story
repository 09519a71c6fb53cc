# Pattern 15, multiple instances without a priori run-time knowledge: each witness who is found is heard as well, and
# the hearing ends when all have been.
deploy 15_instances_added_while_running.bpmn
start added {"no":"H1"}
  | case 1                 starts added version 1
  | comes                  waits for witness_found key=H1
  | close                  waits task for anyone
message witness_found key=H1
  | comes                  receives witness_found
  | hear                   waits task for anyone
message witness_found key=H1
  | comes                  receives witness_found
  | hear                   waits task for anyone
complete close
  | close                  completed
  | closed                 ended
complete hear
  | hear                   completed
  | heard                  ended
  | witness                done
complete hear
  | hear                   completed
  | heard                  ended
  | witness                done
  | hearing                done
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
  | case 1                 ends completed
