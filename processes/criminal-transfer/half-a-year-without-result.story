# 半年无刑事结果:查询进展,再等。
at 2025-03-03T09:00:00+08:00
process criminal-transfer
start criminal_transfer {"case_no": "370102YS2026000001", "agency": "team_market", "source_case_no": null, "facts": "销售不合格食品,金额较大"}
  | case 1                 starts criminal_transfer version 1
  | E_correct              waits for M_correct key=370102YS2026000001
  | E_withdraw             waits for M_withdraw key=370102YS2026000001
  | E_duty_crime           waits for M_duty_crime key=370102YS2026000001
  | E_urgent               waits for M_urgent key=370102YS2026000001
  | E_new_evidence         waits for M_new_evidence key=370102YS2026000001
  | E_leader_intervene     waits for M_leader_instruction key=370102YS2026000001
  | E_recusal              waits for M_recusal key=370102YS2026000001
  | E_suspend              waits for M_suspend key=370102YS2026000001
  | E_org_change           waits for M_org_change key=370102YS2026000001
  | clock transfer_group   starts 0 CD, due 2025-03-03 24:00
  | T_preserve             waits task for team_market groups role:case_officer,role:evidence_keeper, due 2025-03-03 24:00
complete T_preserve {"alleged_offence": "生产、销售不符合安全标准的食品罪", "amount": 320000, "flight_risk": false, "goods": [{"name": "腊肉", "qty": 200, "unit": "公斤", "place": "库房"}]}
  | T_preserve             completed
  | clock transfer_group   stops
  | G_flight               takes 成立专案组
  | clock transfer_group   starts 0 CD, due 2025-03-03 24:00
  | T_form_group           waits task for team_market role unit_head groups role:unit_head, due 2025-03-03 24:00
complete T_form_group {"group": [{"name": "陈勇", "card_no": "37-001"}, {"name": "陈静", "card_no": "37-002"}], "recusal_checked": true}
  | T_form_group           completed
  | clock transfer_group   stops
  | G_group_ok             takes 是
  | clock transfer_verify  starts 10 CD, due 2025-03-13 24:00
  | E_verify_due           set to 2025-03-13 24:00
  | T_verify               waits task for team_market role task_group groups role:task_group, due 2025-03-13 24:00
complete T_verify {"verification": {"standard_ref": "追诉标准(一)第十九条", "result": "金额达到追诉标准", "need_tech": false}}
  | T_verify               completed
  | G_need_tech            takes 已查清
  | E_verified             ended
  | SP_verify              done
  | clock transfer_verify  stops
  | clock transfer_report  starts 1 WD, due 2025-03-04 24:00
  | T_report               waits task for team_market role task_group groups role:task_group, due 2025-03-04 24:00
complete T_report {"report_no": "历市监移报1", "report_text": "核实的事实、对照的追诉标准和移送建议", "report_at": "2025-03-03"}
  | T_report               completed
  | G_report               takes 齐备
  | clock transfer_report  stops
  | clock transfer_legal_review starts 2 CD, due 2025-03-05 24:00
  | T_legal                waits task for team_market role legal groups role:legal, due 2025-03-05 24:00
complete T_legal {"legal": {"result": "lawful", "opinion": "符合移送条件", "reviewer_no": "370102-F1"}}
  | T_legal                completed
  | G_legal                takes 齐备
  | clock transfer_legal_review stops
  | clock transfer_decide  starts 3 CD, due 2025-03-06 24:00
  | E_decide_yellow        set to 2025-03-05 24:00
  | E_decide_due           set to 2025-03-06 24:00
  | T_decide               waits task for team_market groups role:head, due 2025-03-06 24:00
complete T_decide {"decision": {"capacity": "正职负责人", "result": "approve", "reason": "达到追诉标准"}}
  | T_decide               completed
  | G_decide               takes 批准
  | clock transfer_decide  stops
  | clock transfer_send    starts 24 H, due 2025-03-04 09:00
  | E_24h                  set to 2025-03-04 09:00
  | T_pack                 waits task for team_market role task_group groups role:task_group, due 2025-03-04 09:00
complete T_pack {"attachments": {"no_penalty_before": true, "transfer_letter": true, "investigation_report": true, "goods_list": true, "test_report": true, "test_qualification": true, "other_confirmed": true}, "transfer_doc_no": "历市监移〔2026〕1号"}
  | T_pack                 completed
  | G_pack                 takes 齐全
  | T_send                 waits task for team_market role task_group groups role:task_group, due 2025-03-04 09:00
complete T_send {"sent_at": "2025-03-03T15:00:00+08:00", "sent_to": "历下分局", "copied_to": "历下区检察院"}
  | T_send                 completed
  | G_send                 takes 齐备
  | E_transfer             sends M_transfer key=370102YS2026000001
  | E_transfer_copy        sends M_transfer_copy key=370102YS2026000001
  | S_copy_procuratorate   waits job baton.notify.inbox
  | [2] case 2                 starts police_filing_review version 1
  | [2] E_correct_asked        waits for M_correct_request key=370102YS2026000001
  | [2] clock transfer_receipt starts 24 H, due 2025-03-04 09:00
  | [2] T_sign_receipt         waits task for police role police_intake groups role:police_intake, due 2025-03-04 09:00
