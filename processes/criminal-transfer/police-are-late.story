# 三日未反馈:催办;催办后仍无结果,报告检察院;权利不因公安逾期而消灭。
process criminal-transfer
at 2026-09-14T09:00:00+08:00
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
  | clock transfer_group   starts 0 CD, due 2026-09-14 24:00
  | T_preserve             waits task for team_market groups role:case_officer,role:evidence_keeper, due 2026-09-14 24:00
complete T_preserve {"alleged_offence": "生产、销售不符合安全标准的食品罪", "amount": 320000, "flight_risk": false, "goods": [{"name": "腊肉", "qty": 200, "unit": "公斤", "place": "库房"}]}
  | T_preserve             completed
  | clock transfer_group   stops
  | G_flight               takes 成立专案组
  | clock transfer_group   starts 0 CD, due 2026-09-14 24:00
  | T_form_group           waits task for team_market role unit_head groups role:unit_head, due 2026-09-14 24:00
complete T_form_group {"group": [{"name": "陈勇", "card_no": "37-001"}, {"name": "陈静", "card_no": "37-002"}], "recusal_checked": true}
  | T_form_group           completed
  | clock transfer_group   stops
  | G_group_ok             takes 是
  | clock transfer_verify  starts 10 CD, due 2026-09-24 24:00
  | E_verify_due           set to 2026-09-24 24:00
  | T_verify               waits task for team_market role task_group groups role:task_group, due 2026-09-24 24:00
complete T_verify {"verification": {"standard_ref": "追诉标准(一)第十九条", "result": "金额达到追诉标准", "need_tech": false}}
  | T_verify               completed
  | G_need_tech            takes 已查清
  | E_verified             ended
  | SP_verify              done
  | clock transfer_verify  stops
  | clock transfer_report  starts 1 WD, due 2026-09-15 24:00
  | T_report               waits task for team_market role task_group groups role:task_group, due 2026-09-15 24:00
complete T_report {"report_no": "历市监移报1", "report_text": "核实的事实、对照的追诉标准和移送建议", "report_at": "2026-09-14"}
  | T_report               completed
  | G_report               takes 齐备
  | clock transfer_report  stops
  | clock transfer_legal_review starts 2 CD, due 2026-09-16 24:00
  | T_legal                waits task for team_market role legal groups role:legal, due 2026-09-16 24:00
complete T_legal {"legal": {"result": "lawful", "opinion": "符合移送条件", "reviewer_no": "370102-F1"}}
  | T_legal                completed
  | G_legal                takes 齐备
  | clock transfer_legal_review stops
  | clock transfer_decide  starts 3 CD, due 2026-09-17 24:00
  | E_decide_yellow        set to 2026-09-16 24:00
  | E_decide_due           set to 2026-09-17 24:00
  | T_decide               waits task for team_market groups role:head, due 2026-09-17 24:00
complete T_decide {"decision": {"capacity": "正职负责人", "result": "approve", "reason": "达到追诉标准"}}
  | T_decide               completed
  | G_decide               takes 批准
  | clock transfer_decide  stops
  | clock transfer_send    starts 24 H, due 2026-09-15 09:00
  | E_24h                  set to 2026-09-15 09:00
  | T_pack                 waits task for team_market role task_group groups role:task_group, due 2026-09-15 09:00
complete T_pack {"attachments": {"no_penalty_before": true, "transfer_letter": true, "investigation_report": true, "goods_list": true, "test_report": true, "test_qualification": true, "other_confirmed": true}, "transfer_doc_no": "历市监移〔2026〕1号"}
  | T_pack                 completed
  | G_pack                 takes 齐全
  | T_send                 waits task for team_market role task_group groups role:task_group, due 2026-09-15 09:00
