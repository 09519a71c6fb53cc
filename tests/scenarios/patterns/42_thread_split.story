# Pattern 42, thread split: one order, and three inspections go the same way, each by itself.
deploy 42_thread_split.bpmn
start thread_split
  | case 1                 starts thread_split version 1
  | order                  waits task for anyone
complete order
  | order                  completed
  | inspect                waits task for anyone
  | inspect                waits task for anyone
  | inspect                waits task for anyone
complete inspect[2]
  | inspect                completed
  | done                   ended
complete inspect
  | inspect                completed
  | done                   ended
complete inspect
  | inspect                completed
  | done                   ended
  | case 1                 ends completed
