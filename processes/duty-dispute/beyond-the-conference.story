# 会议认为须变更三定:纪要本身不改变三定,报编委,等上级决定,临时主办继续。
process duty-dispute
at 2026-09-14T09:00:00+08:00
start duty_dispute {"dispute_no": "370102ZY2026000001", "case_no": "370102ZY2026000001", "claimant": "zhf_brigade", "respondents": ["team_market"], "matter": "露天烧烤油烟由谁查处", "dispute_type": "职责划分", "related_case": null, "domain": "市容环卫", "place": "st_yaojia", "urgent": true, "city_managed": false, "cross_district": false, "venue": "zonghe", "members": ["bianban", "sifa", "zhf_brigade", "team_market"], "opened_by": "system"}
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
  | clock interim_urgent   starts 2 H, due 2026-09-14 11:00
  | T_interim              waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-14 11:00
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
complete T_interim {"interim": {"owner": "st_yaojia", "measures": "照常办理"}}
  | T_interim              completed
  | clock interim_urgent   stops
  | clock interim_urgent   starts 2 H, due 2026-09-14 11:00
  | E_interim_late         set to 2026-09-14 11:00
  | T_interim_confirm      repeats
  | T_interim_confirm      waits task for st_yaojia, due 2026-09-14 11:00
complete T_interim_confirm {"interim_confirm": {"accepted": true}}
  | T_interim_confirm      completed
  | clock interim_urgent   stops
  | G_interim              takes 接受
  | E_interim_set          ended
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
  | clock conference_convene_urgent starts 2 WD, due 2026-09-16 24:00
  | E_agenda_yellow        set to 2026-09-15 24:00
  | E_agenda_due           set to 2026-09-16 24:00
  | T_agenda               waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-16 24:00
complete T_agenda {"agenda": {"proposal": "由综合执法大队主办"}}
  | T_agenda               completed
  | E_fix_date_yellow      set to 2026-09-15 24:00
  | E_fix_date_due         set to 2026-09-16 24:00
  | T_fix_date             waits task for gov_lixia groups role:jc_chair, due 2026-09-16 24:00
complete T_fix_date {"meeting": {"date": "2026-09-17", "place": "区政府三楼"}}
  | T_fix_date             completed
  | D_meeting_date         decides D_meeting_date = {"met":false,"note":"超过召集期限"}
  | D_meeting_date         done
  | G_meeting_date         takes 会期已过、超过期限或不足通知期,另定
  | E_fix_date_yellow      set to 2026-09-15 24:00
  | E_fix_date_due         set to 2026-09-16 24:00
  | T_fix_date             waits task for gov_lixia groups role:jc_chair, due 2026-09-16 24:00

# 紧急会议两个工作日内开
complete T_fix_date {"meeting": {"date": "2026-09-16", "place": "区政府三楼"}}
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
complete T_member_confirm {"attends": true, "delegate": null}
  | T_member_confirm       completed
  | E_confirmed            ended
  | SP_confirm             done
  | SP_confirm             done
  | G_notice               takes 紧急,不等通知期
  | clock conference_notice stops
  | T_meeting              waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-16 24:00
complete T_meeting {"meeting": {"attendees": ["bianban", "sifa", "zhf_brigade", "team_market"]}}
  | T_meeting              completed
  | D_quorum               decides D_quorum = {"met":true,"note":"可以开会"}
  | D_quorum               done
  | G_quorum               takes 达到
  | clock conference_convene_urgent stops
  | clock conference_decide starts 2 WD, due 2026-09-16 24:00
  | E_decide_yellow        set to 2026-09-15 24:00
  | E_decide_due           set to 2026-09-16 24:00
  | T_decide               waits task for gov_lixia groups role:jc_chair, due 2026-09-16 24:00
complete T_decide {"decision": {"beyond": true, "text": "建议编委调整职责", "lead": "zhf_brigade", "valid_from": "2026-09-20"}}
  | T_decide               completed
  | G_decided              takes 定了主办和起始日,或超出权限
  | clock conference_decide stops
  | clock minutes_sign     starts 3 WD, due 2026-09-17 24:00
  | T_minutes              waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-17 24:00
complete T_minutes {"minutes_no": "联席〔2026〕4号"}
  | T_minutes              completed
  | T_sign_minutes         waits task for gov_lixia groups role:jc_chair, due 2026-09-17 24:00
