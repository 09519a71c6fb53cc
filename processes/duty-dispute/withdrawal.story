# 撤回:在办案件已有主办接受的准予撤回;没有的,编办依职权继续。
process duty-dispute
at 2026-09-14T09:00:00+08:00
start duty_dispute {"dispute_no": "370102ZY2026000001", "case_no": "370102ZY2026000001", "claimant": "zhf_brigade", "respondents": ["team_market"], "matter": "露天烧烤油烟由谁查处", "dispute_type": "职责划分", "related_case": "370102TS2026000009", "domain": "市容环卫", "place": "st_yaojia", "urgent": false, "city_managed": false, "cross_district": false, "venue": "zonghe", "members": ["bianban", "sifa", "zhf_brigade", "team_market"], "opened_by": "system", "interim": {"owner": "st_yaojia"}}
  | case 1                 starts duty_dispute version 1
  | E_urgent               waits for M_urgent key=370102ZY2026000001
  | E_withdraw             waits for M_withdraw key=370102ZY2026000001
  | E_new_evidence         waits for M_new_evidence key=370102ZY2026000001
  | E_leader_intervene     waits for M_leader_instruction key=370102ZY2026000001
  | E_recusal              waits for M_recusal key=370102ZY2026000001
  | E_suspend              waits for M_suspend key=370102ZY2026000001
  | E_org_change           waits for M_org_change key=370102ZY2026000001
  | G_opened_by            takes 由在办案件提出,事项已具
  | G_urgent               takes 险情,或有在办案件
  | G_urgent               takes 协商
  | clock interim          starts 1 WD, due 2026-09-15 24:00
  | T_interim              waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-15 24:00
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
message M_withdraw key=370102ZY2026000001 {}
  | E_withdraw             receives M_withdraw
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_withdraw             waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-15 24:00
complete T_withdraw {"withdraw": {"granted": true, "owner_accepted": false, "note": "案件尚无主办"}}
  | T_withdraw             completed
  | clock case_register    stops
  | G_withdraw             takes 否
  | E_withdraw_refused     ended
  | SP_withdraw            done
message M_withdraw key=370102ZY2026000001 {}
  | E_withdraw             receives M_withdraw
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_withdraw             waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-15 24:00
complete T_withdraw {"withdraw": {"granted": true, "owner_accepted": true}}
  | T_withdraw             completed
  | clock case_register    stops
  | G_withdraw             takes 在办案件已有主办接受
  | E_withdraw_granted     error withdrawn, caught by E_withdrawn
  | E_withdrawn            takes over
  | T_interim              withdrawn
  | clock interim          stops
  | T_interim              interrupted by E_withdrawn
  | T_negotiate            withdrawn
  | clock dispute_negotiate stops
  | T_negotiate            interrupted by E_withdrawn
  | E_withdraw_granted     interrupted by E_withdrawn
  | SP_withdraw            interrupted by E_withdrawn
  | S_archive_withdrawn    waits job baton.sql
job S_archive_withdrawn
  | S_archive_withdrawn    done
  | E_end_withdrawn        ended
  | SP_withdrawn           done
  | case 1                 ends completed
