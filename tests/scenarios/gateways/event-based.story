# Whichever happens first takes the token; the others are no longer waited for.
deploy event_based.bpmn
start event_based {"no":"A1"}
  | case 1                 starts event_based version 1
  | answered               waits for answer key=A1
  | too_late               set to 2026-03-04 09:00
message answer key=A2 {"text":"wrong one"}
message answer key=A1 {"text":"here"}
  | answered               receives answer
  | good                   ended
  | case 1                 ends completed
show text
  | text = "here"
start event_based {"no":"A3"}
  | case 2                 starts event_based version 1
  | answered               waits for answer key=A3
  | too_late               set to 2026-03-04 09:00
wait 3 days
  | too_late               fires
  | bad                    ended
  | case 2                 ends completed
message answer key=A3
