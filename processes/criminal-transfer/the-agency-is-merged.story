# 机构改革、回避:确认承继单位后,已经打开和以后的任务都归它,原单位不再有任务;准予回避的,专案组换成接办人。
process criminal-transfer
at 2026-03-02T09:00:00+08:00
start criminal_transfer {"case_no": "370102YS2026000001", "agency": "team_food", "source_case_no": null, "facts": "销售不合格食品,金额较大"}
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
  | T_preserve             waits task for team_food groups role:case_officer,role:evidence_keeper, due 2026-03-02 24:00
claim T_preserve by 陈勇
  | T_preserve             claimed 陈勇
show inbox=team_food
  | case 1 T_preserve due 2026-03-02 24:00
message M_org_change key=370102YS2026000001 {}
  | E_org_change           receives M_org_change
  | clock case_register    starts 1 WD, due 2026-03-03 24:00
  | T_org_change           waits task for sifa role sifa_supervisor groups role:sifa_supervisor, due 2026-03-03 24:00
complete T_org_change {"org_change": {"from": "team_food", "to": "team_market", "document": "机构改革方案", "tasks": "固定证据"}}
  | T_org_change           completed
  | clock case_register    stops
  | S_org_change           done
  | T_preserve             moves to team_market, due 2026-03-02 24:00
  | T_preserve             unclaimed
  | E_unit_changed         sends M_unit_changed key=370102YS2026000001
  | E_org_changed          ended
  | SP_org_change          done
show inbox=team_food
  | team_food has no open task
show inbox=team_market
  | case 1 T_preserve due 2026-03-02 24:00
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
message M_recusal key=370102YS2026000001 {}
  | E_recusal              receives M_recusal
  | clock case_register    starts 1 WD, due 2026-03-03 24:00
  | T_recusal              waits task for team_market role unit_head groups role:unit_head, due 2026-03-03 24:00
complete T_recusal {"recusal": {"person": "陈勇", "ground": "与当事人有利害关系", "granted": true, "successor": "周明"}}
  | T_recusal              completed
  | clock case_register    stops
  | S_recusal              done
  | E_recusal_done         ended
  | SP_recusal             done
show variables
  | case_no = "370102YS2026000001"
  | agency = "team_market"
  | source_case_no = null
  | facts = "销售不合格食品,金额较大"
  | org_change = {"from":"team_food","to":"team_market","document":"机构改革方案","tasks":"固定证据"}
  | alleged_offence = "生产、销售不符合安全标准的食品罪"
  | amount = 320000
  | flight_risk = false
  | goods = [{"name":"腊肉","qty":200,"unit":"公斤","place":"库房"}]
  | group = [{"name":"周明","replaces":"陈勇"},{"name":"陈静","card_no":"37-002"}]
  | recusal_checked = true
  | recusal = {"person":"陈勇","ground":"与当事人有利害关系","granted":true,"successor":"周明"}
  | sealed_officer = null
  | recusals = [{"person":"陈勇","granted":true,"successor":"周明","ground":"与当事人有利害关系"}]
