# 人发来的消息:提请的只写提请单位和事项,其余由它登记;依职权发现的由联席会议办公室登记。回避、中止的申请带到决定的人面前。
process duty-dispute
at 2026-09-14T09:00:00+08:00
message M_apply key=370102ZY2026000001 {"dispute_no": "370102ZY2026000001", "claimant": "team_market", "matter": "露天烧烤油烟由谁查处"}
  | case 1                 starts duty_dispute version 1
  | E_urgent               waits for M_urgent key=370102ZY2026000001
  | E_withdraw             waits for M_withdraw key=370102ZY2026000001
  | E_new_evidence         waits for M_new_evidence key=370102ZY2026000001
  | E_leader_intervene     waits for M_leader_instruction key=370102ZY2026000001
  | E_recusal              waits for M_recusal key=370102ZY2026000001
  | E_suspend              waits for M_suspend key=370102ZY2026000001
  | E_org_change           waits for M_org_change key=370102ZY2026000001
  | G_opened_by            takes 否
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_open                 waits task for team_market, due 2026-09-15 24:00
message M_recusal key=370102ZY2026000001 {"recusal": {"person": "何静", "ground": "与提请单位负责人是近亲属"}}
  | E_recusal              receives M_recusal
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_recusal              waits task for bianban groups role:bianban_officer,role:sifa_supervisor, due 2026-09-15 24:00
complete T_recusal {"recusal": {"person": "何静", "ground": "与提请单位负责人是近亲属", "granted": true, "successor": "吕明"}}
  | T_recusal              completed
  | clock case_register    stops
  | S_recusal              done
  | E_recusal_done         ended
  | SP_recusal             done
message M_suspend key=370102ZY2026000001 {"suspend_rule": "dispute_coordinate", "suspend_reason": "专家论证", "suspend_basis": "待专家意见"}
  | E_suspend              receives M_suspend
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_suspend              waits task for bianban groups role:bianban_officer,role:sifa_supervisor, due 2026-09-15 24:00
complete T_suspend {"suspend_decision": "approve"}
  | T_suspend              completed
  | clock case_register    stops
  | S_suspend_check        done
  | G_suspend              takes 不准,或规则不允许
  | E_suspend_refused      ended
  | SP_suspend             done
show variables
  | dispute_no = "370102ZY2026000001"
  | claimant = "team_market"
  | matter = "露天烧烤油烟由谁查处"
  | coordinator = null
  | recusals = [{"person":"何静","granted":true,"successor":"吕明","ground":"与提请单位负责人是近亲属"}]
  | suspend_decision = "approve"
  | suspend_running = false
start duty_dispute key=370102ZY2026000002 {"dispute_no": "370102ZY2026000002", "origin": "督查", "matter": "夜间渣土倾倒由谁查处"}
  | case 2                 starts duty_dispute version 1
  | E_urgent               waits for M_urgent key=370102ZY2026000002
  | E_withdraw             waits for M_withdraw key=370102ZY2026000002
  | E_new_evidence         waits for M_new_evidence key=370102ZY2026000002
  | E_leader_intervene     waits for M_leader_instruction key=370102ZY2026000002
  | E_recusal              waits for M_recusal key=370102ZY2026000002
  | E_suspend              waits for M_suspend key=370102ZY2026000002
  | E_org_change           waits for M_org_change key=370102ZY2026000002
  | G_opened_by            takes 否
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_open                 waits task for jc_office, due 2026-09-15 24:00
