# Taking a step back gives it no new time; where a clock of the case has been touched, it cannot be taken back.
deploy terms.bpmn
at 2026-03-02T10:00:00+08:00
as wang
start terms
  | case 1                 starts terms version 1
  | clock samr_complaint_accept starts 7 WD, due 2026-03-11 24:00
  | accept                 waits task for team_env, due 2026-03-11 24:00
wait until 2026-03-05T10:00:00+08:00
complete accept
  | accept                 completed by wang
  | clock samr_complaint_accept stops
  | handle                 waits task for anyone
withdraw accept "材料没看全"
  | clock samr_complaint_accept starts 7 WD, due 2026-03-11 24:00
  | handle                 taken back by wang
  | handle                 interrupted
  | accept                 waits again task for team_env assigned to wang, due 2026-03-11 24:00: 材料没看全
show clocks
  | clock samr_complaint_accept due 2026-03-11 24:00
complete accept
  | accept                 completed by wang
  | clock samr_complaint_accept stops
  | handle                 waits task for anyone
complete handle
  | handle                 completed by wang
  | clock samr_complaint_accept starts 7 WD, due 2026-03-16 24:00
  | reply                  waits task for anyone
withdraw handle "再看看"
  ! conflict       The task 7 can no longer be taken back: since it was completed, a statutory clock has been started, moved or stopped. Ask whoever has the case now to return it.
return reply to handle "再看看"
  | reply                  returned to handle by wang
  | reply                  interrupted
  | handle                 waits again task for anyone assigned to wang: 再看看
show clocks
  | clock samr_complaint_accept due 2026-03-16 24:00
complete handle
  | handle                 completed by wang
  | reply                  waits task for anyone
complete reply
  | reply                  completed by wang
  | e                      ended
  | clock samr_complaint_accept stops
  | case 1                 ends completed
