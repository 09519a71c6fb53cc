# 公安机关:没有签名的回执不送出;没有决定、文书或者理由的,不发不予立案通知书;复议没有结果和文书的,不算决定;通知立案的不得填不立案。退回的时限不重新起算。
process criminal-transfer
at 2026-09-14T09:00:00+08:00
message M_transfer key=370102YS2026000001 {"case_no": "370102YS2026000001", "agency": "team_market", "transfer_doc_no": "历市监移〔2026〕1号", "alleged_offence": "生产、销售不符合安全标准的食品罪"}
  | case 1                 starts police_filing_review version 1
  | E_correct_asked        waits for M_correct_request key=370102YS2026000001
  | clock transfer_receipt starts 24 H, due 2026-09-15 09:00
  | T_sign_receipt         waits task for police role police_intake groups role:police_intake, due 2026-09-15 09:00
complete T_sign_receipt {}
  | T_sign_receipt         completed
  | G_receipt_signed       takes 没有,不得送出
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
complete T_head_decides {}
  | T_head_decides         completed
  | G_filing               takes 没有决定、文书或者理由
  | T_head_decides         waits task for police role police_head groups role:police_head, due 2026-09-17 24:00
wait 1 day
complete T_head_decides {"filing": {"filed": false, "doc_no": "历公不立1"}}
  | T_head_decides         completed
  | G_filing               takes 没有决定、文书或者理由
  | T_head_decides         waits task for police role police_head groups role:police_head, due 2026-09-17 24:00
complete T_head_decides {"filing": {"filed": true}}
  | T_head_decides         completed
  | G_filing               takes 没有决定、文书或者理由
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

# 复议
message M_recon key=370102YS2026000001 {"reason": "金额计算有误"}
  | E_recon_received       receives M_recon
  | clock reconsideration_decide starts 3 CD, due 2026-09-18 24:00
  | T_recon                waits task for police role police_head groups role:police_head, due 2026-09-18 24:00
complete T_recon {}
  | T_recon                completed
  | G_recon_made           takes 没有,退回
  | T_recon                waits task for police role police_head groups role:police_head, due 2026-09-18 24:00
wait 1 day
complete T_recon {"recon": {"result": "维持"}}
  | T_recon                completed
  | G_recon_made           takes 没有,退回
  | T_recon                waits task for police role police_head groups role:police_head, due 2026-09-18 24:00
complete T_recon {"recon": {"result": "维持", "doc_no": "历公复1"}}
  | T_recon                completed
  | G_recon_made           takes 有
  | clock reconsideration_decide stops
  | E_send_recon           sends M_recon_decision key=370102YS2026000001
  | G_recon_result         takes 维持
  | E_recon_received       waits for M_recon key=370102YS2026000001
  | E_reasons_asked        waits for M_ask_reasons key=370102YS2026000001
  | E_ordered              waits for M_order_file key=370102YS2026000001
  | E_agency_closed        waits for M_case_closed key=370102YS2026000001

# 通知立案
message M_order_file key=370102YS2026000001 {"order_no": "历检通立1"}
  | E_ordered              receives M_order_file
  | clock police_file_ordered starts 15 CD, due 2026-10-08 24:00
  | T_file_ordered         waits task for police role police_head groups role:police_head, due 2026-10-08 24:00
complete T_file_ordered {"filing": {"filed": false, "doc_no": "历公不立2", "reason": "数额不足"}}
  | T_file_ordered         completed
  | G_file_ordered         takes 否,须立案
  | T_file_ordered         waits task for police role police_head groups role:police_head, due 2026-10-08 24:00
wait 3 days
complete T_file_ordered {"filing": {"filed": true, "doc_no": "历公立1"}}
  | T_file_ordered         completed
  | G_file_ordered         takes 是
  | clock police_file_ordered stops
  | E_send_filed_ordered   sends M_filed key=370102YS2026000001
  | clock police_take_over starts 3 CD, due 2026-09-22 24:00
  | T_take_goods           waits task for police role police_review groups role:police_review, due 2026-09-22 24:00
