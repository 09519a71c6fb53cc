# Pattern 19, cancel task: the task is taken away.
deploy 19_cancel_task.bpmn
start cancel_task {"no":"C1"}
  | case 1                 starts cancel_task version 1
  | withdrawn              waits for withdraw key=C1
  | inspect                waits task for anyone
message withdraw key=C1
  | withdrawn              receives withdraw
  | inspect                withdrawn
  | inspect                interrupted by withdrawn
  | cancelled              ended
  | case 1                 ends completed
