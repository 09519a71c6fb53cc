# 不同案件累计:十二个月内第二次约谈;第三次见 third-refusal-in-a-year。
process duty-dispute
at 2026-09-14T09:00:00+08:00
start duty_dispute {"dispute_no": "370102ZY2026000001", "case_no": "370102ZY2026000001", "claimant": "zhf_brigade", "respondents": ["team_market"], "matter": "露天烧烤油烟由谁查处", "dispute_type": "职责划分", "related_case": null, "domain": "市容环卫", "place": "st_yaojia", "urgent": false, "city_managed": false, "cross_district": false, "venue": "zonghe", "members": ["bianban", "sifa", "zhf_brigade", "team_market"], "opened_by": "system"}
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
complete T_negotiate {"negotiation": {"agreed": true, "signed_by": ["zhf_brigade", "team_market"], "record": "同意由综合执法大队主办"}}
  | T_negotiate            completed
  | clock dispute_negotiate stops
  | G_agreed               takes 一致,各方签字
  | clock dispute_agreement starts 3 WD, due 2026-09-17 24:00
  | T_agreement            waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-17 24:00
complete T_agreement {"decision": {"lead": "zhf_brigade", "cooperators": ["team_market"], "valid_from": "2026-10-01", "document": "历编协〔2026〕1号", "text": "露天烧烤油烟由综合行政执法大队查处,市场监管大队协办", "beyond": false, "items": [{"text": "接管在办案件", "owner": "zhf_brigade", "kind": "接管"}]}}
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
  | [2] SP_execute             repeats 1 times
  | [2] G_item_due             takes 按时限表
  | [2] clock dispute_take_over starts 5 WD, due 2026-09-20 24:00
  | [2] E_execute_due          set to 2026-09-20 24:00
  | [2] T_execute              waits task for zhf_brigade groups role:unit_head,role:head, due 2026-09-20 24:00
case 2
complete T_execute {"done": false, "refused": true, "proof": ""}
  | T_execute              completed
  | clock dispute_take_over stops
  | E_executed             ended
  | SP_execute             done
  | SP_execute             done
  | S_verify_anew          done
  | clock dispute_verify   starts 3 WD, due 2026-09-17 24:00
  | T_verify_exec          waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-17 24:00
complete T_verify_exec {"verification": {"done": false, "unit": "zhf_brigade", "reason": "拒不接管", "at": "2026-09-23"}}
  | T_verify_exec          completed
  | G_exec                 takes 逾期或拒绝
  | clock dispute_verify   stops
  | S_log_refusal          waits job baton.sql
job S_log_refusal
  | S_log_refusal          done
  | D_refusal_since        decides D_refusal_since = "2025-09-14"
  | D_refusal_since        done
  | S_count_refusals       waits job baton.sql
job S_count_refusals {"rows": [{"n": 2}]}
  | S_count_refusals       done
  | D_repeat               decides D_repeat = "约谈"
  | D_repeat               done
  | G_measure              takes 约谈
  | clock supervise_order  starts 1 WD, due 2026-09-15 24:00
  | T_talk                 waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-15 24:00
complete T_talk {"talk": {"unit": "zhf_brigade", "record": "已约谈"}}
  | T_talk                 completed
  | clock supervise_order  stops
  | SP_execute             repeats 1 times
  | G_item_due             takes 按时限表
  | clock dispute_take_over starts 5 WD, due 2026-09-20 24:00
  | E_execute_due          set to 2026-09-20 24:00
  | T_execute              waits task for zhf_brigade groups role:unit_head,role:head, due 2026-09-20 24:00
