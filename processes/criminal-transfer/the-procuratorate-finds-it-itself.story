# 检察院自行发现公安机关应立案不立案:不待行政机关建议,要求说明理由,理由不成立的通知立案,跟踪十五日。
process criminal-transfer
at 2026-09-14T09:00:00+08:00
message M_transfer key=370102YS2026000001 {"case_no": "370102YS2026000001", "agency": "team_market", "transfer_doc_no": "历市监移〔2026〕1号", "alleged_offence": "生产、销售不符合安全标准的食品罪"}
  | case 1                 starts police_filing_review version 1
  | E_correct_asked        waits for M_correct_request key=370102YS2026000001
  | clock transfer_receipt starts 24 H, due 2026-09-15 09:00
  | T_sign_receipt         waits task for police role police_intake groups role:police_intake, due 2026-09-15 09:00
complete T_sign_receipt {"receipt": {"signed_by": "曹警官", "at": "2026-09-14T16:00:00+08:00"}, "jurisdiction": "ours", "complete": true}
  | T_sign_receipt         completed
  | G_receipt_signed       takes 是
  | clock transfer_receipt stops
  | clock police_review    starts 3 CD, due 2026-09-17 24:00
  | E_send_receipt         sends M_receipt key=370102YS2026000001
  | G_jurisdiction         takes 本局
  | G_complete             takes 审查
  | E_review_due           set to 2026-09-17 24:00
  | T_police_review        waits task for police role police_review groups role:police_review, due 2026-09-17 24:00
complete T_police_review {"review": {"result": "not_file"}}
  | T_police_review        completed
  | D_review_step          decides D_review_step = {"term":"7 CD","approvers":null,"note":"至十日"}
  | D_review_step          done
  | G_review               takes 提出意见
  | T_head_decides         waits task for police role police_head groups role:police_head, due 2026-09-17 24:00
complete T_head_decides {"filing": {"filed": false, "doc_no": "历公不立1", "reason": "数额不足"}}
  | T_head_decides         completed
  | G_filing               takes 不予立案
  | clock police_review    stops
  | E_send_not_filed       sends M_not_filed key=370102YS2026000001
  | E_recon_received       waits for M_recon key=370102YS2026000001
  | E_reasons_asked        waits for M_ask_reasons key=370102YS2026000001
  | E_ordered              waits for M_order_file key=370102YS2026000001
  | E_agency_closed        waits for M_case_closed key=370102YS2026000001

# 检察院
start filing_supervision {"case_no": "370102YS2026000001", "agency": "team_market"}
  | case 2                 starts filing_supervision version 1
  | clock procuratorate_review starts 7 CD, due 2026-09-21 24:00
  | T_proc_review          waits task for procuratorate role proc_criminal groups role:proc_criminal, due 2026-09-21 24:00
case 2
complete T_proc_review {"assessment": {"stands": false}}
  | T_proc_review          completed
  | clock procuratorate_review stops
  | G_proc_review          takes 要求说明
  | E_ask_reasons          sends M_ask_reasons key=370102YS2026000001
  | E_reasons              waits for M_reasons key=370102YS2026000001
  | clock police_explain   starts 7 CD, due 2026-09-21 24:00
  | E_reasons_due          set to 2026-09-21 24:00
  | [1] E_reasons_asked        receives M_ask_reasons
  | [1] clock police_explain   starts 7 CD, due 2026-09-21 24:00
  | [1] T_answer_reasons       waits task for police role police_head groups role:police_head, due 2026-09-21 24:00
case 1
complete T_answer_reasons {"reasons": "数额不足"}
  | T_answer_reasons       completed
  | clock police_explain   stops
  | E_send_reasons         sends M_reasons key=370102YS2026000001
  | E_recon_received       waits for M_recon key=370102YS2026000001
  | E_reasons_asked        waits for M_ask_reasons key=370102YS2026000001
  | E_ordered              waits for M_order_file key=370102YS2026000001
  | E_agency_closed        waits for M_case_closed key=370102YS2026000001
  | [2] E_reasons              receives M_reasons
  | [2] clock police_explain   stops
  | [2] clock procuratorate_review starts 7 CD, due 2026-09-21 24:00
  | [2] T_assess_reasons       waits task for procuratorate role proc_criminal groups role:proc_criminal, due 2026-09-21 24:00
case 2
complete T_assess_reasons {"assessment": {"stands": false, "order_no": "历检通立1"}}
  | T_assess_reasons       completed
  | G_reasons              takes 不成立
  | clock procuratorate_review stops
  | E_order_file           sends M_order_file key=370102YS2026000001
  | E_filing_seen          waits for M_filed key=370102YS2026000001
  | clock police_file_ordered starts 15 CD, due 2026-09-29 24:00
  | E_filing_due           set to 2026-09-29 24:00
  | [1] E_ordered              receives M_order_file
  | [1] clock police_file_ordered starts 15 CD, due 2026-09-29 24:00
  | [1] T_file_ordered         waits task for police role police_head groups role:police_head, due 2026-09-29 24:00
case 1
complete T_file_ordered {"filing": {"filed": true, "doc_no": "历公立1"}}
  | T_file_ordered         completed
  | G_file_ordered         takes 是
  | clock police_file_ordered stops
  | E_send_filed_ordered   sends M_filed key=370102YS2026000001
  | clock police_take_over starts 3 CD, due 2026-09-17 24:00
  | T_take_goods           waits task for police role police_review groups role:police_review, due 2026-09-17 24:00
  | [2] E_filing_seen          receives M_filed
  | [2] clock police_file_ordered stops
  | [2] E_end_filed            ended
  | [2] case 2                 ends completed
