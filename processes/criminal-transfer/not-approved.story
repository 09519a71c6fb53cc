# 不批准:理由记录在案、抄送司法局,继续行政处罚,处罚决定十日内抄送公安机关、检察院;以后可凭新证据或检察意见重新启动。
process criminal-transfer
process penalty-case
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
complete T_decide {"decision": {"capacity": "正职负责人", "result": "reject", "reason": "金额未达标准"}}
  | T_decide               completed
  | G_decide               takes 不批准
  | clock transfer_decide  stops
  | clock transfer_reason  starts 1 WD, due 2026-09-15 24:00
  | T_record_reason        waits task for team_market groups role:head, due 2026-09-15 24:00
complete T_record_reason {"no_transfer": {"reason": "金额未达标准", "standard": "追诉标准(一)第十九条", "signed_by": "陈刚"}}
  | T_record_reason        completed
  | G_reason               takes 齐备
  | clock transfer_reason  stops
  | S_copy_sifa            waits job baton.notify.inbox
job S_copy_sifa
  | S_copy_sifa            done
  | G_penalty_exists       takes 没有
  | S_admin_not_transferred calls penalty_case as case 2
  | [2] case 2                 starts penalty_case version 1, called by case 1
  | [2] E_penalty_suspended    waits for M_penalty_suspend key=370102YS2026000001-CF
  | [2] E_unit_told            waits for M_unit_changed key=370102YS2026000001
  | [2] clock case_register    starts 1 WD, due 2026-09-15 24:00
  | [2] T_file_case            waits task for team_market role handler groups role:handler, due 2026-09-15 24:00

# 行政处罚案件
case 2
complete T_file_case {"file_case": {"filed": true, "no": "历市监罚立1"}}
  | T_file_case            completed
  | clock case_register    stops
  | clock penalty_decide   starts 90 CD, due 2026-12-14 24:00
  | G_file_case            takes 立案
  | T_investigate          waits task for team_market role handler groups role:handler, due 2026-12-14 24:00
complete T_investigate {"officers": [{"name": "陈勇", "card_no": "37-1"}, {"name": "陈静", "card_no": "37-2"}]}
  | T_investigate          completed
  | T_penalty_legal        waits task for team_market role legal groups role:legal, due 2026-12-14 24:00
complete T_penalty_legal {"legal": {"result": "lawful", "opinion": "符合移送条件"}}
  | T_penalty_legal        completed
  | T_penalty_decide       waits task for team_market groups role:unit_head,role:head, due 2026-12-14 24:00
complete T_penalty_decide {"penalty": {"result": "处罚", "fine": 20000, "document": "历市监罚〔2026〕1号"}}
  | T_penalty_decide       completed
  | G_fine                 takes 是
  | clock penalty_decide   stops
  | clock penalty_serve    starts 7 WD, due 2026-09-22 24:00
  | T_serve                waits task for team_market role handler groups role:handler, due 2026-09-22 24:00
complete T_serve {"serve": {"method": "直接"}}
  | T_serve                completed
  | clock penalty_serve    stops
  | S_penalty_result       done
  | E_penalty_done         ended
  | case 2                 ends completed
  | [1] S_admin_not_transferred returns completed
  | [1] G_penalized            takes 作了
  | [1] clock penalty_copy     starts 10 CD, due 2026-09-24 24:00
  | [1] T_penalty_copy         waits task for team_market groups role:case_officer, due 2026-09-24 24:00
case 1
complete T_penalty_copy {"penalty_copy": {"no": "历市监抄1", "at": "2026-09-14"}}
  | T_penalty_copy         completed
  | clock penalty_copy     stops
  | S_penalty_copy         repeats 2 times
  | S_penalty_copy         waits job baton.notify.inbox
  | S_penalty_copy         waits job baton.notify.inbox
job S_penalty_copy
  | S_penalty_copy         done
job S_penalty_copy
  | S_penalty_copy         done
  | S_archive_not_transferred waits job baton.sql
job S_archive_not_transferred
  | S_archive_not_transferred done
  | E_end_not_transferred  ended
  | case 1                 ends completed
