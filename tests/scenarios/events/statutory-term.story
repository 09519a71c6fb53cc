# Five working days across National Day, with the make-up Saturday counted (2025-09-28, 2025-10-11).
at 2025-09-30T10:00:00+08:00
deploy statutory.bpmn
start statutory
  | case 1                 starts statutory version 1
  | due                    set to 2025-10-14 24:00
  | answer                 waits task for anyone
wait 20 days
  | due                    fires
  | red                    ended
complete answer
  | answer                 completed
  | done                   ended
  | case 1                 ends completed
