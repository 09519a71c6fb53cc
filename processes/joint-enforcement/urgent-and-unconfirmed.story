# 紧急:两个工作小时内确认,不答的记为未确认;现场险情即先行处置。
process joint-enforcement
process complaint-acceptance
at 2026-09-14T09:00:00+08:00
start joint_enforcement {"action_no": "LH-1", "case_no": "370102TS2026000001", "topic": "露天烧烤", "place": "st_yaojia", "units": ["zhf_sq_yaojia", "team_market"], "urgent": true}
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
  | clock joint_confirm_urgent starts 2 WH, due 2026-09-14 11:00
  | E_joint_confirm_due    set to 2026-09-14 11:00
  | T_joint_confirm        waits task for zhf_sq_yaojia groups role:unit_head,role:head, due 2026-09-14 11:00
  | clock joint_confirm_urgent starts 2 WH, due 2026-09-14 11:00
  | E_joint_confirm_due    set to 2026-09-14 11:00
  | T_joint_confirm        waits task for team_market groups role:unit_head,role:head, due 2026-09-14 11:00
wait 3 hours
  | E_joint_confirm_due    fires
  | T_joint_confirm        withdrawn
  | clock joint_confirm_urgent stops
  | T_joint_confirm        interrupted by E_joint_confirm_due
  | S_unconfirmed          done
  | E_joint_confirmed      ended
  | SP_joint_confirm       done
  | E_joint_confirm_due    fires
  | T_joint_confirm        withdrawn
  | clock joint_confirm_urgent stops
  | T_joint_confirm        interrupted by E_joint_confirm_due
  | S_unconfirmed          done
  | E_joint_confirmed      ended
  | SP_joint_confirm       done
  | SP_joint_confirm       done
  | G_confirmed            takes 有单位未确认
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_street_call          waits task for st_yaojia role street_director groups role:street_director, due 2026-09-15 24:00
complete T_street_call {"street_call": {"result": "到场"}}
  | T_street_call          completed
  | clock case_register    stops
  | S_absent               waits job baton.notify.inbox
job S_absent
  | S_absent               done
  | T_joint_action         waits task for st_yaojia_ceo role street_ceo groups role:street_ceo
message M_joint_danger key=LH-1 {}
  | E_joint_danger         receives M_joint_danger
  | S_joint_response       calls first_response as case 2
  | [2] case 2                 starts first_response version 1, called by case 1
  | [2] E_first_unit_told      waits for M_unit_changed key=LH-1
  | [2] clock first_response_dispatch starts 30 MIN, due 2026-09-14 12:30
  | [2] E_late_first_dispatch  set to 2026-09-14 12:30
  | [2] T_first_dispatch       waits task for st_yaojia_ceo role street_ceo groups role:street_ceo, due 2026-09-14 12:30
case 2
complete T_first_dispatch {"first_response": {"informed": ["119"]}}
  | T_first_dispatch       completed
  | clock first_response_dispatch stops
  | S_first_order          waits job baton.notify.inbox
job S_first_order
  | S_first_order          done
  | clock first_response_arrive starts 1 H, due 2026-09-14 13:00
  | E_late_first_arrive    set to 2026-09-14 13:00
  | T_first_arrive         waits task for zhf_sq_yaojia role squad_leader groups role:squad_leader, due 2026-09-14 13:00
complete T_first_arrive {"first_response": {"measures": "疏散"}}
  | T_first_arrive         completed
  | clock first_response_arrive stops
  | T_danger_over          waits task for st_yaojia_ceo role street_ceo groups role:street_ceo
complete T_danger_over {"first_response": {"summary": "险情解除"}}
  | T_danger_over          completed
  | E_first_done           ended
  | case 2                 ends completed
  | [1] S_joint_response       returns completed
  | [1] E_joint_danger_over    ended
  | [1] SP_joint_danger        done
case 1
complete T_joint_action {"joint_action": {"recorded": true}}
  | T_joint_action         completed
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_split_findings       waits task for st_yaojia_ceo role street_ceo groups role:street_ceo, due 2026-09-15 24:00
complete T_split_findings {"findings_by_unit": [{"unit": "zhf_sq_yaojia", "text": "露天烧烤一处"}]}
  | T_split_findings       completed
  | clock case_register    stops
  | clock joint_review     starts 3 WD, due 2026-09-17 24:00
  | T_joint_review         waits task for st_yaojia_ceo role street_ceo groups role:street_ceo, due 2026-09-17 24:00
complete T_joint_review {"scores": [{"unit": "team_market", "score": 0}]}
  | T_joint_review         completed
  | clock joint_review     stops
  | E_joint_done           ended
  | case 1                 ends completed
