# 执行中主办单位并入他单位:已经打开的任务当即改归承继单位,期限照走,原单位不再有任务;逾期、报告、再执行都记承继单位。
process duty-dispute
at 2026-09-14T09:00:00+08:00
start duty_dispute {"dispute_no": "370102ZY2026000001", "case_no": "370102ZY2026000001", "claimant": "zhf_brigade", "respondents": ["team_food"], "matter": "露天烧烤油烟由谁查处", "dispute_type": "职责划分", "related_case": null, "domain": "市容环卫", "place": "st_yaojia", "urgent": false, "city_managed": false, "cross_district": false, "venue": "zonghe", "members": ["bianban", "sifa", "zhf_brigade", "team_food"], "opened_by": "system"}
  | case 1                 starts duty_dispute version 1
  | E_urgent               waits for M_urgent key=370102ZY2026000001
  | E_withdraw             waits for M_withdraw key=370102ZY2026000001
  | E_new_evidence         waits for M_new_evidence key=370102ZY2026000001
  | E_leader_intervene     waits for M_leader_instruction key=370102ZY2026000001
  | E_recusal              waits for M_recusal key=370102ZY2026000001
  | E_suspend              waits for M_suspend key=370102ZY2026000001
  | E_org_change           waits for M_org_change key=370102ZY2026000001
  | G_opened_by            takes 由在办案件提出,事项已具
  | G_urgent               takes 协商
  | S_negotiate_invite     repeats 2 times
  | S_negotiate_invite     waits job baton.notify.inbox
  | S_negotiate_invite     waits job baton.notify.inbox
job S_negotiate_invite
  | S_negotiate_invite     done
job S_negotiate_invite
  | S_negotiate_invite     done
  | clock dispute_negotiate starts 5 WD, due 2026-09-20 24:00
  | E_negotiate_due        set to 2026-09-20 24:00
  | T_negotiate            waits task for zhf_brigade, due 2026-09-20 24:00
complete T_negotiate {"negotiation": {"agreed": true, "signed_by": ["zhf_brigade", "team_food"], "record": "同意由食品药品队伍主办"}}
  | T_negotiate            completed
  | clock dispute_negotiate stops
  | G_agreed               takes 一致,各方签字
  | clock dispute_agreement starts 3 WD, due 2026-09-17 24:00
  | T_agreement            waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-17 24:00
complete T_agreement {"decision": {"lead": "team_food", "cooperators": ["zhf_brigade"], "valid_from": "2026-10-01", "document": "历编协〔2026〕1号", "text": "由食品药品队伍查处", "beyond": false, "items": [{"text": "接管在办案件", "owner": "team_food", "kind": "接管"}, {"text": "移交案卷并报告", "owner": "zhf_brigade", "kind": "报告"}]}}
  | T_agreement            completed
  | G_agreement            takes 定了主办和起始日
  | clock dispute_agreement stops
  | S_record_precedent     waits job baton.sql
job S_record_precedent
  | S_record_precedent     done
  | G_power                takes 职责划分,以后照此派单
  | S_end_earlier          waits job baton.sql
job S_end_earlier
  | S_end_earlier          done
  | S_publish_decision     waits job baton.sql
job S_publish_decision
  | S_publish_decision     done
  | S_serve_decision       repeats 2 times
  | S_serve_decision       waits job baton.notify.inbox
  | S_serve_decision       waits job baton.notify.inbox
job S_serve_decision
  | S_serve_decision       done
job S_serve_decision
  | S_serve_decision       done
  | S_archive_decided      waits job baton.sql
job S_archive_decided
  | S_archive_decided      done
  | E_execute_order        sends M_execute_order key=370102ZY2026000001
  | G_return               takes 否
  | E_end                  ended
  | case 1                 ends completed
  | [2] case 2                 starts duty_execution version 1
  | [2] clock dispute_objection starts 5 WD, due 2026-09-20 24:00
  | [2] E_objection_closed     set to 2026-09-20 24:00
  | [2] E_objection_received   waits for M_objection key=370102ZY2026000001
  | [2] E_exec_org_change      waits for M_org_change key=370102ZY2026000001
  | [2] SP_execute             repeats 2 times
  | [2] G_item_due             takes 按时限表
  | [2] G_item_due             takes 按时限表
  | [2] clock dispute_take_over starts 5 WD, due 2026-09-20 24:00
  | [2] E_execute_due          set to 2026-09-20 24:00
  | [2] T_execute              waits task for team_food groups role:unit_head,role:head, due 2026-09-20 24:00
  | [2] clock dispute_report   starts 10 WD, due 2026-09-28 24:00
  | [2] E_execute_due          set to 2026-09-28 24:00
  | [2] T_execute              waits task for zhf_brigade groups role:unit_head,role:head, due 2026-09-28 24:00
case 2
claim T_execute by 周红
  | T_execute              claimed 周红
show inbox=team_food
  | case 2 T_execute due 2026-09-20 24:00
show inbox=team_market
  | team_market has no open task

# 机构改革
message M_org_change key=370102ZY2026000001 {}
  | E_exec_org_change      receives M_org_change
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_exec_org_change      waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-15 24:00
complete T_exec_org_change {"org_change": {"from": "team_food", "to": "team_market", "document": "济历编〔2026〕5号"}}
  | T_exec_org_change      completed
  | clock case_register    stops
  | S_exec_org_change      done
  | T_execute              moves to team_market, due 2026-09-20 24:00
  | T_execute              unclaimed
  | E_exec_org_changed     ended
  | SP_exec_org_change     done
