# 途中:补充材料、领导批示、回避、中止与恢复、机构改革,都不打断主线;规则不许停的时限不停。
process criminal-transfer
at 2026-03-02T09:00:00+08:00
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
  | clock transfer_group   starts 0 CD, due 2026-03-02 24:00
  | T_preserve             waits task for team_market groups role:case_officer,role:evidence_keeper, due 2026-03-02 24:00
complete T_preserve {"alleged_offence": "生产、销售不符合安全标准的食品罪", "amount": 320000, "flight_risk": false, "goods": [{"name": "腊肉", "qty": 200, "unit": "公斤", "place": "库房"}]}
  | T_preserve             completed
  | clock transfer_group   stops
  | G_flight               takes 成立专案组
  | clock transfer_group   starts 0 CD, due 2026-03-02 24:00
  | T_form_group           waits task for team_market role unit_head groups role:unit_head, due 2026-03-02 24:00
complete T_form_group {"group": [{"name": "陈勇", "card_no": "37-001"}, {"name": "陈静", "card_no": "37-002"}], "recusal_checked": true}
  | T_form_group           completed
  | clock transfer_group   stops
  | G_group_ok             takes 是
  | clock transfer_verify  starts 10 CD, due 2026-03-12 24:00
  | E_verify_due           set to 2026-03-12 24:00
  | T_verify               waits task for team_market role task_group groups role:task_group, due 2026-03-12 24:00
message M_new_evidence key=370102YS2026000001 {}
  | E_new_evidence         receives M_new_evidence
  | clock case_register    starts 1 WD, due 2026-03-03 24:00
  | T_new_evidence         waits task for team_market groups role:case_officer, due 2026-03-03 24:00
complete T_new_evidence {"new_evidence": {"title": "账册"}}
  | T_new_evidence         completed
  | clock case_register    stops
  | E_new_evidence_filed   ended
  | SP_new_evidence        done
message M_leader_instruction key=370102YS2026000001 {}
  | E_leader_intervene     receives M_leader_instruction
  | clock case_register    starts 1 WD, due 2026-03-03 24:00
  | T_leader_instruction   waits task for sifa role sifa_supervisor groups role:sifa_supervisor, due 2026-03-03 24:00
complete T_leader_instruction {"instruction": {"leader": "王区长", "text": "依法办理"}}
  | T_leader_instruction   completed
  | clock case_register    stops
  | E_leader_recorded      ended
  | SP_leader_intervene    done
message M_recusal key=370102YS2026000001 {}
  | E_recusal              receives M_recusal
  | clock case_register    starts 1 WD, due 2026-03-03 24:00
  | T_recusal              waits task for team_market role unit_head groups role:unit_head, due 2026-03-03 24:00
complete T_recusal {"recusal": {"person": "陈勇", "granted": false}}
  | T_recusal              completed
  | clock case_register    stops
  | S_recusal              done
  | E_recusal_done         ended
  | SP_recusal             done
message M_suspend key=370102YS2026000001 {}
  | E_suspend              receives M_suspend
  | clock case_register    starts 1 WD, due 2026-03-03 24:00
  | T_suspend              waits task for team_market role unit_head groups role:unit_head, due 2026-03-03 24:00
complete T_suspend {"suspend_rule": "transfer_verify", "suspend_reason": "鉴定", "suspend_basis": "行政执法机关移送涉嫌犯罪案件的规定第四条", "suspend_decision": "approve"}
  | T_suspend              completed
  | clock case_register    stops
  | S_suspend_check        done
  | G_suspend              takes 准予
  | clock transfer_verify  stands 鉴定
  | S_suspend              done
  | E_resume               waits for M_resume key=370102YS2026000001
show clocks
  | clock transfer_verify due 2026-03-12 24:00 stands: 鉴定
wait 14 days
message M_resume key=370102YS2026000001 {}
  | E_resume               receives M_resume
  | clock transfer_verify  moves due 2026-03-26 24:00
  | E_verify_due           set to 2026-03-26 24:00
  | T_verify               changed due 2026-03-26 24:00
  | E_resumed              ended
  | SP_suspend             done
message M_suspend key=370102YS2026000001 {}
  | E_suspend              receives M_suspend
  | clock case_register    starts 1 WD, due 2026-03-17 24:00
  | T_suspend              waits task for team_market role unit_head groups role:unit_head, due 2026-03-17 24:00
complete T_suspend {"suspend_rule": "transfer_decide", "suspend_reason": "鉴定", "suspend_basis": "无", "suspend_decision": "approve"}
  | T_suspend              completed
  | clock case_register    stops
  | S_suspend_check        done
  | G_suspend              takes 不准,或规则不允许
  | E_suspend_refused      ended
  | SP_suspend             done
message M_org_change key=370102YS2026000001 {}
  | E_org_change           receives M_org_change
  | clock case_register    starts 1 WD, due 2026-03-17 24:00
  | T_org_change           waits task for sifa role sifa_supervisor groups role:sifa_supervisor, due 2026-03-17 24:00
complete T_org_change {"org_change": {"from": "team_food", "to": "team_market", "document": "机构改革方案"}}
  | T_org_change           completed
  | clock case_register    stops
  | S_org_change           done
  | E_unit_changed         sends M_unit_changed key=370102YS2026000001
  | E_org_changed          ended
  | SP_org_change          done
complete T_verify {"verification": {"standard_ref": "追诉标准(一)第十九条", "result": "金额达到追诉标准", "need_tech": false}}
  | T_verify               completed
  | G_need_tech            takes 已查清
  | E_verified             ended
  | SP_verify              done
  | clock transfer_verify  stops
  | clock transfer_report  starts 1 WD, due 2026-03-17 24:00
  | T_report               waits task for team_market role task_group groups role:task_group, due 2026-03-17 24:00
complete T_report {"report_no": "历市监移报1", "report_text": "核实的事实、对照的追诉标准和移送建议", "report_at": "2026-03-02"}
  | T_report               completed
  | G_report               takes 齐备
  | clock transfer_report  stops
  | clock transfer_legal_review starts 2 CD, due 2026-03-18 24:00
  | T_legal                waits task for team_market role legal groups role:legal, due 2026-03-18 24:00
complete T_legal {"legal": {"result": "lawful", "opinion": "符合移送条件", "reviewer_no": "370102-F1"}}
  | T_legal                completed
  | G_legal                takes 齐备
  | clock transfer_legal_review stops
  | clock transfer_decide  starts 3 CD, due 2026-03-19 24:00
  | E_decide_yellow        set to 2026-03-18 24:00
  | E_decide_due           set to 2026-03-19 24:00
  | T_decide               waits task for team_market groups role:head, due 2026-03-19 24:00
