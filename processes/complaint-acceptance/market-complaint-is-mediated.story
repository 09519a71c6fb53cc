# 来信消费投诉:七个工作日决定受理,四十五个工作日调解;期满未达成协议即终止调解。
process complaint-acceptance
at 2026-03-02T09:00:00+08:00
message M_report_letter key=370102TS2026000001 {"case_no": "370102TS2026000001", "source_ref": "12345-2026-88", "title": "夜间烧烤油烟扰民", "reporter": {"name": "王某", "phone": "138****0001", "address": "姚家街道"}, "received_at": "2026-09-14T09:00:00+08:00"}
  | case 1                 starts complaint_acceptance version 1
  | E_urgent               waits for M_urgent key=370102TS2026000001
  | E_withdraw             waits for M_withdraw key=370102TS2026000001
  | E_reprisal             waits for M_reprisal key=370102TS2026000001
  | E_new_evidence         waits for M_new_evidence key=370102TS2026000001
  | E_leader_intervene     waits for M_leader_instruction key=370102TS2026000001
  | E_recusal              waits for M_recusal key=370102TS2026000001
  | E_suspend              waits for M_suspend key=370102TS2026000001
  | E_org_change           waits for M_org_change key=370102TS2026000001
  | clock petition_accept_notice starts 15 CD, due 2026-03-17 24:00
  | clock complaint_register starts 0 CD, due 2026-03-02 24:00
  | T_register             waits task for zhf_bureau groups role:intake, due 2026-03-02 24:00
complete T_register {"title": "夜间烧烤油烟扰民", "matter": "每晚十点后露天烧烤", "place": "st_yaojia", "domain": "市场监管", "kind_hint": "投诉", "identity_mode": "实名", "danger": false}
  | T_register             completed
  | clock complaint_register stops
  | S_identity_seal        waits job baton.sql
job S_identity_seal
  | S_identity_seal        done
  | D_dedupe_since         decides D_dedupe_since = "2025-12-02"
  | D_dedupe_since         done
  | S_dedupe               waits job baton.sql
job S_dedupe {"rows": []}
  | S_dedupe               done
  | S_index                waits job baton.sql
job S_index
  | S_index                done
  | D_classify             decides D_classify = {"kind":"投诉","rule_set":"SAMR","urgency":"一般"}
  | D_classify             done
  | clock complaint_register starts 0 CD, due 2026-03-02 24:00
  | T_confirm_class        waits task for zhf_bureau groups role:intake, due 2026-03-02 24:00
complete T_confirm_class {"kind": "投诉", "rule_set": "SAMR", "urgency": "一般", "mixed": false, "danger": false, "harm": "轻微", "refusing": false, "needs_management": false, "merge_into": null}
  | T_confirm_class        completed
  | clock complaint_register stops
  | G_danger               takes 受理
  | G_merge                takes 否
  | D_clock_policy         decides D_clock_policy = {"accept_rule":"samr_complaint_accept","reply_rule":"samr_mediation","return_rule":"hotline_return"}
  | D_clock_policy         done
  | clock petition_accept_notice stops
  | clock samr_complaint_accept starts 7 WD, due 2026-03-11 24:00
  | G_split                takes 本案
  | T_scope                waits task for zhf_bureau groups role:intake, due 2026-03-11 24:00
complete T_scope {"scope": {"result": "accept"}}
  | T_scope                completed
  | G_scope                takes 受理
  | S_accept_notice        waits job baton.notify.inbox
job S_accept_notice
  | S_accept_notice        done
  | clock samr_complaint_accept stops
  | clock samr_mediation   starts 45 WD, due 2026-05-08 24:00
  | D_721                  decides D_721 = {"path":"服务","reason":"初次、轻微、可当场改正"}
  | D_721                  done
  | S_power_items          waits job baton.sql
job S_power_items {"rows": [{"item": "市容环卫行政处罚", "domain": "市场监管", "place": "", "holder": "team_market", "valid_from": "2017-12-15", "valid_to": "9999-12-31", "document": "示例"}]}
  | S_power_items          done
  | D_owner                decides D_owner = {"situation":"唯一","candidates":["team_market"],"owner":"team_market","advice":"派单"}
  | D_owner                done
  | clock complaint_dispatch starts 1 WD, due 2026-03-03 24:00
  | T_dispatch             waits task for zhf_bureau role dispatcher groups role:dispatcher, due 2026-03-03 24:00
