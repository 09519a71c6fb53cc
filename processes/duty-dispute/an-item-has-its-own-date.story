# 决定对执行事项写明期限:以该日为准,逾期告督查;该日已过的再执行按时限表。
process duty-dispute
at 2026-09-14T09:00:00+08:00
message M_execute_order key=370102ZY2026000005 {"dispute_no": "370102ZY2026000005", "case_no": "370102ZY2026000005", "matter": "露天烧烤油烟由谁查处", "claimant": "team_market", "respondents": ["zhf_brigade"], "decision": {"lead": "zhf_brigade"}, "items": [{"text": "接管在办案件", "owner": "zhf_brigade", "kind": "接管", "due": "2026-09-16"}, {"text": "移交既有线索并报告", "owner": "team_market", "kind": "报告", "due": ""}]}
  | case 1                 starts duty_execution version 1
  | clock dispute_objection starts 5 WD, due 2026-09-20 24:00
  | E_objection_closed     set to 2026-09-20 24:00
  | E_objection_received   waits for M_objection key=370102ZY2026000005
  | E_exec_org_change      waits for M_org_change key=370102ZY2026000005
  | SP_execute             repeats 2 times
  | G_item_due             takes 写明了日期
  | G_item_due             takes 按时限表
  | E_execute_given_due    set to 2026-09-16 24:00
  | T_execute_given        waits task for zhf_brigade groups role:unit_head,role:head, due 2026-09-16 24:00
  | clock dispute_report   starts 10 WD, due 2026-09-28 24:00
  | E_execute_due          set to 2026-09-28 24:00
  | T_execute              waits task for team_market groups role:unit_head,role:head, due 2026-09-28 24:00
complete T_execute {"done": true, "refused": false, "proof": "移交清单"}
  | T_execute              completed
  | clock dispute_report   stops
  | E_executed             ended
  | SP_execute             done
wait until 2026-09-17T09:00:00+08:00
  | E_execute_given_due    fires
  | S_execute_late         waits job baton.notify.inbox
job S_execute_late
  | S_execute_late         done
  | E_execute_marked       ended
complete T_execute_given {"done": false, "refused": false, "proof": ""}
  | T_execute_given        completed
  | E_executed             ended
  | SP_execute             done
  | SP_execute             done
  | S_verify_anew          done
  | clock dispute_verify   starts 3 WD, due 2026-09-21 24:00
  | T_verify_exec          waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-21 24:00
complete T_verify_exec {"verification": {"done": false, "unit": "zhf_brigade", "reason": "尚未接管", "at": "2026-09-17"}}
  | T_verify_exec          completed
  | G_exec                 takes 逾期或拒绝
  | clock dispute_verify   stops
  | S_log_refusal          waits job baton.sql
job S_log_refusal
  | S_log_refusal          done
  | D_refusal_since        decides D_refusal_since = "2025-09-17"
  | D_refusal_since        done
  | S_count_refusals       waits job baton.sql
job S_count_refusals {"rows": [{"n": 1}]}
  | S_count_refusals       done
  | D_repeat               decides D_repeat = "督办单"
  | D_repeat               done
  | G_measure              takes 督办单
  | clock supervise_order  starts 1 WD, due 2026-09-18 24:00
  | T_supervise_order      waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-18 24:00
complete T_supervise_order {"supervise_order": {"text": "限期接管"}}
  | T_supervise_order      completed
  | clock supervise_order  stops
  | SP_execute             repeats 1 times
  | G_item_due             takes 按时限表
  | clock dispute_take_over starts 5 WD, due 2026-09-23 24:00
  | E_execute_due          set to 2026-09-23 24:00
  | T_execute              waits task for zhf_brigade groups role:unit_head,role:head, due 2026-09-23 24:00
