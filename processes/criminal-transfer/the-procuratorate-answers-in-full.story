# 检察院三件事都须有结论和文书:空白的不当作不需要处罚、不提出意见、理由不成立,任务退回,期限不重新起算。
process criminal-transfer
at 2026-09-14T09:00:00+08:00

# 不起诉以后:检察意见和不起诉决定书一并送达
message M_no_prosecution key=370102YS2026000001 {"case_no": "370102YS2026000001", "agency": "team_market"}
  | case 1                 starts filing_supervision version 1
  | clock reverse_opinion  starts 3 CD, due 2026-09-17 24:00
  | T_penalty_need         waits task for procuratorate role proc_admin groups role:proc_admin, due 2026-09-17 24:00
complete T_penalty_need {}
  | T_penalty_need         completed
  | G_penalty_need         takes 没有结论、检察意见或者不起诉决定书
  | T_penalty_need         waits task for procuratorate role proc_admin groups role:proc_admin, due 2026-09-17 24:00
wait 1 day
complete T_penalty_need {"penalty_needed": true, "reverse": {"opinion_no": "历检意1"}}
  | T_penalty_need         completed
  | G_penalty_need         takes 没有结论、检察意见或者不起诉决定书
  | T_penalty_need         waits task for procuratorate role proc_admin groups role:proc_admin, due 2026-09-17 24:00
complete T_penalty_need {"penalty_needed": true, "reverse": {"opinion_no": "历检意1", "decision_no": "历检不诉1"}}
  | T_penalty_need         completed
  | G_penalty_need         takes 需要
  | clock reverse_opinion  stops
  | E_no_prosecution_opinion sends M_no_prosecution_opinion key=370102YS2026000001
  | clock reverse_reply    starts 2 M, due 2026-11-16 24:00
  | S_no_prosecution_copy  waits job baton.notify.inbox

# 应移送不移送:检察长没有批准的,不提出意见,也不因此了结
message M_non_transfer_report key=370102YS2026000002 {"case_no": "370102YS2026000002", "agency": "team_market"}
  | [2] case 2                 starts filing_supervision version 1
  | [2] clock procuratorate_review starts 7 CD, due 2026-09-22 24:00
  | [2] T_non_transfer         waits task for procuratorate role proc_criminal groups role:proc_criminal, due 2026-09-22 24:00
case 2
complete T_non_transfer {}
  | T_non_transfer         completed
  | G_non_transfer         takes 没有结论、批准或者文号
  | T_non_transfer         waits task for procuratorate role proc_criminal groups role:proc_criminal, due 2026-09-22 24:00
complete T_non_transfer {"opinion_needed": true, "approved_by_chief": false}
  | T_non_transfer         completed
  | G_non_transfer         takes 没有结论、批准或者文号
  | T_non_transfer         waits task for procuratorate role proc_criminal groups role:proc_criminal, due 2026-09-22 24:00
complete T_non_transfer {"opinion_needed": false, "reason": "未达追诉标准"}
  | T_non_transfer         completed
  | G_non_transfer         takes 否
  | clock procuratorate_review stops
  | E_end_no_opinion       ended
  | case 2                 ends completed

# 立案监督:通知立案须有通知书
message M_supervision_request key=370102YS2026000003 {"case_no": "370102YS2026000003", "agency": "team_market"}
  | [3] case 3                 starts filing_supervision version 1
  | [3] clock procuratorate_review starts 7 CD, due 2026-09-22 24:00
  | [3] T_proc_review          waits task for procuratorate role proc_criminal groups role:proc_criminal, due 2026-09-22 24:00
case 3
complete T_proc_review {"assessment": {"stands": false}}
  | T_proc_review          completed
  | clock procuratorate_review stops
  | G_proc_review          takes 要求说明
  | E_ask_reasons          sends M_ask_reasons key=370102YS2026000003
  | E_reasons              waits for M_reasons key=370102YS2026000003
  | clock police_explain   starts 7 CD, due 2026-09-22 24:00
  | E_reasons_due          set to 2026-09-22 24:00
message M_reasons key=370102YS2026000003 {"reasons": "数额不足"}
  | E_reasons              receives M_reasons
  | clock police_explain   stops
  | clock procuratorate_review starts 7 CD, due 2026-09-22 24:00
  | T_assess_reasons       waits task for procuratorate role proc_criminal groups role:proc_criminal, due 2026-09-22 24:00
complete T_assess_reasons {}
  | T_assess_reasons       completed
  | G_reasons              takes 没有结论或者通知立案书
  | T_assess_reasons       waits task for procuratorate role proc_criminal groups role:proc_criminal, due 2026-09-22 24:00
wait 1 day
complete T_assess_reasons {"assessment": {"stands": false}}
  | T_assess_reasons       completed
  | G_reasons              takes 没有结论或者通知立案书
  | T_assess_reasons       waits task for procuratorate role proc_criminal groups role:proc_criminal, due 2026-09-22 24:00
complete T_assess_reasons {"assessment": {"stands": false, "order_no": "历检通立1"}}
  | T_assess_reasons       completed
  | G_reasons              takes 不成立
  | clock procuratorate_review stops
  | E_order_file           sends M_order_file key=370102YS2026000003
  | E_filing_seen          waits for M_filed key=370102YS2026000003
  | clock police_file_ordered starts 15 CD, due 2026-10-08 24:00
  | E_filing_due           set to 2026-10-08 24:00
