# 逾期未签收、逾期未认定:标红报督查,任务仍未决。
process tech-support
at 2026-09-14T09:00:00+08:00
start tech_support {"request_no": "JS-1", "case_no": "370102TS2026000001", "requester": "zhf_brigade", "supporter": "team_env", "item": "油烟认定", "question": "是否超标", "testing": false}
  | case 1                 starts tech_support version 1
  | E_unit_told            waits for M_unit_changed key=370102TS2026000001
  | clock tech_support_sign starts 1 WD, due 2026-09-15 24:00
  | E_late_tech_sign       set to 2026-09-15 24:00
  | T_tech_sign            waits task for team_env role tech_officer groups role:tech_officer, due 2026-09-15 24:00
wait 2 days
  | E_late_tech_sign       fires
  | S_late_tech_sign       waits job baton.notify.inbox
job S_late_tech_sign
  | S_late_tech_sign       done
  | E_marked_tech_sign     ended
complete T_tech_sign {"tech_sign": {"accepted": true}}
  | T_tech_sign            completed
  | clock tech_support_sign stops
  | G_tech_sign            takes 接受
  | G_testing              takes 简单认定
  | clock tech_identification starts 2 WD, due 2026-09-18 24:00
  | E_late_identify        set to 2026-09-18 24:00
  | T_identify             waits task for team_env role tech_officer groups role:tech_officer, due 2026-09-18 24:00
wait 3 days
  | E_late_identify        fires
  | S_late_identify        waits job baton.notify.inbox
job S_late_identify
  | S_late_identify        done
  | E_marked_identify      ended
complete T_identify {"tech_report": {"conclusion": "超标"}}
  | T_identify             completed
  | clock tech_identification stops
  | clock case_register    starts 1 WD, due 2026-09-20 24:00
  | T_tech_receive         waits task for zhf_brigade role handler groups role:handler, due 2026-09-20 24:00
