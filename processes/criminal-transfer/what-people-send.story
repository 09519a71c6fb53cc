# 人发来的消息:密封移送专人、险情、回避和中止的申请只用在这一件,不改案件;回避、中止的申请带到决定的人面前。
process criminal-transfer
at 2026-03-02T09:00:00+08:00
start criminal_transfer key=370102YS2026000001 {"case_no": "370102YS2026000001", "agency": "team_market", "facts": "销售不合格食品,金额较大"}
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
message M_duty_crime key=370102YS2026000001 {"sealed_officer": "market.head"}
  | E_duty_crime           receives M_duty_crime
  | clock case_register    starts 1 WD, due 2026-03-03 24:00
  | T_seal_clue            waits task for jiwei assigned to market.head, due 2026-03-03 24:00
message M_urgent key=370102YS2026000001 {"risk": "正在转移货物"}
  | E_urgent               receives M_urgent
  | E_urgent_late          sends M_urgent_alert key=370102YS2026000001
  | S_urgent_late          waits job baton.notify.inbox
message M_recusal key=370102YS2026000001 {"recusal": {"person": "陈勇", "ground": "与当事人是近亲属"}}
  | E_recusal              receives M_recusal
  | clock case_register    starts 1 WD, due 2026-03-03 24:00
  | T_recusal              waits task for team_market role unit_head groups role:unit_head, due 2026-03-03 24:00
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
message M_suspend key=370102YS2026000001 {"suspend_rule": "transfer_verify", "suspend_reason": "鉴定", "suspend_basis": "行政执法机关移送涉嫌犯罪案件的规定第四条"}
  | E_suspend              receives M_suspend
  | clock case_register    starts 1 WD, due 2026-03-03 24:00
  | T_suspend              waits task for team_market role unit_head groups role:unit_head, due 2026-03-03 24:00
complete T_suspend {"suspend_decision": "approve"}
  | T_suspend              completed
  | clock case_register    stops
  | S_suspend_check        done
  | G_suspend              takes 准予
  | clock transfer_verify  stands 鉴定
  | S_suspend              done
  | E_resume               waits for M_resume key=370102YS2026000001
message M_resume key=370102YS2026000001 {}
  | E_resume               receives M_resume
  | clock transfer_verify  moves due 2026-03-12 24:00
  | E_verify_due           set to 2026-03-12 24:00
  | T_verify               changed due 2026-03-12 24:00
  | E_resumed              ended
  | SP_suspend             done
show variables
  | case_no = "370102YS2026000001"
  | agency = "team_market"
  | facts = "销售不合格食品,金额较大"
  | alleged_offence = "生产、销售不符合安全标准的食品罪"
  | amount = 320000
  | flight_risk = false
  | goods = [{"name":"腊肉","qty":200,"unit":"公斤","place":"库房"}]
  | group = [{"name":"陈勇","card_no":"37-001"},{"name":"陈静","card_no":"37-002"}]
  | recusal_checked = true
  | suspend_decision = "approve"
  | suspend_running = true
  | suspend_state = "已中止"
