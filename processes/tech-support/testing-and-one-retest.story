# 检测:样品交接;逾期告督查;有异议复检一次,只一次。
process tech-support
at 2026-09-14T09:00:00+08:00
start tech_support {"request_no": "JS-1", "case_no": "370102TS2026000001", "requester": "zhf_brigade", "supporter": "team_env", "item": "油烟认定", "question": "是否超标", "testing": true}
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
  | T_sample               waits task for zhf_brigade role handler groups role:handler, due 2026-09-15 24:00
complete T_sample {}
  | T_sample               completed
  | clock case_register    stops
  | clock tech_testing     starts 15 WD, due 2026-10-10 24:00
  | E_late_test            set to 2026-10-10 24:00
  | T_test                 waits task for team_env role tech_officer groups role:tech_officer, due 2026-10-10 24:00
wait until 2026-10-13T09:00:00+08:00
  | E_late_test            fires
  | S_late_test            waits job baton.notify.inbox
job S_late_test
  | S_late_test            done
  | E_marked_test          ended
complete T_test {"tech_report": {"conclusion": "超标"}}
  | T_test                 completed
  | clock tech_testing     stops
  | clock case_register    starts 1 WD, due 2026-10-14 24:00
  | T_tech_receive         waits task for zhf_brigade role handler groups role:handler, due 2026-10-14 24:00
complete T_tech_receive {"tech_objection": true}
  | T_tech_receive         completed
  | clock case_register    stops
  | G_retest               takes 有异议,尚未复检
  | S_retest               done
  | G_testing              takes 检测
  | clock case_register    starts 1 WD, due 2026-10-14 24:00
  | T_sample               waits task for zhf_brigade role handler groups role:handler, due 2026-10-14 24:00
complete T_sample {}
  | T_sample               completed
  | clock case_register    stops
  | clock tech_testing     starts 15 WD, due 2026-11-03 24:00
  | E_late_test            set to 2026-11-03 24:00
  | T_test                 waits task for team_env role tech_officer groups role:tech_officer, due 2026-11-03 24:00
complete T_test {"tech_report": {"conclusion": "不超标"}}
  | T_test                 completed
  | clock tech_testing     stops
  | clock case_register    starts 1 WD, due 2026-10-14 24:00
  | T_tech_receive         waits task for zhf_brigade role handler groups role:handler, due 2026-10-14 24:00
complete T_tech_receive {"tech_objection": true}
  | T_tech_receive         completed
  | clock case_register    stops
  | G_retest               takes 无异议或已复检
  | E_reported             ended
  | case 1                 ends completed
