# 检察意见两个月未回复:通报并报上级。
process criminal-transfer
at 2026-09-14T09:00:00+08:00
message M_no_prosecution key=370102YS2026000001 {"agency": "team_market", "case_no": "370102YS2026000001"}
  | case 1                 starts filing_supervision version 1
  | clock reverse_opinion  starts 3 CD, due 2026-09-17 24:00
  | T_penalty_need         waits task for procuratorate role proc_admin groups role:proc_admin, due 2026-09-17 24:00
complete T_penalty_need {"penalty_needed": true, "reverse": {"opinion_no": "历检意1", "decision_no": "历检不诉1"}}
  | T_penalty_need         completed
  | G_penalty_need         takes 需要
  | clock reverse_opinion  stops
  | E_no_prosecution_opinion sends M_no_prosecution_opinion key=370102YS2026000001
  | clock reverse_reply    starts 2 M, due 2026-11-16 24:00
  | S_no_prosecution_copy  waits job baton.notify.inbox
job S_no_prosecution_copy
  | S_no_prosecution_copy  done
  | G_reply_term           takes 没有,两个月
  | E_reply_seen           waits for M_reverse_reply key=370102YS2026000001
  | E_returned_seen        waits for M_reverse_returned key=370102YS2026000001
  | E_reply_due            set to 2026-11-16 24:00
wait 3 months
  | E_reply_due            fires
  | clock procuratorate_review starts 7 CD, due 2026-11-24 24:00
  | T_report_superior      waits task for procuratorate role proc_admin groups role:proc_admin, due 2026-11-24 24:00
complete T_report_superior {}
  | T_report_superior      completed
  | clock procuratorate_review stops
  | E_end_reported         ended
  | clock reverse_reply    stops
  | case 1                 ends completed
