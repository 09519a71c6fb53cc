# 调查中办案机关并入他机关:正在办的任务当即改归承继机关,期限照走,以后的任务也归它。
process penalty-case
at 2026-09-14T09:00:00+08:00
start penalty_case {"case_no": "CF-1", "source_case_no": null, "agency": "team_food", "facts": "销售过期食品", "criminal_fined": false}
  | case 1                 starts penalty_case version 1
  | E_penalty_suspended    waits for M_penalty_suspend key=CF-1
  | E_unit_told            waits for M_unit_changed key=CF-1
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_file_case            waits task for team_food role handler groups role:handler, due 2026-09-15 24:00
complete T_file_case {"file_case": {"filed": true}}
  | T_file_case            completed
  | clock case_register    stops
  | clock penalty_decide   starts 90 CD, due 2026-12-14 24:00
  | G_file_case            takes 立案
  | T_investigate          waits task for team_food role handler groups role:handler, due 2026-12-14 24:00
show inbox=team_food
  | case 1 T_investigate due 2026-12-14 24:00
message M_unit_changed key=CF-1 {"org_change": {"from": "team_food", "to": "team_market", "document": "济历编〔2026〕5号"}}
  | E_unit_told            receives M_unit_changed
  | T_investigate          moves to team_market, due 2026-12-14 24:00
  | S_unit_changed         done
  | E_unit_moved           ended
  | SP_unit_changed        done
show inbox=team_food
  | team_food has no open task
show inbox=team_market
  | case 1 T_investigate due 2026-12-14 24:00
complete T_investigate {}
  | T_investigate          completed
  | T_penalty_legal        waits task for team_market role legal groups role:legal, due 2026-12-14 24:00
show agency
  | agency = "team_market"
