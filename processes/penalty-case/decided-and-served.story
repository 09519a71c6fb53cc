# 立案、调查、法制审核、决定、送达。
process penalty-case
at 2026-09-14T09:00:00+08:00
start penalty_case {"case_no": "CF-1", "source_case_no": null, "agency": "team_market", "facts": "销售过期食品", "criminal_fined": false}
  | case 1                 starts penalty_case version 1
  | E_penalty_suspended    waits for M_penalty_suspend key=CF-1
  | E_unit_told            waits for M_unit_changed key=CF-1
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_file_case            waits task for team_market role handler groups role:handler, due 2026-09-15 24:00
complete T_file_case {"file_case": {"filed": true}}
  | T_file_case            completed
  | clock case_register    stops
  | clock penalty_decide   starts 90 CD, due 2026-12-14 24:00
  | G_file_case            takes 立案
  | T_investigate          waits task for team_market role handler groups role:handler, due 2026-12-14 24:00
complete T_investigate {"officers": []}
  | T_investigate          completed
  | T_penalty_legal        waits task for team_market role legal groups role:legal, due 2026-12-14 24:00
complete T_penalty_legal {"legal": {"result": "lawful"}}
  | T_penalty_legal        completed
  | T_penalty_decide       waits task for team_market groups role:unit_head,role:head, due 2026-12-14 24:00
complete T_penalty_decide {"penalty": {"result": "处罚", "fine": 1000}}
  | T_penalty_decide       completed
  | G_fine                 takes 是
  | clock penalty_decide   stops
  | clock penalty_serve    starts 7 WD, due 2026-09-22 24:00
  | T_serve                waits task for team_market role handler groups role:handler, due 2026-09-22 24:00
complete T_serve {}
  | T_serve                completed
  | clock penalty_serve    stops
  | S_penalty_result       done
  | E_penalty_done         ended
  | case 1                 ends completed
