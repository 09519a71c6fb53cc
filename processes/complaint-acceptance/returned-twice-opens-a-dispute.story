# 退单两次:进入争议协调,街道临时主办照办,时限照走;决定的主办接手,不得再退。
process complaint-acceptance
process duty-dispute
at 2026-09-14T09:00:00+08:00
message M_report_phone key=370102TS2026000001 {"case_no": "370102TS2026000001", "source_ref": "12345-2026-88", "title": "夜间烧烤油烟扰民", "reporter": {"name": "王某", "phone": "138****0001", "address": "姚家街道"}, "received_at": "2026-09-14T09:00:00+08:00"}
  | case 1                 starts complaint_acceptance version 1
  | E_urgent               waits for M_urgent key=370102TS2026000001
  | E_withdraw             waits for M_withdraw key=370102TS2026000001
  | E_reprisal             waits for M_reprisal key=370102TS2026000001
  | E_new_evidence         waits for M_new_evidence key=370102TS2026000001
  | E_leader_intervene     waits for M_leader_instruction key=370102TS2026000001
  | E_recusal              waits for M_recusal key=370102TS2026000001
  | E_suspend              waits for M_suspend key=370102TS2026000001
  | E_org_change           waits for M_org_change key=370102TS2026000001
  | clock hotline_reply    starts 5 WD, due 2026-09-20 24:00
  | clock hotline_return   starts 2 WD, due 2026-09-16 24:00
  | clock complaint_register starts 0 CD, due 2026-09-14 24:00
  | T_register             waits task for zhf_bureau groups role:intake, due 2026-09-14 24:00
complete T_register {"title": "夜间烧烤油烟扰民", "matter": "每晚十点后露天烧烤", "place": "st_yaojia", "domain": "市容环卫", "kind_hint": "投诉", "identity_mode": "实名", "danger": false}
  | T_register             completed
  | clock complaint_register stops
  | S_identity_seal        waits job baton.sql
job S_identity_seal
  | S_identity_seal        done
  | D_dedupe_since         decides D_dedupe_since = "2026-06-16"
  | D_dedupe_since         done
  | S_dedupe               waits job baton.sql
job S_dedupe {"rows": []}
  | S_dedupe               done
  | S_index                waits job baton.sql
job S_index
  | S_index                done
  | D_classify             decides D_classify = {"kind":"投诉","rule_set":"12345","urgency":"一般"}
  | D_classify             done
  | clock complaint_register starts 0 CD, due 2026-09-14 24:00
  | T_confirm_class        waits task for zhf_bureau groups role:intake, due 2026-09-14 24:00
complete T_confirm_class {"kind": "投诉", "rule_set": "12345", "urgency": "一般", "mixed": false, "danger": false, "harm": "轻微", "refusing": false, "needs_management": false, "merge_into": null}
  | T_confirm_class        completed
  | clock complaint_register stops
  | G_danger               takes 受理
  | G_merge                takes 否
  | D_clock_policy         decides D_clock_policy = {"accept_rule":null,"reply_rule":"hotline_reply","return_rule":"hotline_return"}
  | D_clock_policy         done
  | G_split                takes 本案
  | clock complaint_dispatch starts 1 WD, due 2026-09-15 24:00
  | T_scope                waits task for zhf_bureau groups role:intake, due 2026-09-15 24:00
complete T_scope {"scope": {"result": "accept"}}
  | T_scope                completed
  | clock complaint_dispatch stops
  | G_scope                takes 受理
  | S_accept_notice        waits job baton.notify.inbox
job S_accept_notice
  | S_accept_notice        done
  | clock hotline_return   stops
  | D_721                  decides D_721 = {"path":"服务","reason":"初次、轻微、可当场改正"}
  | D_721                  done
  | S_power_items          waits job baton.sql
