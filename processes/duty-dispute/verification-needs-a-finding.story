# 核验没有结论、说没有执行又不写单位的,不算执行完毕也不登记;核验期限照走,写清楚了才往下走。
process duty-dispute
at 2026-09-14T09:00:00+08:00
message M_execute_order key=370102ZY2026000003 {"dispute_no": "370102ZY2026000003", "case_no": "370102ZY2026000003", "matter": "露天烧烤油烟由谁查处", "claimant": "team_market", "respondents": ["zhf_brigade"], "decision": {"lead": "zhf_brigade"}, "items": [{"text": "接管在办案件", "owner": "zhf_brigade", "kind": "接管"}]}
  | case 1                 starts duty_execution version 1
  | clock dispute_objection starts 5 WD, due 2026-09-20 24:00
  | E_objection_closed     set to 2026-09-20 24:00
  | E_objection_received   waits for M_objection key=370102ZY2026000003
  | E_exec_org_change      waits for M_org_change key=370102ZY2026000003
  | SP_execute             repeats 1 times
  | G_item_due             takes 按时限表
  | clock dispute_take_over starts 5 WD, due 2026-09-20 24:00
  | E_execute_due          set to 2026-09-20 24:00
  | T_execute              waits task for zhf_brigade groups role:unit_head,role:head, due 2026-09-20 24:00
complete T_execute {"done": false, "refused": true, "proof": ""}
  | T_execute              completed
  | clock dispute_take_over stops
  | E_executed             ended
  | SP_execute             done
  | SP_execute             done
  | S_verify_anew          done
  | clock dispute_verify   starts 3 WD, due 2026-09-17 24:00
  | T_verify_exec          waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-17 24:00
complete T_verify_exec {"verification": {"at": "2026-09-14"}}
  | T_verify_exec          completed
  | G_exec                 takes 没有结论或单位
  | T_verify_exec          waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-17 24:00
complete T_verify_exec {"verification": {"done": false, "at": "2026-09-14"}}
  | T_verify_exec          completed
  | G_exec                 takes 没有结论或单位
  | T_verify_exec          waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-17 24:00
complete T_verify_exec {"verification": {"done": false, "unit": "zhf_brigade", "reason": "拒不接管", "at": "2026-09-14"}}
  | T_verify_exec          completed
  | G_exec                 takes 逾期或拒绝
  | clock dispute_verify   stops
  | S_log_refusal          waits job baton.sql
job S_log_refusal
  | S_log_refusal          done
  | D_refusal_since        decides D_refusal_since = "2025-09-14"
  | D_refusal_since        done
  | S_count_refusals       waits job baton.sql
job S_count_refusals {"rows": [{"n": 3}]}
  | S_count_refusals       done
  | D_repeat               decides D_repeat = "追责建议"
  | D_repeat               done
  | G_measure              takes 追责建议
  | clock supervise_order  starts 1 WD, due 2026-09-15 24:00
  | T_accountability       waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-15 24:00
complete T_accountability {"accountability": {"unit": "zhf_brigade", "grade": "移交处理"}}
  | T_accountability       completed
  | clock supervise_order  stops
  | E_accountability       sends M_accountability key=370102ZY2026000003
  | SP_execute             repeats 1 times
  | G_item_due             takes 按时限表
  | clock dispute_take_over starts 5 WD, due 2026-09-20 24:00
  | E_execute_due          set to 2026-09-20 24:00
  | T_execute              waits task for zhf_brigade groups role:unit_head,role:head, due 2026-09-20 24:00
complete T_execute {"done": true, "refused": false, "proof": "交接单"}
  | T_execute              completed
  | clock dispute_take_over stops
  | E_executed             ended
  | SP_execute             done
  | SP_execute             done
  | S_verify_anew          done
  | clock dispute_verify   starts 3 WD, due 2026-09-17 24:00
  | T_verify_exec          waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-17 24:00

# 再执行之后,上一次的结论不再算数
complete T_verify_exec {}
  | T_verify_exec          completed
  | G_exec                 takes 没有结论或单位
  | T_verify_exec          waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-17 24:00
complete T_verify_exec {"verification": {"done": true, "at": "2026-09-14"}}
  | T_verify_exec          completed
  | G_exec                 takes 完成
  | clock dispute_verify   stops
  | clock dispute_review   starts 3 M, due 2026-12-14 24:00
  | E_review_after         set to 2026-12-14 24:00
