# 检测中支撑部门并入他部门,请求单位也并了:任务都归承继单位。
process tech-support
at 2026-09-14T09:00:00+08:00
start tech_support {"request_no": "JS-1", "case_no": "370102TS2026000001", "requester": "team_food", "supporter": "team_env", "item": "油烟认定", "question": "是否超标", "testing": true}
  | case 1                 starts tech_support version 1
  | E_unit_told            waits for M_unit_changed key=370102TS2026000001
  | clock tech_support_sign starts 1 WD, due 2026-09-15 24:00
  | E_late_tech_sign       set to 2026-09-15 24:00
  | T_tech_sign            waits task for team_env role tech_officer groups role:tech_officer, due 2026-09-15 24:00
complete T_tech_sign {"tech_sign": {"accepted": true}}
  | T_tech_sign            completed
  | clock tech_support_sign stops
  | G_tech_sign            takes 接受
  | G_testing              takes 检测
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_sample               waits task for team_food role handler groups role:handler, due 2026-09-15 24:00
show inbox=team_food
  | case 1 T_sample due 2026-09-15 24:00
message M_unit_changed key=370102TS2026000001 {"org_change": {"from": "team_food", "to": "team_market", "document": "济历编〔2026〕5号"}}
  | E_unit_told            receives M_unit_changed
  | T_sample               moves to team_market, due 2026-09-15 24:00
  | S_unit_changed         done
  | E_unit_moved           ended
  | SP_unit_changed        done
show inbox=team_food
  | team_food has no open task
show inbox=team_market
  | case 1 T_sample due 2026-09-15 24:00
complete T_sample {}
  | T_sample               completed
  | clock case_register    stops
  | clock tech_testing     starts 15 WD, due 2026-10-10 24:00
  | E_late_test            set to 2026-10-10 24:00
  | T_test                 waits task for team_env role tech_officer groups role:tech_officer, due 2026-10-10 24:00
message M_unit_changed key=370102TS2026000001 {"org_change": {"from": "team_env", "to": "team_health", "document": "济历编〔2026〕6号"}}
  | E_unit_told            receives M_unit_changed
  | T_test                 moves to team_health, due 2026-10-10 24:00
  | S_unit_changed         done
  | E_unit_moved           ended
  | SP_unit_changed        done
show inbox=team_env
  | team_env has no open task
show inbox=team_health
  | case 1 T_test due 2026-10-10 24:00
