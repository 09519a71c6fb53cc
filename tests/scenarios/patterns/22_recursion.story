# Pattern 22, recursion: a process that calls itself.
deploy 22_recursion.bpmn
start recursion {"depth":2}
  | case 1                 starts recursion version 1
  | deeper                 takes deeper_part
  | part                   calls recursion as case 2
  | [2] case 2                 starts recursion version 1, called by case 1
  | [2] deeper                 takes deeper_part
  | [2] part                   calls recursion as case 3
  | [3] case 3                 starts recursion version 1, called by case 2
  | [3] deeper                 takes deeper_handle
  | [3] handle                 waits task for anyone
case 3
complete handle
  | handle                 completed
  | done                   ended
  | case 3                 ends completed
  | [2] part                   returns completed
  | [2] done                   ended
  | [2] case 2                 ends completed
  | [1] part                   returns completed
  | [1] done                   ended
  | [1] case 1                 ends completed
