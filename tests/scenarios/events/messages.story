# A message starts a case; the next is kept for it until it waits, and taken once.
deploy messages.bpmn
message order {"no":"B7"}
  | case 1                 starts messages version 1
  | confirm                sends confirmed key=B7
  | confirm                done
  | paid                   waits for payment key=B7
message payment key=B7 {"sum":12.50}
  | paid                   receives payment
  | paid                   done
  | done                   ended
  | case 1                 ends completed
message payment key=B7 {"sum":99}
show sum
  | sum = 12.50
