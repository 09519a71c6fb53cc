# A called case is a case of its own; its results come back, its errors too, and it ends when its caller leaves.
deploy call_child.bpmn call_parent.bpmn
start call_parent {"other":"call_child","topic":"noise"}
  | case 1                 starts call_parent version 1
  | impatient              set to 2026-03-12 09:00
  | ask_other              calls call_child as case 2
  | [2] case 2                 starts call_child version 1, called by case 1
  | [2] answer                 waits task for anyone
case 2
complete answer {"reply":"tomorrow"}
  | answer                 completed
  | well                   takes fine
  | done                   ended
  | case 2                 ends completed
  | [1] ask_other              returns completed
  | [1] done                   ended
  | [1] case 1                 ends completed
case 1
show answer
  | answer = "tomorrow"
start call_parent {"other":"call_child","topic":"smoke"}
  | case 3                 starts call_parent version 1
  | impatient              set to 2026-03-12 09:00
  | ask_other              calls call_child as case 4
  | [4] case 4                 starts call_child version 1, called by case 3
  | [4] answer                 waits task for anyone
case 4
complete answer {"reply":null}
  | answer                 completed
  | well                   takes badly
  | failed                 error NO_ANSWER
  | failed                 interrupted
  | case 4                 ends error: NO_ANSWER
  | [3] ask_other              returns error
  | [3] ask_other              error NO_ANSWER, caught by unanswered
  | [3] ask_other              interrupted by unanswered
  | [3] sad                    ended
  | [3] case 3                 ends completed
start call_parent {"other":"call_child","topic":"dust"}
  | case 5                 starts call_parent version 1
  | impatient              set to 2026-03-12 09:00
  | ask_other              calls call_child as case 6
  | [6] case 6                 starts call_child version 1, called by case 5
  | [6] answer                 waits task for anyone
wait 11 days
  | impatient              fires
  | ask_other              interrupted by impatient
  | left                   ended
  | case 5                 ends completed
  | [6] answer                 withdrawn
  | [6] answer                 interrupted
  | [6] case 6                 ends cancelled: the calling case no longer waits for it
start call_parent {"other":"nobody","topic":"light"}
  | case 7                 starts call_parent version 1
  | impatient              set to 2026-03-23 09:00
  | ask_other              incident Element 'ask_other' calls the process 'nobody', which is not deployed. Deploy it and resolve the incident.
