# Pattern 10, arbitrary cycles: two ways back, into different places of the same loop.
deploy 10_arbitrary_cycles.bpmn
start arbitrary_cycles
  | case 1                 starts arbitrary_cycles version 1
  | draft                  waits task for anyone
complete draft
  | draft                  completed
  | review                 waits task for anyone
complete review {"result":"again"}
  | review                 completed
  | verdict                takes verdict_enter_high
  | review                 waits task for anyone
complete review {"result":"redo"}
  | review                 completed
  | verdict                takes verdict_enter_low
  | draft                  waits task for anyone
complete draft
  | draft                  completed
  | review                 waits task for anyone
complete review {"result":"good"}
  | review                 completed
  | verdict                takes verdict_done
  | done                   ended
  | case 1                 ends completed