job S_power_items {"rows": [{"item": "市容环卫行政处罚", "domain": "市容环卫", "place": "", "holder": "zhf_brigade", "valid_from": "2017-12-15", "valid_to": "9999-12-31", "document": "示例"}, {"item": "油烟", "domain": "市容环卫", "place": "st_yaojia", "holder": "team_env", "valid_from": "2020-01-01", "valid_to": "9999-12-31", "document": "示例"}, {"item": "旧项", "domain": "市容环卫", "place": "", "holder": "team_food", "valid_from": "2017-12-15", "valid_to": "2018-12-31", "document": "示例"}]}
  | S_power_items          done
  | D_owner                decides D_owner = {"situation":"多头","candidates":["zhf_brigade","team_env"],"owner":null,"advice":"指定主办和协办"}
  | D_owner                done
  | clock complaint_dispatch starts 1 WD, due 2026-09-15 24:00
  | T_dispatch             waits task for zhf_bureau role dispatcher groups role:dispatcher, due 2026-09-15 24:00
complete T_dispatch {"owner_org": "zhf_brigade", "co_orgs": [], "contested": false}
  | T_dispatch             completed
  | clock complaint_dispatch stops
  | clock complaint_sign_in starts 4 WH, due 2026-09-14 14:30
  | clock sign_in_supervise starts 1 WD, due 2026-09-15 24:00
  | clock hotline_return   starts 2 WD, due 2026-09-16 24:00
  | G_candidates           takes 一个主办(可有协办)
  | E_sign_yellow          set to 2026-09-14 13:30
  | E_sign_due             set to 2026-09-14 14:30
  | E_sign_supervise       set to 2026-09-15 24:00
  | E_return_closed        set to 2026-09-16 24:00
  | T_sign_in              waits task for zhf_brigade role handler groups role:handler, due 2026-09-14 14:30
complete T_sign_in {"sign_in": {"result": "return", "reason_code": "not_in_remit", "reason_text": "油烟属生态环境", "basis": "三定规定第三条", "suggested_owner": "team_env"}}
  | T_sign_in              completed
  | G_return               takes 退单,理由、依据、建议单位齐备
  | S_record_return        done
  | G_forced               takes 否
  | clock complaint_review_return starts 1 WD, due 2026-09-15 24:00
  | T_review_return        waits task for zhf_bureau role dispatcher groups role:dispatcher, due 2026-09-15 24:00
complete T_review_return {"return_review": {"agreed": true}}
  | T_review_return        completed
  | clock complaint_review_return stops
  | G_review_return        takes 同意
  | G_return_count         takes 第一次,重新匹配(排除该单位)
  | D_owner                decides D_owner = {"situation":"唯一","candidates":["team_env"],"owner":"team_env","advice":"派单"}
  | D_owner                done
  | clock complaint_dispatch starts 1 WD, due 2026-09-15 24:00
  | T_dispatch             waits task for zhf_bureau role dispatcher groups role:dispatcher, due 2026-09-15 24:00
complete T_dispatch {"owner_org": "team_env", "contested": false}
  | T_dispatch             completed
  | clock complaint_dispatch stops
  | clock complaint_sign_in stops
  | clock sign_in_supervise stops
  | clock complaint_sign_in starts 4 WH, due 2026-09-14 14:30
  | clock sign_in_supervise starts 1 WD, due 2026-09-15 24:00
  | clock hotline_return   stops
  | clock hotline_return   starts 2 WD, due 2026-09-16 24:00
  | G_candidates           takes 一个主办(可有协办)
  | E_sign_yellow          set to 2026-09-14 13:30
  | E_sign_due             set to 2026-09-14 14:30
  | E_sign_supervise       set to 2026-09-15 24:00
  | E_return_closed        set to 2026-09-16 24:00
  | T_sign_in              waits task for team_env role handler groups role:handler, due 2026-09-14 14:30
complete T_sign_in {"sign_in": {"result": "return", "reason_code": "not_in_remit", "reason_text": "油烟属生态环境", "basis": "三定规定第三条", "suggested_owner": "zhf_brigade"}}
  | T_sign_in              completed
  | G_return               takes 退单,理由、依据、建议单位齐备
  | S_record_return        done
  | G_forced               takes 否
  | clock complaint_review_return starts 1 WD, due 2026-09-15 24:00
  | T_review_return        waits task for zhf_bureau role dispatcher groups role:dispatcher, due 2026-09-15 24:00
