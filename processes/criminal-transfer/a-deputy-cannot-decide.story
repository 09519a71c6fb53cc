# 副职不得代批,也不得退回补充事实:任务回到正职负责人;退回须写理由;主持工作的负责人可以决定,须有任命文件。
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
complete T_decide {"decision": {"capacity": "副职负责人", "result": "approve"}}
  | T_decide               completed
  | G_decide               takes 决定人身份不符或内容不全
  | E_decide_yellow        set to 2026-09-16 24:00
  | E_decide_due           set to 2026-09-17 24:00
  | T_decide               waits task for team_market groups role:head, due 2026-09-17 24:00
complete T_decide {"decision": {"capacity": "副职负责人", "result": "more_facts", "reason": "金额计算依据不足"}}
  | T_decide               completed
  | G_decide               takes 决定人身份不符或内容不全
  | E_decide_yellow        set to 2026-09-16 24:00
  | E_decide_due           set to 2026-09-17 24:00
  | T_decide               waits task for team_market groups role:head, due 2026-09-17 24:00
complete T_decide {"decision": {"capacity": "正职负责人", "result": "more_facts"}}
  | T_decide               completed
  | G_decide               takes 决定人身份不符或内容不全
  | E_decide_yellow        set to 2026-09-16 24:00
  | E_decide_due           set to 2026-09-17 24:00
  | T_decide               waits task for team_market groups role:head, due 2026-09-17 24:00
complete T_decide {"decision": {"capacity": "主持工作的负责人", "result": "approve"}}
  | T_decide               completed
  | G_decide               takes 决定人身份不符或内容不全
  | E_decide_yellow        set to 2026-09-16 24:00
  | E_decide_due           set to 2026-09-17 24:00
  | T_decide               waits task for team_market groups role:head, due 2026-09-17 24:00
complete T_decide {"decision": {"capacity": "主持工作的负责人", "appointment": "历任〔2026〕3号", "result": "approve"}}
  | T_decide               completed
  | G_decide               takes 批准
  | clock transfer_decide  stops
  | clock transfer_send    starts 24 H, due 2026-09-15 09:00
  | E_24h                  set to 2026-09-15 09:00
  | T_pack                 waits task for team_market role task_group groups role:task_group, due 2026-09-15 09:00
