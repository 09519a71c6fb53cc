# 中止的时限没有在走:不予中止,案件不受影响。
process duty-dispute
at 2026-09-14T09:00:00+08:00
start duty_dispute {"dispute_no": "370102ZY2026000001", "case_no": "370102ZY2026000001", "claimant": "zhf_brigade", "respondents": ["team_food"], "matter": "露天烧烤油烟由谁查处", "dispute_type": "职责划分", "related_case": null, "domain": "市容环卫", "place": "st_yaojia", "urgent": false, "city_managed": false, "cross_district": false, "venue": "zonghe", "members": ["bianban", "sifa", "zhf_brigade", "team_food"], "opened_by": "system"}
  | case 1                 starts duty_dispute version 1
  | E_urgent               waits for M_urgent key=370102ZY2026000001
  | E_withdraw             waits for M_withdraw key=370102ZY2026000001
  | E_new_evidence         waits for M_new_evidence key=370102ZY2026000001
  | E_leader_intervene     waits for M_leader_instruction key=370102ZY2026000001
  | E_recusal              waits for M_recusal key=370102ZY2026000001
  | E_suspend              waits for M_suspend key=370102ZY2026000001
  | E_org_change           waits for M_org_change key=370102ZY2026000001
  | G_opened_by            takes 由在办案件提出,事项已具
  | G_urgent               takes 协商
  | S_negotiate_invite     repeats 2 times
  | S_negotiate_invite     waits job baton.notify.inbox
  | S_negotiate_invite     waits job baton.notify.inbox
job S_negotiate_invite
  | S_negotiate_invite     done
job S_negotiate_invite
  | S_negotiate_invite     done
  | clock dispute_negotiate starts 5 WD, due 2026-09-20 24:00
  | E_negotiate_due        set to 2026-09-20 24:00
  | T_negotiate            waits task for zhf_brigade, due 2026-09-20 24:00
message M_suspend key=370102ZY2026000001 {}
  | E_suspend              receives M_suspend
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_suspend              waits task for bianban groups role:bianban_officer,role:sifa_supervisor, due 2026-09-15 24:00
complete T_suspend {"suspend_rule": "dispute_coordinate", "suspend_reason": "专家论证", "suspend_basis": "规则表", "suspend_decision": "approve"}
  | T_suspend              completed
  | clock case_register    stops
  | S_suspend_check        done
  | G_suspend              takes 不准,或规则不允许
  | E_suspend_refused      ended
  | SP_suspend             done
show suspend_running
  | suspend_running = false
