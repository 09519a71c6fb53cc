# 受理审查没有结论、不写理由和依据、不列补正清单的,任务退回,不算受理也不算不予协调;受理期限照走。
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
complete T_negotiate {"negotiation": {"agreed": false, "signed_by": ["zhf_brigade"], "absent": ["team_market"], "record": "对方未到场"}}
  | T_negotiate            completed
  | clock dispute_negotiate stops
  | G_agreed               takes 不一致、未到场或未签字
  | clock dispute_apply    starts 3 WD, due 2026-09-17 24:00
  | E_apply_due            set to 2026-09-17 24:00
  | T_apply                waits task for zhf_brigade, due 2026-09-17 24:00
complete T_apply {"application": {"matter": "露天烧烤油烟", "negotiation": "协商未成", "evidence": ["三定规定", "权责清单条目"]}}
  | T_apply                completed
  | clock dispute_apply    stops
  | clock dispute_accept   starts 3 WD, due 2026-09-17 24:00
  | T_accept               waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-17 24:00
complete T_accept {}
  | T_accept               completed
  | G_accept               takes 未写理由或清单、已补正过一次,须另作决定
  | T_accept               waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-17 24:00
complete T_accept {"acceptance": {"result": "reject"}}
  | T_accept               completed
  | G_accept               takes 未写理由或清单、已补正过一次,须另作决定
  | T_accept               waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-17 24:00
complete T_accept {"acceptance": {"result": "supplement"}}
  | T_accept               completed
  | G_accept               takes 未写理由或清单、已补正过一次,须另作决定
  | T_accept               waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-17 24:00

# 写了理由和依据才可以不予协调
complete T_accept {"acceptance": {"result": "reject", "reason_code": "internal", "reason_text": "属大队内部分工", "basis": "三定规定第四条", "suggested_owner": "zhf_bureau"}}
  | T_accept               completed
  | G_accept               takes 不属协调事项
  | S_reject               waits job baton.notify.inbox
job S_reject
  | S_reject               done
  | clock dispute_accept   stops
  | S_archive_rejected     waits job baton.sql
job S_archive_rejected
  | S_archive_rejected     done
  | E_rejected             ended
  | case 1                 ends completed
