# A cycle reminds three times without interrupting; the last timer interrupts.
deploy timers.bpmn
at 2026-03-02T09:00:00+08:00
start timers {"opening":"2026-03-10T09:00:00+08:00"}
  | case 1                 starts timers version 1
  | remind                 set to 2026-03-03 09:00
  | give_up                set to 2026-03-07 09:00
  | work                   waits task for anyone
wait 10 days
  | remind                 fires
  | remind                 set to 2026-03-04 09:00
  | reminded               ended
  | remind                 fires
  | remind                 set to 2026-03-05 09:00
  | reminded               ended
  | remind                 fires
  | reminded               ended
  | give_up                fires
  | work                   withdrawn
  | work                   interrupted by give_up
  | late                   ended
  | case 1                 ends completed
start timers {"opening":"2026-03-20T09:00:00+08:00"}
  | case 2                 starts timers version 1
  | remind                 set to 2026-03-13 09:00
  | give_up                set to 2026-03-17 09:00
  | work                   waits task for anyone
wait 25 hours
  | remind                 fires
  | remind                 set to 2026-03-14 09:00
  | reminded               ended
complete work
  | work                   completed
  | until                  set to 2026-03-20 09:00
wait until 2026-03-21T09:00:00+08:00
  | until                  fires
  | done                   ended
  | case 2                 ends completed