complete T_sign_minutes {"minutes_signed": true}
  | T_sign_minutes         completed
  | S_circulate            repeats 4 times
  | S_circulate            waits job baton.notify.inbox
  | S_circulate            waits job baton.notify.inbox
  | S_circulate            waits job baton.notify.inbox
  | S_circulate            waits job baton.notify.inbox
job S_circulate
  | S_circulate            done
job S_circulate
  | S_circulate            done
job S_circulate
  | S_circulate            done
job S_circulate
  | S_circulate            done
  | E_conference_done      ended
  | clock minutes_sign     stops
  | SP_conference          done
  | G_beyond               takes 变更职责、增编、法律空白,或市级事项
  | clock dispute_refer_up starts 3 WD, due 2026-09-17 24:00
  | T_refer_up             waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-17 24:00
complete T_refer_up {"refer_to": "区委编委", "refer_document": "历联〔2026〕1号"}
  | T_refer_up             completed
  | clock dispute_refer_up stops
  | E_wait_superior        waits for M_superior_decision key=370102ZY2026000001
  | clock superior_remind  starts 10 WD, due 2026-09-28 24:00
  | E_superior_remind      set to 2026-09-28 24:00

# 每十个工作日提醒催问一次,再久也没有默认决定
wait until 2026-09-30T09:00:00+08:00
  | E_superior_remind      fires
  | clock superior_remind  stops
  | S_superior_remind      waits job baton.notify.inbox
  | E_wait_superior        waits for M_superior_decision key=370102ZY2026000001
  | clock superior_remind  starts 10 WD, due 2026-10-19 24:00
  | E_superior_remind      set to 2026-10-19 24:00
job S_superior_remind
  | S_superior_remind      done
  | E_superior_reminded    ended
wait until 2026-10-21T09:00:00+08:00
  | E_superior_remind      fires
  | clock superior_remind  stops
  | S_superior_remind      waits job baton.notify.inbox
  | E_wait_superior        waits for M_superior_decision key=370102ZY2026000001
  | clock superior_remind  starts 10 WD, due 2026-11-03 24:00
  | E_superior_remind      set to 2026-11-03 24:00
job S_superior_remind
  | S_superior_remind      done
  | E_superior_reminded    ended

# 空的来文不算决定:召集人的建议代替不了
message M_superior_decision key=370102ZY2026000001 {}
  | E_wait_superior        receives M_superior_decision
  | clock superior_remind  stops
  | G_superior             takes 没有写主办或起始日
  | S_superior_incomplete  waits job baton.notify.inbox
  | E_wait_superior        waits for M_superior_decision key=370102ZY2026000001
  | clock superior_remind  starts 10 WD, due 2026-11-04 24:00
  | E_superior_remind      set to 2026-11-04 24:00
job S_superior_incomplete
  | S_superior_incomplete  done
  | E_superior_told        ended

message M_superior_decision key=370102ZY2026000001 {"decision": {"lead": "zhf_brigade", "cooperators": ["team_market"], "valid_from": "2026-10-01", "document": "历编协〔2026〕1号", "text": "露天烧烤油烟由综合行政执法大队查处,市场监管大队协办", "beyond": false, "items": [{"text": "接管在办案件", "owner": "zhf_brigade", "kind": "接管"}, {"text": "移交既有线索并报告", "owner": "team_market", "kind": "报告"}]}}
  | E_wait_superior        receives M_superior_decision
  | clock superior_remind  stops
  | G_superior             takes 定了主办和起始日
  | E_superior_decided     ended
  | SP_superior            done
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
  | [2] clock dispute_objection starts 5 WD, due 2026-10-28 24:00
  | [2] E_objection_closed     set to 2026-10-28 24:00
  | [2] E_objection_received   waits for M_objection key=370102ZY2026000001
  | [2] E_exec_org_change      waits for M_org_change key=370102ZY2026000001
  | [2] SP_execute             repeats 2 times
  | [2] G_item_due             takes 按时限表
  | [2] G_item_due             takes 按时限表
  | [2] clock dispute_take_over starts 5 WD, due 2026-10-28 24:00
  | [2] E_execute_due          set to 2026-10-28 24:00
  | [2] T_execute              waits task for zhf_brigade groups role:unit_head,role:head, due 2026-10-28 24:00
  | [2] clock dispute_report   starts 10 WD, due 2026-11-04 24:00
  | [2] E_execute_due          set to 2026-11-04 24:00
  | [2] T_execute              waits task for team_market groups role:unit_head,role:head, due 2026-11-04 24:00
