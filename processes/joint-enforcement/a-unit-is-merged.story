# 确认参加时一个单位并入他单位,行动中街道综合执法办也并了:任务都归承继单位,确认记承继单位。
process joint-enforcement
at 2026-09-14T09:00:00+08:00
start joint_enforcement {"action_no": "LH-1", "case_no": "370102TS2026000001", "topic": "露天烧烤", "place": "st_yaojia", "units": ["zhf_sq_yaojia", "team_food"], "urgent": false}
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
  | T_joint_confirm        waits task for team_food groups role:unit_head,role:head, due 2026-09-15 24:00
show inbox=team_food
  | case 1 T_joint_confirm due 2026-09-15 24:00
message M_unit_changed key=370102TS2026000001 {"org_change": {"from": "team_food", "to": "team_market", "document": "济历编〔2026〕5号"}}
  | E_unit_told            receives M_unit_changed
  | T_joint_confirm        moves to team_market, due 2026-09-15 24:00
  | S_unit_changed         done
  | E_unit_moved           ended
  | SP_unit_changed        done
show inbox=team_food
  | team_food has no open task
show inbox=team_market
  | case 1 T_joint_confirm due 2026-09-15 24:00
complete T_joint_confirm {"confirmed": true, "staff": ["赵强"]}
  | T_joint_confirm        completed
  | clock joint_confirm    stops
  | E_joint_confirmed      ended
  | SP_joint_confirm       done
complete T_joint_confirm {"confirmed": true, "staff": ["李梅"]}
  | T_joint_confirm        completed
  | clock joint_confirm    stops
  | E_joint_confirmed      ended
  | SP_joint_confirm       done
  | SP_joint_confirm       done
  | G_confirmed            takes 是
  | T_joint_action         waits task for st_yaojia_ceo role street_ceo groups role:street_ceo
show joint_confirmations
  | joint_confirmations = [{"unit":"zhf_sq_yaojia","confirmed":true,"staff":["赵强"],"reason":null},{"unit":"team_market","confirmed":true,"staff":["李梅"],"reason":null}]
message M_unit_changed key=370102TS2026000001 {"org_change": {"from": "st_yaojia_ceo", "to": "st_longdong_ceo", "document": "济历编〔2026〕6号"}}
  | E_unit_told            receives M_unit_changed
  | T_joint_action         moves to st_longdong_ceo
  | S_unit_changed         done
  | E_unit_moved           ended
  | SP_unit_changed        done
show inbox=st_yaojia_ceo
  | st_yaojia_ceo has no open task
show inbox=st_longdong_ceo
  | case 1 T_joint_action
complete T_joint_action {}
  | T_joint_action         completed
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_split_findings       waits task for st_longdong_ceo role street_ceo groups role:street_ceo, due 2026-09-15 24:00
complete T_split_findings {}
  | T_split_findings       completed
  | clock case_register    stops
  | clock joint_review     starts 3 WD, due 2026-09-17 24:00
  | T_joint_review         waits task for st_longdong_ceo role street_ceo groups role:street_ceo, due 2026-09-17 24:00
show inbox=st_longdong_ceo
  | case 1 T_joint_review due 2026-09-17 24:00
