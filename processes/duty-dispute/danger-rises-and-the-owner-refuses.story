# 协商中险情升级:两小时内另行指定先行处置;拒绝的同样立即告督查并启动追责,指定仍然有效。
process duty-dispute
at 2026-09-14T09:00:00+08:00
start duty_dispute {"dispute_no": "370102ZY2026000001", "case_no": "370102ZY2026000001", "claimant": "zhf_brigade", "respondents": ["team_market"], "matter": "露天烧烤油烟由谁查处", "dispute_type": "职责划分", "related_case": null, "domain": "市容环卫", "place": "st_yaojia", "urgent": false, "city_managed": false, "cross_district": false, "venue": "zonghe", "members": ["bianban", "sifa", "zhf_brigade", "team_market"], "opened_by": "system"}
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
message M_urgent key=370102ZY2026000001 {}
  | E_urgent               receives M_urgent
  | S_urgent               done
  | clock interim_urgent   starts 2 H, due 2026-09-14 11:00
  | T_interim_urgent       waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-14 11:00
complete T_interim_urgent {"interim": {"owner": "st_yaojia", "measures": "先行处置"}}
  | T_interim_urgent       completed
  | clock interim_urgent   stops
  | clock interim_urgent   starts 2 H, due 2026-09-14 11:00
  | E_urgent_late          set to 2026-09-14 11:00
  | T_urgent_confirm       repeats
  | T_urgent_confirm       waits task for st_yaojia, due 2026-09-14 11:00
complete T_urgent_confirm {"interim_confirm": {"accepted": false, "reason": "人手不足"}}
  | T_urgent_confirm       completed
  | clock interim_urgent   stops
  | G_urgent_interim       takes 拒绝
  | S_urgent_refused       waits job baton.notify.inbox
job S_urgent_refused
  | S_urgent_refused       done
  | S_log_urgent           waits job baton.sql
job S_log_urgent
  | S_log_urgent           done
  | clock supervise_order  starts 1 WD, due 2026-09-15 24:00
  | T_urgent_supervise     waits task for ducha groups role:ducha_officer, due 2026-09-15 24:00
complete T_urgent_supervise {"supervise_order": {"unit": "st_yaojia", "demand": "立即到场"}}
  | T_urgent_supervise     completed
  | clock supervise_order  stops
  | E_urgent_accountability sends M_accountability key=370102ZY2026000001
  | E_urgent_supervised    ended
  | SP_urgent              done
