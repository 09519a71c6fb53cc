# Done again while the condition holds, at most three times; one that is tested before may not be done at all.
deploy repeated.bpmn
start repeated {"reminders":1}
  | case 1                 starts repeated version 1
  | revise                 repeats
  | revise                 waits task for anyone
complete revise {"verdict":"again"}
  | revise                 completed
  | revise                 waits task for anyone
complete revise {"verdict":"good"}
  | revise                 completed
  | remind                 repeats
  | remind                 waits task for anyone
complete remind
  | remind                 completed
  | done                   ended
  | case 1                 ends completed
start repeated {"reminders":0}
  | case 2                 starts repeated version 1
  | revise                 repeats
  | revise                 waits task for anyone
complete revise {"verdict":"again"}
  | revise                 completed
  | revise                 waits task for anyone
complete revise {"verdict":"again"}
  | revise                 completed
  | revise                 waits task for anyone
complete revise {"verdict":"again"}
  | revise                 completed
  | remind                 repeats
  | done                   ended
  | case 2                 ends completed
