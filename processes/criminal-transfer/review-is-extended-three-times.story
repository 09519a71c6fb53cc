# 立案审查三日,凭批准逐次延长:至十日、至三十日、再延三十日;最后一次须上一级公安机关批准,次序不能跳,次数和总日数以时限表为限,延满不得再延。
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

# 不能一次就延三十日
complete T_police_review {"review": {"result": "extend"}}
  | T_police_review        completed
  | D_review_step          decides D_review_step = {"term":"7 CD","approvers":null,"note":"至十日"}
  | D_review_step          done
  | G_review               takes 需延长
  | T_extension            waits task for police role police_head groups role:police_head, due 2026-09-17 24:00
complete T_extension {"extension": {"approved": true, "term": "30 CD", "approver": "上一级公安机关", "approval_no": "济公延1"}}
  | T_extension            completed
  | D_extension            decides D_extension = {"granted":false,"note":"次序、期限或者批准机关不符"}
  | D_extension            done
  | G_extension            takes 不准
  | E_review_due           set to 2026-09-17 24:00
  | T_police_review        waits task for police role police_review groups role:police_review, due 2026-09-17 24:00
complete T_police_review {"review": {"result": "extend"}}
  | T_police_review        completed
  | D_review_step          decides D_review_step = {"term":"7 CD","approvers":null,"note":"至十日"}
  | D_review_step          done
  | G_review               takes 需延长
  | T_extension            waits task for police role police_head groups role:police_head, due 2026-09-17 24:00
complete T_extension {"extension": {"approved": true, "term": "7 CD", "approver": "县级以上公安机关负责人", "approval_no": "历公延1"}}
  | T_extension            completed
  | D_extension            decides D_extension = {"granted":true,"note":"至十日"}
  | D_extension            done
  | G_extension            takes 准予
  | clock police_review    moves by 7 CD, due 2026-09-24 24:00
  | E_send_extended        sends M_review_extended key=370102YS2026000001
  | E_review_due           set to 2026-09-24 24:00
  | T_police_review        waits task for police role police_review groups role:police_review, due 2026-09-24 24:00
wait 8 days
complete T_police_review {"review": {"result": "extend"}}
  | T_police_review        completed
  | D_review_step          decides D_review_step = {"term":"20 CD","approvers":["县级以上公安机关负责人","上一级公安机关"],"note":"至三十日"}
  | D_review_step          done
  | G_review               takes 需延长
  | T_extension            waits task for police role police_head groups role:police_head, due 2026-09-24 24:00
complete T_extension {"extension": {"approved": true, "term": "20 CD", "approver": "县级以上公安机关负责人", "approval_no": "历公延2"}}
  | T_extension            completed
  | D_extension            decides D_extension = {"granted":true,"note":"至三十日"}
  | D_extension            done
  | G_extension            takes 准予
  | clock police_review    moves by 20 CD, due 2026-10-14 24:00
  | E_send_extended        sends M_review_extended key=370102YS2026000001
  | E_review_due           set to 2026-10-14 24:00
  | T_police_review        waits task for police role police_review groups role:police_review, due 2026-10-14 24:00
wait 20 days

# 再延三十日,本级批准不够
complete T_police_review {"review": {"result": "extend"}}
  | T_police_review        completed
  | D_review_step          decides D_review_step = {"term":"30 CD","approvers":["上一级公安机关"],"note":"再延30日"}
  | D_review_step          done
  | G_review               takes 需延长
  | T_extension            waits task for police role police_head groups role:police_head, due 2026-10-14 24:00
complete T_extension {"extension": {"approved": true, "term": "30 CD", "approver": "县级以上公安机关负责人", "approval_no": "历公延3"}}
  | T_extension            completed
  | D_extension            decides D_extension = {"granted":false,"note":"次序、期限或者批准机关不符"}
  | D_extension            done
  | G_extension            takes 不准
  | E_review_due           set to 2026-10-14 24:00
  | T_police_review        waits task for police role police_review groups role:police_review, due 2026-10-14 24:00
complete T_police_review {"review": {"result": "extend"}}
  | T_police_review        completed
  | D_review_step          decides D_review_step = {"term":"30 CD","approvers":["上一级公安机关"],"note":"再延30日"}
  | D_review_step          done
  | G_review               takes 需延长
  | T_extension            waits task for police role police_head groups role:police_head, due 2026-10-14 24:00
complete T_extension {"extension": {"approved": true, "term": "30 CD", "approver": "上一级公安机关", "approval_no": "济公延3"}}
  | T_extension            completed
  | D_extension            decides D_extension = {"granted":true,"note":"再延30日"}
  | D_extension            done
  | G_extension            takes 准予
  | clock police_review    moves by 30 CD, due 2026-11-13 24:00
  | E_send_extended        sends M_review_extended key=370102YS2026000001
  | E_review_due           set to 2026-11-13 24:00
  | T_police_review        waits task for police role police_review groups role:police_review, due 2026-11-13 24:00
wait 20 days

# 时限表的次数和日数已满:第四次不予办理,须提出意见
complete T_police_review {"review": {"result": "extend"}}
  | T_police_review        completed
  | D_review_step          decides D_review_step = null
  | D_review_step          done
  | G_review               takes 已延满,须提出意见
  | E_review_due           set to 2026-11-13 24:00
  | T_police_review        waits task for police role police_review groups role:police_review, due 2026-11-13 24:00
show clocks
  | clock police_review due 2026-11-13 24:00
complete T_police_review {"review": {"result": "file"}}
  | T_police_review        completed
  | D_review_step          decides D_review_step = null
  | D_review_step          done
  | G_review               takes 提出意见
  | T_head_decides         waits task for police role police_head groups role:police_head, due 2026-11-13 24:00
show variables
  | case_no = "370102YS2026000001"
  | agency = "team_market"
  | transfer_doc_no = "历市监移〔2026〕1号"
  | alleged_offence = "生产、销售不符合安全标准的食品罪"
  | receipt = {"signed_by":"曹警官","at":"2026-09-14T16:00:00+08:00"}
  | jurisdiction = "ours"
  | complete = true
  | review = {"result":"file"}
  | next_extension = null
  | review_limit = {"times":3,"term":"57 CD","count":57,"unit":"CD","words":"57日","approver":"police_head"}
  | extension = {"approved":true,"term":"30 CD","approver":"上一级公安机关","approval_no":"济公延3"}
  | extension_ruling = {"granted":true,"note":"再延30日"}
  | review_extensions = [{"term":"7 CD","approval_no":"历公延1","approver":"县级以上公安机关负责人"},{"term":"20 CD","approval_no":"历公延2","approver":"县级以上公安机关负责人"},{"term":"30 CD","approval_no":"济公延3","approver":"上一级公安机关"}]
