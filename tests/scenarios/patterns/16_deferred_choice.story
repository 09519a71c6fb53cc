# Pattern 16, deferred choice: what happens first decides.
deploy 16_deferred_choice.bpmn
start deferred_choice {"no":"A1"}
  | case 1                 starts deferred_choice version 1
  | answer                 waits for answer key=A1
  | late                   set to 2026-03-05 09:00
message answer key=A1
  | answer                 receives answer
  | read                   waits task for anyone
start deferred_choice {"no":"A2"}
  | case 2                 starts deferred_choice version 1
  | answer                 waits for answer key=A2
  | late                   set to 2026-03-05 09:00
wait 3 days
  | late                   fires
  | remind                 waits task for anyone