complete T_review_return {"return_review": {"agreed": true}}
  | T_review_return        completed
  | clock complaint_review_return stops
  | G_review_return        takes 同意
  | G_return_count         takes 两次
  | S_open_dispute         done
  | S_interim              done
  | clock complaint_sign_in stops
  | clock sign_in_supervise stops
  | clock complaint_sign_in starts 4 WH, due 2026-09-14 14:30
  | clock sign_in_supervise starts 1 WD, due 2026-09-15 24:00
  | S_parties              done
  | SP_dispute             calls duty_dispute as case 2
  | E_sign_yellow          set to 2026-09-14 13:30
  | E_sign_due             set to 2026-09-14 14:30
  | E_sign_supervise       set to 2026-09-15 24:00
  | E_return_closed        set to 2026-09-16 24:00
  | T_sign_in              waits task for st_yaojia role handler groups role:handler, due 2026-09-14 14:30
  | [2] case 2                 starts duty_dispute version 1, called by case 1
  | [2] E_urgent               waits for M_urgent key=370102TS2026000001-ZY
  | [2] E_withdraw             waits for M_withdraw key=370102TS2026000001-ZY
  | [2] E_new_evidence         waits for M_new_evidence key=370102TS2026000001-ZY
  | [2] E_leader_intervene     waits for M_leader_instruction key=370102TS2026000001-ZY
  | [2] E_recusal              waits for M_recusal key=370102TS2026000001-ZY
  | [2] E_suspend              waits for M_suspend key=370102TS2026000001-ZY
  | [2] E_org_change           waits for M_org_change key=370102TS2026000001-ZY
  | [2] G_opened_by            takes 由在办案件提出,事项已具
  | [2] G_urgent               takes 险情,或有在办案件
  | [2] G_urgent               takes 协商
  | [2] clock interim          starts 1 WD, due 2026-09-15 24:00
  | [2] T_interim              waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-15 24:00
  | [2] S_negotiate_invite     repeats 2 times
  | [2] S_negotiate_invite     waits job baton.notify.inbox
  | [2] S_negotiate_invite     waits job baton.notify.inbox

# 临时主办签收,退不掉
complete T_sign_in {"sign_in": {"result": "return", "reason_code": "not_in_remit", "reason_text": "油烟属生态环境", "basis": "三定规定第三条", "suggested_owner": "team_env"}}
  | T_sign_in              completed
  | G_return               takes 正在争议
  | S_late_return          waits job baton.notify.inbox
job S_late_return
  | S_late_return          done
  | E_sign_yellow          set to 2026-09-14 13:30
  | E_sign_due             set to 2026-09-14 14:30
  | E_sign_supervise       set to 2026-09-15 24:00
  | E_return_closed        set to 2026-09-16 24:00
  | T_sign_in              waits task for st_yaojia role handler groups role:handler, due 2026-09-14 14:30
complete T_sign_in {"sign_in": {"result": "accept"}}
  | T_sign_in              completed
  | G_return               takes 签收
  | clock complaint_sign_in stops
  | clock sign_in_supervise stops
  | clock hotline_return   stops
  | E_yellow               set to 2026-09-18 24:00
  | E_red                  set to 2026-09-20 24:00
  | E_ext_request          waits for M_ext_request key=370102TS2026000001
  | E_owner_decided        waits for M_owner_decided key=370102TS2026000001
  | E_return_request       waits for M_return_request key=370102TS2026000001
  | E_returned             waits for M_return_granted key=370102TS2026000001
  | S_tell_co              repeats 0 times
  | T_plan                 waits task for st_yaojia role handler groups role:handler, due 2026-09-20 24:00
complete T_plan {"plan": {"text": "夜查"}, "path_final": "服务"}
  | T_plan                 completed
  | G_plan                 takes 照建议,或者写明理由
  | T_site_check           waits task for st_yaojia role handler groups role:handler, due 2026-09-20 24:00

# 争议案件:双方协商一致
case 2
job S_negotiate_invite
  | S_negotiate_invite     done
