# 指定的回复期限届满未回复:通报并报上级;指定晚于两个月的不作数,仍按两个月;退回的也报上级。
process criminal-transfer
at 2026-09-14T09:00:00+08:00
message M_no_prosecution key=370102YS2026000001 {"agency": "team_market", "case_no": "370102YS2026000001"}
  | case 1                 starts filing_supervision version 1
  | clock reverse_opinion  starts 3 CD, due 2026-09-17 24:00
  | T_penalty_need         waits task for procuratorate role proc_admin groups role:proc_admin, due 2026-09-17 24:00
complete T_penalty_need {"penalty_needed": true, "reverse": {"opinion_no": "历检意1", "decision_no": "历检不诉1", "due": "2026-09-30"}}
  | T_penalty_need         completed
  | G_penalty_need         takes 需要
  | clock reverse_opinion  stops
  | E_no_prosecution_opinion sends M_no_prosecution_opinion key=370102YS2026000001
  | S_no_prosecution_copy  waits job baton.notify.inbox
job S_no_prosecution_copy
  | S_no_prosecution_copy  done
  | G_reply_term           takes 指定了
  | E_reply_seen_given     waits for M_reverse_reply key=370102YS2026000001
  | E_returned_seen_given  waits for M_reverse_returned key=370102YS2026000001
  | E_reply_given_due      set to 2026-09-30 24:00
wait 17 days
  | E_reply_given_due      fires
  | clock procuratorate_review starts 7 CD, due 2026-10-08 24:00
  | T_report_superior      waits task for procuratorate role proc_admin groups role:proc_admin, due 2026-10-08 24:00
complete T_report_superior {}
  | T_report_superior      completed
  | clock procuratorate_review stops
  | E_end_reported         ended
  | case 1                 ends completed

# 行政机关附理由退回
message M_no_prosecution key=370102YS2026000002 {"agency": "team_market", "case_no": "370102YS2026000002"}
  | [2] case 2                 starts filing_supervision version 1
  | [2] clock reverse_opinion  starts 3 CD, due 2026-10-08 24:00
  | [2] T_penalty_need         waits task for procuratorate role proc_admin groups role:proc_admin, due 2026-10-08 24:00
case 2
complete T_penalty_need {"penalty_needed": true, "reverse": {"opinion_no": "历检意2", "decision_no": "历检不诉2", "due": "2026-10-20"}}
  | T_penalty_need         completed
  | G_penalty_need         takes 需要
  | clock reverse_opinion  stops
  | E_no_prosecution_opinion sends M_no_prosecution_opinion key=370102YS2026000002
  | S_no_prosecution_copy  waits job baton.notify.inbox
job S_no_prosecution_copy
  | S_no_prosecution_copy  done
  | G_reply_term           takes 指定了
  | E_reply_seen_given     waits for M_reverse_reply key=370102YS2026000002
  | E_returned_seen_given  waits for M_reverse_returned key=370102YS2026000002
  | E_reply_given_due      set to 2026-10-20 24:00
message M_reverse_returned key=370102YS2026000002 {"refusal": {"reason_text": "不属本机关管辖"}}
  | E_returned_seen_given  receives M_reverse_returned
  | clock procuratorate_review starts 7 CD, due 2026-10-08 24:00
  | T_report_superior      waits task for procuratorate role proc_admin groups role:proc_admin, due 2026-10-08 24:00

# 指定的期限比两个月还长
message M_no_prosecution key=370102YS2026000003 {"agency": "team_market", "case_no": "370102YS2026000003"}
  | [3] case 3                 starts filing_supervision version 1
  | [3] clock reverse_opinion  starts 3 CD, due 2026-10-08 24:00
  | [3] T_penalty_need         waits task for procuratorate role proc_admin groups role:proc_admin, due 2026-10-08 24:00
case 3
complete T_penalty_need {"penalty_needed": true, "reverse": {"opinion_no": "历检意3", "decision_no": "历检不诉3", "due": "2027-03-01"}}
  | T_penalty_need         completed
  | G_penalty_need         takes 需要
  | clock reverse_opinion  stops
  | E_no_prosecution_opinion sends M_no_prosecution_opinion key=370102YS2026000003
  | clock reverse_reply    starts 2 M, due 2026-12-01 24:00
  | S_no_prosecution_copy  waits job baton.notify.inbox
job S_no_prosecution_copy
  | S_no_prosecution_copy  done
  | G_reply_term           takes 没有,两个月
  | E_reply_seen           waits for M_reverse_reply key=370102YS2026000003
  | E_returned_seen        waits for M_reverse_returned key=370102YS2026000003
  | E_reply_due            set to 2026-12-01 24:00