complete T_dispatch {"owner_org": "team_market", "co_orgs": [], "contested": false}
  | T_dispatch             completed
  | clock complaint_dispatch stops
  | clock complaint_sign_in starts 4 WH, due 2026-03-02 14:30
  | clock sign_in_supervise starts 1 WD, due 2026-03-03 24:00
  | clock hotline_return   starts 2 WD, due 2026-03-04 24:00
  | G_candidates           takes 一个主办(可有协办)
  | E_sign_yellow          set to 2026-03-02 13:30
  | E_sign_due             set to 2026-03-02 14:30
  | E_sign_supervise       set to 2026-03-03 24:00
  | E_return_closed        set to 2026-03-04 24:00
  | T_sign_in              waits task for team_market role handler groups role:handler, due 2026-03-02 14:30
complete T_sign_in {"sign_in": {"result": "accept"}}
  | T_sign_in              completed
  | G_return               takes 签收
  | clock complaint_sign_in stops
  | clock sign_in_supervise stops
  | clock hotline_return   stops
  | E_yellow               set to 2026-05-07 24:00
  | E_red                  set to 2026-05-08 24:00
  | E_ext_request          waits for M_ext_request key=370102TS2026000001
  | E_owner_decided        waits for M_owner_decided key=370102TS2026000001
  | E_return_request       waits for M_return_request key=370102TS2026000001
  | E_returned             waits for M_return_granted key=370102TS2026000001
  | S_tell_co              repeats 0 times
  | T_plan                 waits task for team_market role handler groups role:handler, due 2026-05-08 24:00
complete T_plan {"plan": {"text": "夜查"}, "path_final": "服务"}
  | T_plan                 completed
  | G_plan                 takes 照建议,或者写明理由
  | T_site_check           waits task for team_market role handler groups role:handler, due 2026-05-08 24:00
complete T_site_check {"site_check": {"enforcement": true, "officers": [{"name": "赵强", "card_no": "37-1"}, {"name": "孙涛", "card_no": "37-2"}], "recorded": true, "place": "姚家", "facts": "露天烧烤一处"}}
  | T_site_check           completed
  | G_site                 takes 是,或不涉执法
  | T_findings             waits task for team_market role handler groups role:handler, due 2026-05-08 24:00
complete T_findings {"findings": {"facts": "属实", "results": ["调解"]}}
  | T_findings             completed
  | G_findings             takes 调解
  | E_mediate_due          set to 2026-05-08 24:00
  | E_mediate_withdrawn    waits for M_mediation_end key=370102TS2026000001
  | T_mediate              waits task for team_market role handler groups role:handler, due 2026-05-08 24:00
wait 80 days
  | E_yellow               fires
  | S_yellow               waits job baton.notify.inbox
  | E_red                  fires
  | G_red                  takes 正在调解
  | E_red_mediation        ended
  | E_mediate_due          fires
  | T_mediate              withdrawn
  | T_mediate              interrupted by E_mediate_due
  | S_mediate_ended        done
  | E_mediation_over       escalates mediation_over, caught by E_mediation_ended
  | clock samr_mediation_notice starts 7 WD, due 2026-05-19 24:00
  | S_mediation_remind     waits job baton.notify.inbox
  | G_more                 takes 否
  | E_handled              ended
  | SP_handle              done
  | T_draft_reply          waits task for team_market role handler groups role:handler, due 2026-05-19 24:00
job S_mediation_remind
  | S_mediation_remind     done
  | E_mediation_reminded   ended
job S_yellow
  | S_yellow               done
  | E_yellow_sent          ended
complete T_draft_reply {"reply": {"text": "调解期满未达成协议,终止调解", "rights_affected": false, "no_reporter_data": true}}
  | T_draft_reply          completed
  | G_legal                takes 否
  | T_approve_reply        waits task for team_market groups role:unit_head,role:head, due 2026-05-19 24:00
complete T_approve_reply {"reply_approval": {"approved": true}}
  | T_approve_reply        completed
  | G_approved             takes 签发
  | S_reply                waits job baton.notify.inbox
job S_reply
  | S_reply                done
  | clock samr_mediation   stops
  | clock samr_mediation_notice stops
  | clock complaint_callback starts 3 WD, due 2026-05-26 24:00
  | G_replied              takes 回访或办结
  | G_feedback             takes 有名有姓
  | T_callback             waits task for gov_office role callback groups role:callback, due 2026-05-26 24:00
complete T_callback {"callback": {"attempt": 1, "reached": true, "satisfied": true}}
  | T_callback             completed
  | G_reached              takes 接通,或已三次
  | G_satisfied            takes 满意,或三次未接通
  | clock complaint_callback stops
  | S_archive              waits job baton.sql
job S_archive
  | S_archive              done
  | S_knowledge            waits job baton.sql
job S_knowledge
  | S_knowledge            done
  | S_index_closed         waits job baton.sql
job S_index_closed
  | S_index_closed         done
  | G_petition             takes 否
  | E_end                  ended
  | case 1                 ends completed
