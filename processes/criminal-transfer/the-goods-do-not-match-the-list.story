# 公安机关清点的物品与清单不符:写明缺了什么,告知移送机关和检察院,侦查照常;没有结果或者说明的退回,三日不重新起算。
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
complete T_police_review {"review": {"result": "file", "opinion": "已审查"}}
  | T_police_review        completed
  | D_review_step          decides D_review_step = {"term":"7 CD","approvers":null,"note":"至十日"}
  | D_review_step          done
  | G_review               takes 提出意见
  | T_head_decides         waits task for police role police_head groups role:police_head, due 2026-09-17 24:00
complete T_head_decides {"filing": {"filed": true, "doc_no": "历公立〔2026〕8号"}}
  | T_head_decides         completed
  | G_filing               takes 立案
  | clock police_review    stops
  | E_send_filed           sends M_filed key=370102YS2026000001
  | clock police_take_over starts 3 CD, due 2026-09-17 24:00
  | T_take_goods           waits task for police role police_review groups role:police_review, due 2026-09-17 24:00
complete T_take_goods {}
  | T_take_goods           completed
  | G_goods                takes 没有清点结果或者说明
  | T_take_goods           waits task for police role police_review groups role:police_review, due 2026-09-17 24:00
wait 1 day
complete T_take_goods {"goods_received": false}
  | T_take_goods           completed
  | G_goods                takes 没有清点结果或者说明
  | T_take_goods           waits task for police role police_review groups role:police_review, due 2026-09-17 24:00
complete T_take_goods {"goods_received": false, "goods_note": "清单二百公斤,实收一百五十公斤"}
  | T_take_goods           completed
  | G_goods                takes 不符
  | S_goods_agency         waits job baton.notify.inbox
  | clock police_take_over stops
  | T_investigation        waits task for police role police_review groups role:police_review

# 告知没有送达以前,侦查照样有结果
complete T_investigation {"investigation": {"result": "撤案"}}
  | T_investigation        completed
  | G_investigated         takes 撤销案件
  | clock police_withdraw_notice starts 3 CD, due 2026-09-18 24:00
  | T_withdraw_notice      waits task for police role police_review groups role:police_review, due 2026-09-18 24:00
complete T_withdraw_notice {"reverse": {"reason": "无犯罪事实"}}
  | T_withdraw_notice      completed
  | clock police_withdraw_notice stops
  | E_send_withdraw        sends M_withdraw_case key=370102YS2026000001
  | E_end_withdrawn        ended
job S_goods_agency
  | S_goods_agency         done
  | S_goods_procuratorate  waits job baton.notify.inbox
job S_goods_procuratorate
  | S_goods_procuratorate  done
  | E_goods_told           ended
  | case 1                 ends completed
