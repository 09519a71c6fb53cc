# Pattern 20, cancel case: all that is under way is taken away, and the case is over.
deploy 20_cancel_case.bpmn
start cancel_case {"no":"C1"}
  | case 1                 starts cancel_case version 1
  | withdrawn              waits for withdraw key=C1
  | left                   waits task for anyone
  | right                  waits task for anyone
message withdraw key=C1
  | withdrawn              receives withdraw
  | withdrawn              takes over
  | left                   withdrawn
  | left                   interrupted by withdrawn
  | right                  withdrawn
  | right                  interrupted by withdrawn
  | over                   ended
  | withdrawal             done
  | case 1                 ends completed