show inbox=team_food
  | team_food has no open task
show inbox=team_market
  | case 2 T_execute due 2026-09-20 24:00
show items
  | items = [{"text":"接管在办案件","owner":"team_market","kind":"接管"},{"text":"移交案卷并报告","owner":"zhf_brigade","kind":"报告"}]
show org_changes
  | org_changes = [{"from":"team_food","to":"team_market","document":"济历编〔2026〕5号","tasks":["T_execute"]}]
claim T_execute by 李梅
  | T_execute              claimed 李梅

# 逾期记承继单位
wait 8 days
  | E_objection_closed     fires
  | S_objection_closed     done
  | E_objection_lapsed     ended
  | SP_objection_window    done
  | E_execute_due          fires
  | S_execute_late         waits job baton.notify.inbox
job S_execute_late
  | S_execute_late         done
  | E_execute_marked       ended
complete T_execute {"done": false, "refused": false, "proof": ""}
  | T_execute              completed
  | clock dispute_take_over stops
  | E_executed             ended
  | SP_execute             done
complete T_execute {"done": true, "refused": false, "proof": "案卷移交清单"}
  | T_execute              completed
  | clock dispute_report   stops
  | E_executed             ended
  | SP_execute             done
  | SP_execute             done
  | S_verify_anew          done
  | clock dispute_verify   starts 3 WD, due 2026-09-28 24:00
  | T_verify_exec          waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-28 24:00
show reports
  | reports = [{"owner":"team_market","done":false,"refused":false,"proof":""},{"owner":"zhf_brigade","done":true,"refused":false,"proof":"案卷移交清单"}]
complete T_verify_exec {"verification": {"done": false, "unit": "team_market", "reason": "逾期未接管", "at": "2026-09-23"}}
  | T_verify_exec          completed
  | G_exec                 takes 逾期或拒绝
  | clock dispute_verify   stops
  | S_log_refusal          waits job baton.sql
job S_log_refusal
  | S_log_refusal          done
  | D_refusal_since        decides D_refusal_since = "2025-09-22"
  | D_refusal_since        done
  | S_count_refusals       waits job baton.sql
job S_count_refusals {"rows": [{"n": 1}]}
  | S_count_refusals       done
  | D_repeat               decides D_repeat = "督办单"
  | D_repeat               done
  | G_measure              takes 督办单
  | clock supervise_order  starts 1 WD, due 2026-09-23 24:00
  | T_supervise_order      waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-23 24:00

# 督办期间又改一次
message M_org_change key=370102ZY2026000001 {}
  | E_exec_org_change      receives M_org_change
  | clock case_register    starts 1 WD, due 2026-09-23 24:00
  | T_exec_org_change      waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-23 24:00
complete T_exec_org_change {"org_change": {"from": "team_market", "to": "zhf_brigade", "document": "济历编〔2026〕6号"}}
  | T_exec_org_change      completed
  | clock case_register    stops
  | S_exec_org_change      done
  | E_exec_org_changed     ended
  | SP_exec_org_change     done
show verification
  | verification = {"done":false,"unit":"zhf_brigade","reason":"逾期未接管","at":"2026-09-23"}
complete T_supervise_order {"supervise_order": {"unit": "zhf_brigade", "demand": "立即接管"}}
  | T_supervise_order      completed
  | clock supervise_order  stops
  | SP_execute             repeats 2 times
  | G_item_due             takes 按时限表
  | G_item_due             takes 按时限表
  | clock dispute_take_over starts 5 WD, due 2026-09-30 24:00
  | E_execute_due          set to 2026-09-30 24:00
  | T_execute              waits task for zhf_brigade groups role:unit_head,role:head, due 2026-09-30 24:00
  | clock dispute_report   starts 10 WD, due 2026-10-13 24:00
  | E_execute_due          set to 2026-10-13 24:00
  | T_execute              waits task for zhf_brigade groups role:unit_head,role:head, due 2026-10-13 24:00
complete T_execute {"done": true, "refused": false, "proof": "接管清单"}
  | T_execute              completed
  | clock dispute_take_over stops
  | E_executed             ended
  | SP_execute             done
complete T_execute {"done": true, "refused": false, "proof": "接管清单"}
  | T_execute              completed
  | clock dispute_report   stops
  | E_executed             ended
  | SP_execute             done
  | SP_execute             done
  | S_verify_anew          done
  | clock dispute_verify   starts 3 WD, due 2026-09-28 24:00
  | T_verify_exec          waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-28 24:00
show reports
  | reports = [{"owner":"zhf_brigade","done":true,"refused":false,"proof":"接管清单"},{"owner":"zhf_brigade","done":true,"refused":false,"proof":"接管清单"}]
complete T_verify_exec {"verification": {"done": true}}
  | T_verify_exec          completed
  | G_exec                 takes 完成
  | clock dispute_verify   stops
  | clock dispute_review   starts 3 M, due 2026-12-22 24:00
  | E_review_after         set to 2026-12-22 24:00
wait 100 days
  | E_review_after         fires
  | clock dispute_review   stops
  | clock dispute_verify   starts 3 WD, due 2026-12-28 24:00
  | T_review_after         waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-12-28 24:00
complete T_review_after {"review": {"effect": "良好"}}
  | T_review_after         completed
  | clock dispute_verify   stops
  | S_archive              waits job baton.sql
job S_archive
  | S_archive              done
  | E_end_execution        ended
  | clock dispute_objection stops
  | case 2                 ends completed
