# 决定作出之后不得撤回。
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
complete T_negotiate {"negotiation": {"agreed": true, "signed_by": ["zhf_brigade", "team_food"], "record": "同意由综合执法大队主办"}}
  | T_negotiate            completed
  | clock dispute_negotiate stops
  | G_agreed               takes 一致,各方签字
  | clock dispute_agreement starts 3 WD, due 2026-09-17 24:00
  | T_agreement            waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-17 24:00
complete T_agreement {"decision": {"lead": "zhf_brigade", "cooperators": ["team_food"], "valid_from": "2026-10-01", "document": "历编协〔2026〕1号", "text": "由综合行政执法大队查处", "beyond": false, "items": [{"text": "接管在办案件", "owner": "zhf_brigade", "kind": "接管"}]}}
  | T_agreement            completed
  | G_agreement            takes 定了主办和起始日
  | clock dispute_agreement stops
  | S_record_precedent     waits job baton.sql
message M_withdraw key=370102ZY2026000001 {}
  | E_withdraw             receives M_withdraw
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_withdraw             waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-15 24:00
complete T_withdraw {"withdraw": {"granted": true, "owner_accepted": true}}
  | T_withdraw             completed
  | clock case_register    stops
  | G_withdraw             takes 否
  | E_withdraw_refused     ended
  | SP_withdraw            done
