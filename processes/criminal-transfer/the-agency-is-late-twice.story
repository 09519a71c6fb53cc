# 一年内第二次逾期:超过二十四小时未送出,列入行刑衔接联席会议议题;移送照办。
process criminal-transfer
process duty-dispute
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
wait 25 hours
  | E_24h                  fires
  | S_send_red             waits job baton.notify.inbox
job S_send_red
  | S_send_red             done
  | S_log_late             waits job baton.sql
job S_log_late
  | S_log_late             done
  | D_late_since           decides D_transfer_since = "2025-09-15"
  | D_late_since           done
  | S_count_late           waits job baton.sql
job S_count_late {"rows": [{"n": 2}]}
  | S_count_late           done
  | D_repeat_late          decides D_repeat_transfer = "列入行刑衔接联席会议"
  | D_repeat_late          done
  | G_late_repeated        takes 列入联席会议议题
  | S_late_conference      calls duty_dispute as case 2
  | [2] case 2                 starts duty_dispute version 1, called by case 1
  | [2] E_urgent               waits for M_urgent key=370102YS2026000001-YQ
  | [2] E_withdraw             waits for M_withdraw key=370102YS2026000001-YQ
  | [2] E_new_evidence         waits for M_new_evidence key=370102YS2026000001-YQ
  | [2] E_leader_intervene     waits for M_leader_instruction key=370102YS2026000001-YQ
  | [2] E_recusal              waits for M_recusal key=370102YS2026000001-YQ
  | [2] E_suspend              waits for M_suspend key=370102YS2026000001-YQ
  | [2] E_org_change           waits for M_org_change key=370102YS2026000001-YQ
  | [2] G_opened_by            takes 由在办案件提出,事项已具
  | [2] G_urgent               takes 协商
  | [2] S_negotiate_invite     repeats 2 times
  | [2] S_negotiate_invite     waits job baton.notify.inbox
  | [2] S_negotiate_invite     waits job baton.notify.inbox

# 联席会议一案
case 2
job S_negotiate_invite
  | S_negotiate_invite     done
job S_negotiate_invite
  | S_negotiate_invite     done
  | clock dispute_negotiate starts 5 WD, due 2026-09-21 24:00
  | E_negotiate_due        set to 2026-09-21 24:00
  | T_negotiate            waits task for sifa, due 2026-09-21 24:00
complete T_negotiate {"negotiation": {"agreed": true, "signed_by": ["sifa", "team_market"]}}
  | T_negotiate            completed
  | clock dispute_negotiate stops
  | G_agreed               takes 一致,各方签字
  | clock dispute_agreement starts 3 WD, due 2026-09-18 24:00
  | T_agreement            waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-18 24:00
complete T_agreement {"decision": {"lead": "team_market", "cooperators": [], "valid_from": "2026-09-16", "document": "行刑衔接会议纪要3号", "items": [{"text": "移送值班", "owner": "team_market", "kind": "报告"}]}}
  | T_agreement            completed
  | G_agreement            takes 定了主办和起始日
  | clock dispute_agreement stops
  | S_record_precedent     waits job baton.sql
job S_record_precedent
  | S_record_precedent     done
  | G_power                takes 只作先例
  | S_serve_decision       repeats 2 times
  | S_serve_decision       waits job baton.notify.inbox
  | S_serve_decision       waits job baton.notify.inbox
job S_serve_decision
  | S_serve_decision       done
job S_serve_decision
  | S_serve_decision       done
  | S_archive_decided      waits job baton.sql
job S_archive_decided
  | S_archive_decided      done
  | E_execute_order        sends M_execute_order key=370102YS2026000001-YQ
  | G_return               takes 否
  | E_end                  ended
  | case 2                 ends completed
  | [1] S_late_conference      returns completed
  | [1] E_late_marked          ended
  | [3] case 3                 starts duty_execution version 1
  | [3] clock dispute_objection starts 5 WD, due 2026-09-21 24:00
  | [3] E_objection_closed     set to 2026-09-21 24:00
  | [3] E_objection_received   waits for M_objection key=370102YS2026000001-YQ
  | [3] E_exec_org_change      waits for M_org_change key=370102YS2026000001-YQ
  | [3] SP_execute             repeats 1 times
  | [3] G_item_due             takes 按时限表
  | [3] clock dispute_report   starts 10 WD, due 2026-09-29 24:00
  | [3] E_execute_due          set to 2026-09-29 24:00
  | [3] T_execute              waits task for team_market groups role:unit_head,role:head, due 2026-09-29 24:00

# 移送照办
case 1
complete T_pack {"attachments": {"transfer_letter": true, "investigation_report": true, "goods_list": true, "test_report": true, "test_qualification": true, "no_penalty_before": true, "other_confirmed": true}, "transfer_doc_no": "历市监移〔2026〕1号"}
  | T_pack                 completed
  | G_pack                 takes 齐全
  | T_send                 waits task for team_market role task_group groups role:task_group, due 2026-09-15 09:00
complete T_send {"sent_at": "2026-09-14T15:00:00+08:00", "sent_to": "历下分局", "copied_to": "历下区检察院"}
  | T_send                 completed
  | G_send                 takes 齐备
  | E_transfer             sends M_transfer key=370102YS2026000001
  | E_transfer_copy        sends M_transfer_copy key=370102YS2026000001
  | S_copy_procuratorate   waits job baton.notify.inbox
  | [4] case 4                 starts police_filing_review version 1
  | [4] E_correct_asked        waits for M_correct_request key=370102YS2026000001
  | [4] clock transfer_receipt starts 24 H, due 2026-09-16 10:00
  | [4] T_sign_receipt         waits task for police role police_intake groups role:police_intake, due 2026-09-16 10:00
job S_copy_procuratorate
  | S_copy_procuratorate   done
  | E_sent                 ended
  | clock transfer_send    stops
  | SP_send                done
  | G_penalty_running      takes 没有
  | S_no_penalty           done
  | clock transfer_receipt starts 24 H, due 2026-09-16 10:00
  | E_receipt              waits for M_receipt key=370102YS2026000001
  | E_refused              waits for M_refuse_take key=370102YS2026000001
  | E_receipt_due          set to 2026-09-16 10:00
