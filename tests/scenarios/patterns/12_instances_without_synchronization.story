# Pattern 12, multiple instances without synchronization: each is started, and nobody waits for it.
deploy 12_instances_without_synchronization.bpmn
start spawning {"visits":3}
  | case 1                 starts spawning version 1
  | count                  done
  | visit                  waits task for anyone
  | enough                 takes enough_next
  | count                  done
  | visit                  waits task for anyone
  | enough                 takes enough_next
  | count                  done
  | visit                  waits task for anyone
  | enough                 takes enough_report
  | report                 waits task for anyone
complete report
  | report                 completed
  | done                   ended
complete visit
  | visit                  completed
  | visited                ended
complete visit
  | visit                  completed
  | visited                ended
complete visit
  | visit                  completed
  | visited                ended
  | case 1                 ends completed
