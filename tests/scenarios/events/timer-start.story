# A report is begun each Monday; what is not sent in three days is to be explained instead.
at 2026-03-04T10:00:00+08:00
deploy timer_start.bpmn
wait until 2026-03-10T09:00:00+08:00
  | case 1                 starts weekly_report version 1
  | late                   set to 2026-03-12 09:00
  | write                  waits task for anyone
case 1
complete write
  | write                  completed
  | send                   waits task for anyone
complete send
  | send                   completed
  | sent                   ended
  | case 1                 ends completed
wait until 2026-03-19T09:00:00+08:00
  | [2] case 2                 starts weekly_report version 1
  | [2] late                   set to 2026-03-19 09:00
  | [2] write                  waits task for anyone
  | [2] late                   fires
  | [2] late                   takes over
  | [2] write                  withdrawn
  | [2] write                  interrupted by late
  | [2] explain                waits task for anyone
case 2
complete explain
  | explain                completed
  | explained              ended
  | overdue                done
  | case 2                 ends completed
