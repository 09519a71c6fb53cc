# 检察院审查:不需监督的告知移送机关;不提出检察意见、无须处罚的,附卷了结。
process criminal-transfer
at 2026-03-02T09:00:00+08:00
message M_non_transfer_report key=370102YS2026000001 {"case_no": "370102YS2026000001", "agency": "team_market", "facts": "以罚代刑"}
  | case 1                 starts filing_supervision version 1
  | clock procuratorate_review starts 7 CD, due 2026-03-09 24:00
  | T_non_transfer         waits task for procuratorate role proc_criminal groups role:proc_criminal, due 2026-03-09 24:00
complete T_non_transfer {"opinion_needed": false, "reason": "未达追诉标准"}
  | T_non_transfer         completed
  | G_non_transfer         takes 否
  | clock procuratorate_review stops
  | E_end_no_opinion       ended
  | case 1                 ends completed
message M_no_prosecution key=370102YS2026000002 {"agency": "team_market", "case_no": "370102YS2026000002"}
  | [2] case 2                 starts filing_supervision version 1
  | [2] clock reverse_opinion  starts 3 CD, due 2026-03-05 24:00
  | [2] T_penalty_need         waits task for procuratorate role proc_admin groups role:proc_admin, due 2026-03-05 24:00
case 2
complete T_penalty_need {"penalty_needed": false}
  | T_penalty_need         completed
  | G_penalty_need         takes 否
  | clock reverse_opinion  stops
  | E_end_no_need          ended
  | case 2                 ends completed
