# 单位直接提请:从登记开始。
process duty-dispute
at 2026-09-14T09:00:00+08:00
message M_apply key=370102ZY2026000001 {"claimant": "team_market", "dispute_no": "370102ZY2026000001"}
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
complete T_open {"dispute_no": "370102ZY2026000001", "case_no": "370102ZY2026000001", "claimant": "team_market", "respondents": ["zhf_brigade"], "matter": "露天烧烤油烟由谁查处", "dispute_type": "职责划分", "related_case": null, "domain": "市容环卫", "place": "st_yaojia", "urgent": false, "city_managed": false, "cross_district": false, "venue": "zonghe", "members": ["bianban", "sifa", "zhf_brigade", "team_market"], "opened_by": "team_market"}
  | T_open                 completed
  | clock case_register    stops
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
  | T_negotiate            waits task for team_market, due 2026-09-20 24:00
