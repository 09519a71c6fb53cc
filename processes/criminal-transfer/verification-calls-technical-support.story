# 核实需要鉴定:调用技术支撑,核实时限停走;结论回来继续核实。
process criminal-transfer
process tech-support
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
complete T_verify {"verification": {"need_tech": true, "supporter": "team_health", "item": "食品检验", "question": "是否含违禁添加剂"}}
  | T_verify               completed
  | G_need_tech            takes 需要
  | clock transfer_verify  stands 鉴定
  | S_tech_support         calls tech_support as case 2
  | [2] case 2                 starts tech_support version 1, called by case 1
  | [2] E_unit_told            waits for M_unit_changed key=370102YS2026000001
  | [2] clock tech_support_sign starts 1 WD, due 2026-09-15 24:00
  | [2] E_late_tech_sign       set to 2026-09-15 24:00
  | [2] T_tech_sign            waits task for team_health role tech_officer groups role:tech_officer, due 2026-09-15 24:00
case 2
complete T_tech_sign {"tech_sign": {"accepted": true}}
  | T_tech_sign            completed
  | clock tech_support_sign stops
  | G_tech_sign            takes 接受
  | G_testing              takes 检测
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_sample               waits task for team_market role handler groups role:handler, due 2026-09-15 24:00
complete T_sample {"chain": {"given_by": "陈静"}}
  | T_sample               completed
  | clock case_register    stops
  | clock tech_testing     starts 15 WD, due 2026-10-10 24:00
  | E_late_test            set to 2026-10-10 24:00
  | T_test                 waits task for team_health role tech_officer groups role:tech_officer, due 2026-10-10 24:00
wait 5 days
complete T_test {"tech_report": {"conclusion": "含违禁添加剂", "no": "检1", "body": "CMA 370102"}}
  | T_test                 completed
  | clock tech_testing     stops
  | clock case_register    starts 1 WD, due 2026-09-20 24:00
  | T_tech_receive         waits task for team_market role handler groups role:handler, due 2026-09-20 24:00
complete T_tech_receive {"tech_objection": false}
  | T_tech_receive         completed
  | clock case_register    stops
  | G_retest               takes 无异议或已复检
  | E_reported             ended
  | case 2                 ends completed
  | [1] S_tech_support         returns completed
  | [1] clock transfer_verify  moves due 2026-09-29 24:00
  | [1] E_verify_due           set to 2026-09-29 24:00
  | [1] T_verify               waits task for team_market role task_group groups role:task_group, due 2026-09-29 24:00
case 1
complete T_verify {"verification": {"standard_ref": "追诉标准(一)第十九条", "result": "金额达到追诉标准", "need_tech": false}}
  | T_verify               completed
  | G_need_tech            takes 已查清
  | E_verified             ended
  | SP_verify              done
  | clock transfer_verify  stops
  | clock transfer_report  starts 1 WD, due 2026-09-20 24:00
  | T_report               waits task for team_market role task_group groups role:task_group, due 2026-09-20 24:00
