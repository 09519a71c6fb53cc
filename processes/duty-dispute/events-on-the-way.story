# 途中:险情升级、领导批示、补充材料、回避、机构改革。都不打断主线。
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
complete T_urgent_confirm {"interim_confirm": {"accepted": true}}
  | T_urgent_confirm       completed
  | clock interim_urgent   stops
  | G_urgent_interim       takes 接受
  | E_urgent_done          ended
  | SP_urgent              done
message M_leader_instruction key=370102ZY2026000001 {}
  | E_leader_intervene     receives M_leader_instruction
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_leader_instruction   waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-15 24:00
complete T_leader_instruction {"instruction": {"leader": "王区长", "text": "尽快明确"}}
  | T_leader_instruction   completed
  | clock case_register    stops
  | E_leader_recorded      ended
  | SP_leader_intervene    done
message M_new_evidence key=370102ZY2026000001 {}
  | E_new_evidence         receives M_new_evidence
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_new_evidence         waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-15 24:00
complete T_new_evidence {"new_evidence": {"title": "照片"}}
  | T_new_evidence         completed
  | clock case_register    stops
  | E_new_evidence_filed   ended
  | SP_new_evidence        done
message M_recusal key=370102ZY2026000001 {}
  | E_recusal              receives M_recusal
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_recusal              waits task for bianban groups role:bianban_officer,role:sifa_supervisor, due 2026-09-15 24:00
complete T_recusal {"recusal": {"person": "赵某", "granted": true, "successor": "钱某"}}
  | T_recusal              completed
  | clock case_register    stops
  | S_recusal              done
  | E_recusal_done         ended
  | SP_recusal             done
message M_org_change key=370102ZY2026000001 {}
  | E_org_change           receives M_org_change
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_org_change           waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-15 24:00
complete T_org_change {"org_change": {"from": "team_food", "to": "team_market", "document": "机构改革方案"}}
  | T_org_change           completed
  | clock case_register    stops
  | S_org_change           done
  | E_org_changed          ended
  | SP_org_change          done
complete T_negotiate {"negotiation": {"agreed": true, "signed_by": ["zhf_brigade", "team_market"], "record": "同意由综合执法大队主办"}}
  | T_negotiate            completed
  | clock dispute_negotiate stops
  | G_agreed               takes 一致,各方签字
  | clock dispute_agreement starts 3 WD, due 2026-09-17 24:00
  | T_agreement            waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-17 24:00