complete T_send {"sent_at": "2026-09-14T15:00:00+08:00", "sent_to": "历下分局", "copied_to": "历下区检察院"}
  | T_send                 completed
  | G_send                 takes 齐备
  | E_transfer             sends M_transfer key=370102YS2026000001
  | E_transfer_copy        sends M_transfer_copy key=370102YS2026000001
  | S_copy_procuratorate   waits job baton.notify.inbox
  | [2] case 2                 starts police_filing_review version 1
  | [2] E_correct_asked        waits for M_correct_request key=370102YS2026000001
  | [2] clock transfer_receipt starts 24 H, due 2026-09-15 09:00
  | [2] T_sign_receipt         waits task for police role police_intake groups role:police_intake, due 2026-09-15 09:00
job S_copy_procuratorate
  | S_copy_procuratorate   done
  | E_sent                 ended
  | clock transfer_send    stops
  | SP_send                done
  | G_penalty_running      takes 没有
  | S_no_penalty           done
  | clock transfer_receipt starts 24 H, due 2026-09-15 09:00
  | E_receipt              waits for M_receipt key=370102YS2026000001
  | E_refused              waits for M_refuse_take key=370102YS2026000001
  | E_receipt_due          set to 2026-09-15 09:00

# 公安机关
case 2
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
  | [1] E_receipt              receives M_receipt
  | [1] clock transfer_receipt stops
  | [1] clock police_review    starts 3 CD, due 2026-09-17 24:00
  | [1] E_supplement           waits for M_supplement key=370102YS2026000001
  | [1] E_forwarded            waits for M_forwarded key=370102YS2026000001
  | [1] E_extended             waits for M_review_extended key=370102YS2026000001
  | [1] E_not_police           waits for M_not_police_remit key=370102YS2026000001
  | [1] E_filed                waits for M_filed key=370102YS2026000001
  | [1] E_not_filed            waits for M_not_filed key=370102YS2026000001
  | [1] E_feedback_due         set to 2026-09-17 24:00
case 1
wait until 2026-09-18T08:00:00+08:00
  | [2] E_review_due           fires
  | [2] S_review_red           waits job baton.notify.inbox
  | E_feedback_due         fires
  | G_urged                takes 否
  | E_urge                 sends M_urge key=370102YS2026000001
  | S_urge                 waits job baton.notify.inbox
job S_urge
  | S_urge                 done
  | E_supplement           waits for M_supplement key=370102YS2026000001
  | E_forwarded            waits for M_forwarded key=370102YS2026000001
  | E_extended             waits for M_review_extended key=370102YS2026000001
  | E_not_police           waits for M_not_police_remit key=370102YS2026000001
  | E_filed                waits for M_filed key=370102YS2026000001
  | E_not_filed            waits for M_not_filed key=370102YS2026000001
  | clock transfer_urge    starts 3 CD, due 2026-09-21 24:00
  | E_feedback_due         set to 2026-09-21 24:00
case 2
job S_review_red
  | S_review_red           done
  | E_review_marked        ended
case 1
wait 4 days
  | E_feedback_due         fires
  | clock transfer_urge    stops
  | G_urged                takes 已催办仍无结果
  | clock case_register    starts 1 WD, due 2026-09-23 24:00
  | T_report_inaction      waits task for team_market groups role:head, due 2026-09-23 24:00
complete T_report_inaction {"supervision": {"ask": true, "reason": "逾期未答"}}
  | T_report_inaction      completed
  | clock case_register    stops
  | E_supervision_request  sends M_supervision_request key=370102YS2026000001
  | E_supervised_filed     waits for M_filed key=370102YS2026000001
  | E_supervision_closed   waits for M_supervision_closed key=370102YS2026000001
  | E_supervision_ordered  waits for M_order_file key=370102YS2026000001
  | clock supervision_inquiry starts 21 CD, due 2026-10-13 24:00
  | E_supervision_due      set to 2026-10-13 24:00
  | [3] case 3                 starts filing_supervision version 1
  | [3] clock procuratorate_review starts 7 CD, due 2026-09-29 24:00
  | [3] T_proc_review          waits task for procuratorate role proc_criminal groups role:proc_criminal, due 2026-09-29 24:00
