# 协商不成,编办协调一致:出具协调意见书,告知在办案件改由新的主办办理。
process duty-dispute
at 2026-09-14T09:00:00+08:00
start duty_dispute {"dispute_no": "370102ZY2026000001", "case_no": "370102ZY2026000001", "claimant": "zhf_brigade", "respondents": ["team_market"], "matter": "露天烧烤油烟由谁查处", "dispute_type": "职责划分", "related_case": "370102TS2026000009", "domain": "市容环卫", "place": "st_yaojia", "urgent": false, "city_managed": false, "cross_district": false, "venue": "zonghe", "members": ["bianban", "sifa", "zhf_brigade", "team_market"], "opened_by": "system", "interim": {"owner": "st_yaojia"}}
  | case 1                 starts duty_dispute version 1
  | E_urgent               waits for M_urgent key=370102ZY2026000001
  | E_withdraw             waits for M_withdraw key=370102ZY2026000001
  | E_new_evidence         waits for M_new_evidence key=370102ZY2026000001
  | E_leader_intervene     waits for M_leader_instruction key=370102ZY2026000001
  | E_recusal              waits for M_recusal key=370102ZY2026000001
  | E_suspend              waits for M_suspend key=370102ZY2026000001
  | E_org_change           waits for M_org_change key=370102ZY2026000001
  | G_opened_by            takes 由在办案件提出,事项已具
  | G_urgent               takes 险情,或有在办案件
  | G_urgent               takes 协商
  | clock interim          starts 1 WD, due 2026-09-15 24:00
  | T_interim              waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-15 24:00
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
complete T_negotiate {"negotiation": {"agreed": false, "signed_by": ["zhf_brigade"], "absent": ["team_market"], "record": "对方未到场"}}
  | T_negotiate            completed
  | clock dispute_negotiate stops
  | G_agreed               takes 不一致、未到场或未签字
  | clock dispute_apply    starts 3 WD, due 2026-09-17 24:00
  | E_apply_due            set to 2026-09-17 24:00
  | T_apply                waits task for zhf_brigade, due 2026-09-17 24:00
complete T_apply {"application": {"matter": "露天烧烤油烟", "negotiation": "协商未成", "evidence": ["三定规定", "权责清单条目"]}}
  | T_apply                completed
  | clock dispute_apply    stops
  | clock dispute_accept   starts 3 WD, due 2026-09-17 24:00
  | T_accept               waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-17 24:00
complete T_accept {"acceptance": {"result": "accept"}}
  | T_accept               completed
  | G_accept               takes 受理
  | S_accept_notice        waits job baton.notify.inbox
job S_accept_notice
  | S_accept_notice        done
  | clock dispute_accept   stops
  | D_door                 decides D_door = {"door":"编办","coordinator":"bianban","basis":"地方各级人民政府机构设置和编制管理条例第十条"}
  | D_door                 done
  | clock dispute_coordinate starts 10 WD, due 2026-09-28 24:00
  | G_door                 takes 区级协调
  | E_coordinate_due       set to 2026-09-28 24:00
  | clock dispute_notify   starts 2 WD, due 2026-09-16 24:00
  | E_notify_due           set to 2026-09-16 24:00
  | S_notify               repeats 1 times
  | S_notify               waits job baton.notify.inbox
job S_notify
  | S_notify               done
  | clock dispute_notify   stops
  | SP_answer              repeats 1 times
  | clock dispute_evidence starts 5 WD, due 2026-09-20 24:00
  | E_answer_due           set to 2026-09-20 24:00
  | T_answer               waits task for team_market groups role:info_officer,role:unit_head, due 2026-09-20 24:00
complete T_answer {"evidence": ["三定规定"], "statement": "油烟属环境和市容,不属市场监管"}
  | T_answer               completed
  | clock dispute_evidence stops
  | E_answered             ended
  | SP_answer              done
  | SP_answer              done
  | S_find_precedents      waits job baton.sql
job S_find_precedents
  | S_find_precedents      done
  | T_research             waits task for bianban groups role:bianban_officer,role:sifa_supervisor, due 2026-09-28 24:00
complete T_research {"research": {"finding": "权责清单列入综合执法", "next": "meeting"}}
  | T_research             completed
  | G_research             takes 已查明
  | T_coord_meeting        waits task for bianban groups role:bianban_officer,role:sifa_supervisor, due 2026-09-28 24:00
complete T_coord_meeting {"coordination": {"agreed": true, "major": false, "views": "各方已陈述"}}
  | T_coord_meeting        completed
  | E_coordinated          ended
  | SP_coordinate          done
  | G_coord                takes 一致且不属重大
  | clock dispute_coordinate stops
  | clock dispute_opinion  starts 3 WD, due 2026-09-17 24:00
  | T_opinion              waits task for bianban groups role:bianban_officer,role:sifa_supervisor, due 2026-09-17 24:00

# 同时已指定临时主办
complete T_interim {"interim": {"owner": "st_yaojia", "measures": "街道先行劝离"}}
  | T_interim              completed
  | clock interim          stops
  | clock interim          starts 1 WD, due 2026-09-15 24:00
  | E_interim_late         set to 2026-09-15 24:00
  | T_interim_confirm      repeats
  | T_interim_confirm      waits task for st_yaojia, due 2026-09-15 24:00
complete T_interim_confirm {"interim_confirm": {"accepted": true}}
  | T_interim_confirm      completed
  | clock interim          stops
  | G_interim              takes 接受
  | E_interim_set          ended
complete T_opinion {"opinion": {"no": "协调1"}, "decision": {"lead": "zhf_brigade", "cooperators": ["team_market"], "valid_from": "2026-10-01", "document": "历编协〔2026〕1号", "text": "露天烧烤油烟由综合行政执法大队查处,市场监管大队协办", "beyond": false, "items": [{"text": "接管在办案件", "owner": "zhf_brigade", "kind": "接管"}, {"text": "移交既有线索并报告", "owner": "team_market", "kind": "报告"}]}}
  | T_opinion              completed
  | G_opinion              takes 定了主办和起始日
  | clock dispute_opinion  stops
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
  | G_return               takes 主办改变
  | E_owner_decided        sends M_owner_decided key=370102TS2026000009
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
  | [2] T_execute              waits task for zhf_brigade groups role:unit_head,role:head, due 2026-09-20 24:00
  | [2] clock dispute_report   starts 10 WD, due 2026-09-28 24:00
  | [2] E_execute_due          set to 2026-09-28 24:00
  | [2] T_execute              waits task for team_market groups role:unit_head,role:head, due 2026-09-28 24:00
