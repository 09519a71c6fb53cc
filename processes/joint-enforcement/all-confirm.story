# 都确认:现场行动、分解认定、总结评分。
process joint-enforcement
at 2026-09-14T09:00:00+08:00
start joint_enforcement {"action_no": "LH-1", "case_no": "370102TS2026000001", "topic": "露天烧烤", "place": "st_yaojia", "units": ["zhf_sq_yaojia", "team_market"], "urgent": false}
  | case 1                 starts joint_enforcement version 1
  | E_joint_danger         waits for M_joint_danger key=LH-1
  | E_unit_told            waits for M_unit_changed key=370102TS2026000001
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_joint_plan           waits task for st_yaojia_ceo role street_ceo groups role:street_ceo, due 2026-09-15 24:00
complete T_joint_plan {}
  | T_joint_plan           completed
  | clock case_register    stops
  | S_joint_notify         repeats 2 times
  | S_joint_notify         waits job baton.notify.inbox
  | S_joint_notify         waits job baton.notify.inbox
job S_joint_notify
  | S_joint_notify         done
job S_joint_notify
  | S_joint_notify         done
  | SP_joint_confirm       repeats 2 times
  | clock joint_confirm    starts 1 WD, due 2026-09-15 24:00
  | E_joint_confirm_due    set to 2026-09-15 24:00
  | T_joint_confirm        waits task for zhf_sq_yaojia groups role:unit_head,role:head, due 2026-09-15 24:00
  | clock joint_confirm    starts 1 WD, due 2026-09-15 24:00
  | E_joint_confirm_due    set to 2026-09-15 24:00
  | T_joint_confirm        waits task for team_market groups role:unit_head,role:head, due 2026-09-15 24:00
complete T_joint_confirm {"confirmed": true, "staff": 3, "reason": null}
  | T_joint_confirm        completed
  | clock joint_confirm    stops
  | E_joint_confirmed      ended
  | SP_joint_confirm       done
complete T_joint_confirm {"confirmed": true, "staff": 2, "reason": null}
  | T_joint_confirm        completed
  | clock joint_confirm    stops
  | E_joint_confirmed      ended
  | SP_joint_confirm       done
  | SP_joint_confirm       done
  | G_confirmed            takes 是
  | T_joint_action         waits task for st_yaojia_ceo role street_ceo groups role:street_ceo
complete T_joint_action {"joint_action": {"recorded": true}}
  | T_joint_action         completed
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_split_findings       waits task for st_yaojia_ceo role street_ceo groups role:street_ceo, due 2026-09-15 24:00
complete T_split_findings {"findings_by_unit": []}
  | T_split_findings       completed
  | clock case_register    stops
  | clock joint_review     starts 3 WD, due 2026-09-17 24:00
  | T_joint_review         waits task for st_yaojia_ceo role street_ceo groups role:street_ceo, due 2026-09-17 24:00
complete T_joint_review {"scores": []}
  | T_joint_review         completed
  | clock joint_review     stops
  | E_joint_done           ended
  | case 1                 ends completed