job S_negotiate_invite
  | S_negotiate_invite     done
  | clock dispute_negotiate starts 5 WD, due 2026-09-20 24:00
  | E_negotiate_due        set to 2026-09-20 24:00
  | T_negotiate            waits task for team_env, due 2026-09-20 24:00
complete T_interim {"interim": {"owner": "st_yaojia"}}
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
complete T_negotiate {"negotiation": {"agreed": true, "signed_by": ["zhf_brigade", "team_env"]}}
  | T_negotiate            completed
  | clock dispute_negotiate stops
  | G_agreed               takes 一致,各方签字
  | clock dispute_agreement starts 3 WD, due 2026-09-17 24:00
  | T_agreement            waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-17 24:00
complete T_agreement {"decision": {"lead": "zhf_brigade", "cooperators": ["team_env"], "valid_from": "2026-09-20", "document": "历编协2号", "items": [{"text": "接管", "owner": "zhf_brigade", "kind": "接管"}]}}
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
  | E_execute_order        sends M_execute_order key=370102TS2026000001-ZY
  | G_return               takes 主办改变
  | E_owner_decided        sends M_owner_decided key=370102TS2026000001
  | E_end                  ended
  | case 2                 ends completed
  | [1] SP_dispute             returns completed
  | [1] E_dispute_done         ended
  | [3] case 3                 starts duty_execution version 1
  | [3] clock dispute_objection starts 5 WD, due 2026-09-20 24:00
  | [3] E_objection_closed     set to 2026-09-20 24:00
  | [3] E_objection_received   waits for M_objection key=370102TS2026000001-ZY
  | [3] E_exec_org_change      waits for M_org_change key=370102TS2026000001-ZY
  | [3] SP_execute             repeats 1 times
  | [3] G_item_due             takes 按时限表
  | [3] clock dispute_take_over starts 5 WD, due 2026-09-20 24:00
  | [3] E_execute_due          set to 2026-09-20 24:00
  | [3] T_execute              waits task for zhf_brigade groups role:unit_head,role:head, due 2026-09-20 24:00
  | [1] E_owner_decided        receives M_owner_decided
  | [1] T_site_check           withdrawn
  | [1] T_site_check           interrupted by E_owner_decided
  | [1] SP_handle              interrupted by E_owner_decided
  | [1] S_owner_decided        done
  | [1] clock complaint_sign_in starts 4 WH, due 2026-09-14 14:30
  | [1] clock sign_in_supervise starts 1 WD, due 2026-09-15 24:00
  | [1] E_sign_yellow          set to 2026-09-14 13:30
  | [1] E_sign_due             set to 2026-09-14 14:30
  | [1] E_sign_supervise       set to 2026-09-15 24:00
  | [1] clock hotline_return   starts 2 WD, due 2026-09-16 24:00
  | [1] E_return_closed        set to 2026-09-16 24:00
  | [1] T_sign_in              waits task for zhf_brigade role handler groups role:handler, due 2026-09-14 14:30

# 决定的主办接手
case 1
complete T_sign_in {"sign_in": {"result": "accept"}}
  | T_sign_in              completed
  | clock hotline_return   stops
  | G_return               takes 签收
  | clock complaint_sign_in stops
  | clock sign_in_supervise stops
  | E_yellow               set to 2026-09-18 24:00
  | E_red                  set to 2026-09-20 24:00
  | E_ext_request          waits for M_ext_request key=370102TS2026000001
  | E_owner_decided        waits for M_owner_decided key=370102TS2026000001
  | E_return_request       waits for M_return_request key=370102TS2026000001
  | E_returned             waits for M_return_granted key=370102TS2026000001
  | S_tell_co              repeats 1 times
  | S_tell_co              waits job baton.notify.inbox
job S_tell_co
  | S_tell_co              done
  | T_plan                 waits task for zhf_brigade role handler groups role:handler, due 2026-09-20 24:00
complete T_plan {"plan": {"text": "夜查"}, "path_final": "服务"}
  | T_plan                 completed
  | G_plan                 takes 照建议,或者写明理由
  | T_site_check           waits task for zhf_brigade role handler groups role:handler, due 2026-09-20 24:00