job S_copy_procuratorate
  | S_copy_procuratorate   done
  | E_sent                 ended
  | clock transfer_send    stops
  | SP_send                done
  | G_penalty_running      takes 没有
  | S_no_penalty           done
  | clock transfer_receipt starts 24 H, due 2025-03-04 09:00
  | E_receipt              waits for M_receipt key=370102YS2026000001
  | E_refused              waits for M_refuse_take key=370102YS2026000001
  | E_receipt_due          set to 2025-03-04 09:00

# 公安机关
case 2
complete T_sign_receipt {"receipt": {"signed_by": "曹警官", "at": "2025-03-03T16:00:00+08:00"}, "jurisdiction": "ours", "complete": true}
  | T_sign_receipt         completed
  | G_receipt_signed       takes 是
  | clock transfer_receipt stops
  | clock police_review    starts 3 CD, due 2025-03-06 24:00
  | E_send_receipt         sends M_receipt key=370102YS2026000001
  | G_jurisdiction         takes 本局
  | G_complete             takes 审查
  | E_review_due           set to 2025-03-06 24:00
  | T_police_review        waits task for police role police_review groups role:police_review, due 2025-03-06 24:00
  | [1] E_receipt              receives M_receipt
  | [1] clock transfer_receipt stops
  | [1] clock police_review    starts 3 CD, due 2025-03-06 24:00
  | [1] E_supplement           waits for M_supplement key=370102YS2026000001
  | [1] E_forwarded            waits for M_forwarded key=370102YS2026000001
  | [1] E_extended             waits for M_review_extended key=370102YS2026000001
  | [1] E_not_police           waits for M_not_police_remit key=370102YS2026000001
  | [1] E_filed                waits for M_filed key=370102YS2026000001
  | [1] E_not_filed            waits for M_not_filed key=370102YS2026000001
  | [1] E_feedback_due         set to 2025-03-06 24:00
complete T_police_review {"review": {"result": "file", "opinion": "已审查"}}
  | T_police_review        completed
  | D_review_step          decides D_review_step = {"term":"7 CD","approvers":null,"note":"至十日"}
  | D_review_step          done
  | G_review               takes 提出意见
  | T_head_decides         waits task for police role police_head groups role:police_head, due 2025-03-06 24:00
complete T_head_decides {"filing": {"filed": true, "doc_no": "历公立〔2026〕8号"}}
  | T_head_decides         completed
  | G_filing               takes 立案
  | clock police_review    stops
  | E_send_filed           sends M_filed key=370102YS2026000001
  | clock police_take_over starts 3 CD, due 2025-03-06 24:00
  | T_take_goods           waits task for police role police_review groups role:police_review, due 2025-03-06 24:00
  | [1] E_filed                receives M_filed
  | [1] clock police_review    stops
  | [1] clock transfer_handover starts 3 CD, due 2025-03-06 24:00
  | [1] E_handover_due         set to 2025-03-06 24:00
  | [1] T_handover             waits task for team_market groups role:evidence_keeper,role:task_group, due 2025-03-06 24:00

# 移交
complete T_take_goods {"goods_received": true}
  | T_take_goods           completed
  | G_goods                takes 无误
  | clock police_take_over stops
  | T_investigation        waits task for police role police_review groups role:police_review
case 1
complete T_handover {"handover": {"goods": [{"name": "腊肉", "qty": 200, "handling": "移交"}], "signed_agency": "陈静、陈勇", "signed_police": "严警官、曹警官"}}
  | T_handover             completed
  | G_handover             takes 齐备
  | E_handed_over          ended
  | clock transfer_handover stops
  | SP_handover            done
  | E_case_withdrawn       waits for M_withdraw_case key=370102YS2026000001
  | E_reverse              waits for M_reverse_transfer key=370102YS2026000001
  | E_no_prosecution       waits for M_no_prosecution_opinion key=370102YS2026000001
  | E_judgment             waits for M_judgment key=370102YS2026000001
  | clock criminal_inquiry starts 6 M, due 2025-09-03 24:00
  | E_inquiry              set to 2025-09-03 24:00
  | E_moved                waits for M_moved key=370102YS2026000001
wait until 2025-09-04T09:00:00+08:00
  | E_inquiry              fires
  | clock criminal_inquiry stops
  | clock case_register    starts 1 WD, due 2025-09-05 24:00
  | T_inquiry              waits task for team_market groups role:case_officer, due 2025-09-05 24:00
complete T_inquiry {"inquiry": {"result": "侦查中"}}
  | T_inquiry              completed
  | clock case_register    stops
  | E_case_withdrawn       waits for M_withdraw_case key=370102YS2026000001
  | E_reverse              waits for M_reverse_transfer key=370102YS2026000001
  | E_no_prosecution       waits for M_no_prosecution_opinion key=370102YS2026000001
  | E_judgment             waits for M_judgment key=370102YS2026000001
  | clock criminal_inquiry starts 6 M, due 2026-03-04 24:00
  | E_inquiry              set to 2026-03-04 24:00
  | E_moved                waits for M_moved key=370102YS2026000001
