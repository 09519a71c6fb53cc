# One that does not interrupt runs beside the work, as often as it is called; one that does takes the case over.
deploy event_sub.bpmn
start event_sub {"no":"C1"}
  | case 1                 starts event_sub version 1
  | news_came              waits for news key=C1
  | withdrawn              waits for withdraw key=C1
  | work                   waits task for anyone
message news key=C1 {"page":1}
  | news_came              receives news
  | read                   waits task for anyone
message news key=C1 {"page":2}
  | news_came              receives news
  | read                   waits task for anyone
complete read
  | read                   completed
  | news_end               ended
  | news                   done
message withdraw key=C1
  | withdrawn              receives withdraw
  | withdrawn              takes over
  | work                   withdrawn
  | work                   interrupted by withdrawn
  | read                   withdrawn
  | read                   interrupted by withdrawn
  | news                   interrupted by withdrawn
  | close_file             waits task for anyone
message news key=C1 {"page":3}
complete close_file
  | close_file             completed
  | withdrawal_end         ended
  | withdrawal             done
  | case 1                 ends completed
