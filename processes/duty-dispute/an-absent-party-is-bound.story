# 当事一方缺席也不交书面意见:到会满三分之二的会照开,缺席一方受决定约束。
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
complete T_coord_meeting {"coordination": {"agreed": false, "major": false, "views": "各方已陈述"}}
  | T_coord_meeting        completed
  | E_coordinated          ended
  | SP_coordinate          done
  | G_coord                takes 不一致,或重大复杂
  | clock dispute_coordinate stops
  | clock conference_convene starts 10 WD, due 2026-09-28 24:00
  | E_agenda_yellow        set to 2026-09-24 24:00
  | E_agenda_due           set to 2026-09-28 24:00
  | T_agenda               waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-28 24:00
complete T_agenda {"agenda": {"proposal": "由综合执法大队主办"}}
  | T_agenda               completed
  | E_fix_date_yellow      set to 2026-09-24 24:00
  | E_fix_date_due         set to 2026-09-28 24:00
  | T_fix_date             waits task for gov_lixia groups role:jc_chair, due 2026-09-28 24:00
complete T_fix_date {"meeting": {"date": "2026-09-18", "place": "区政府三楼"}}
  | T_fix_date             completed
  | D_meeting_date         decides D_meeting_date = {"met":true,"note":"会期合规"}
  | D_meeting_date         done
  | G_meeting_date         takes 合规
  | clock conference_notice starts 3 WD, due 2026-09-17 24:00
  | S_meeting_notice       repeats 4 times
  | S_meeting_notice       waits job baton.notify.inbox
  | S_meeting_notice       waits job baton.notify.inbox
  | S_meeting_notice       waits job baton.notify.inbox
  | S_meeting_notice       waits job baton.notify.inbox
job S_meeting_notice
  | S_meeting_notice       done
job S_meeting_notice
  | S_meeting_notice       done
job S_meeting_notice
  | S_meeting_notice       done
job S_meeting_notice
  | S_meeting_notice       done
  | SP_confirm             repeats 4 times
  | E_confirm_due          set to 2026-09-17 24:00
  | T_member_confirm       waits task for bianban groups role:jc_member,role:unit_head,role:head,role:ducha_officer, due 2026-09-17 24:00
  | E_confirm_due          set to 2026-09-17 24:00
  | T_member_confirm       waits task for sifa groups role:jc_member,role:unit_head,role:head,role:ducha_officer, due 2026-09-17 24:00
  | E_confirm_due          set to 2026-09-17 24:00
  | T_member_confirm       waits task for zhf_brigade groups role:jc_member,role:unit_head,role:head,role:ducha_officer, due 2026-09-17 24:00
  | E_confirm_due          set to 2026-09-17 24:00
  | T_member_confirm       waits task for team_market groups role:jc_member,role:unit_head,role:head,role:ducha_officer, due 2026-09-17 24:00
complete T_member_confirm {"attends": true, "delegate": null}
  | T_member_confirm       completed
  | E_confirmed            ended
  | SP_confirm             done
complete T_member_confirm {"attends": true, "delegate": null}
  | T_member_confirm       completed
  | E_confirmed            ended
  | SP_confirm             done
complete T_member_confirm {"attends": true, "delegate": null}
  | T_member_confirm       completed
  | E_confirmed            ended
  | SP_confirm             done
complete T_member_confirm {"attends": false, "delegate": null}
  | T_member_confirm       completed
  | E_confirmed            ended
  | SP_confirm             done
  | SP_confirm             done
  | G_notice               takes 否
  | E_notice_period        set to 2026-09-17 24:00
wait 4 days
  | E_notice_period        fires
  | clock conference_notice stops
  | T_meeting              waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-28 24:00
complete T_meeting {"meeting": {"no": "2026-3", "attendees": ["bianban", "sifa", "zhf_brigade"], "paper_views": [], "views": "缺席一方未交书面意见"}}
  | T_meeting              completed
  | D_quorum               decides D_quorum = {"met":true,"note":"缺席一方受决定约束,意见以书面为准"}
  | D_quorum               done
  | G_quorum               takes 达到
  | clock conference_convene stops
  | clock conference_decide starts 2 WD, due 2026-09-21 24:00
  | E_decide_yellow        set to 2026-09-20 24:00
  | E_decide_due           set to 2026-09-21 24:00
  | T_decide               waits task for gov_lixia groups role:jc_chair, due 2026-09-21 24:00
