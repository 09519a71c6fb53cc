# 签收以后、退单期内退单:要件不全的不收;齐备的照常审核,审核期间继续办理;同意的改派,计入退单次数,第二次进争议协调。
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
  | T_plan                 waits task for zhf_brigade role handler groups role:handler, due 2026-09-20 24:00
complete T_plan {"plan": {"text": "夜查"}, "path_final": "服务"}
  | T_plan                 completed
  | G_plan                 takes 照建议,或者写明理由
  | T_site_check           waits task for zhf_brigade role handler groups role:handler, due 2026-09-20 24:00
wait 1 day
message M_return_request key=370102TS2026000001 {"reason_text": "不属我队"}
  | E_return_request       receives M_return_request
  | G_return_request       takes 要件不全,或者前一次未决
  | S_return_not_taken     waits job baton.notify.inbox
job S_return_not_taken
  | S_return_not_taken     done
  | E_return_not_taken     ended
message M_return_request key=370102TS2026000001 {"reason_code": "not_in_remit", "reason_text": "油烟属生态环境", "basis": "三定规定第三条", "suggested_owner": "team_env"}
  | E_return_request       receives M_return_request
  | G_return_request       takes 期内
  | G_return_forced        takes 否,审核
  | S_record_return        done
  | G_forced               takes 否
  | clock complaint_review_return starts 1 WD, due 2026-09-16 24:00
  | T_review_return        waits task for zhf_bureau role dispatcher groups role:dispatcher, due 2026-09-16 24:00
message M_return_request key=370102TS2026000001 {"reason_code": "not_in_remit", "reason_text": "油烟属生态环境", "basis": "三定规定第三条", "suggested_owner": "team_env"}
  | E_return_request       receives M_return_request
  | G_return_request       takes 要件不全,或者前一次未决
  | S_return_not_taken     waits job baton.notify.inbox
job S_return_not_taken
  | S_return_not_taken     done
  | E_return_not_taken     ended
complete T_review_return {"return_review": {"agreed": true}}
  | T_review_return        completed
  | clock complaint_review_return stops
  | G_review_return        takes 签收后退的,同意
  | E_return_granted       sends M_return_granted key=370102TS2026000001
  | E_return_granted       ended
  | E_returned             receives M_return_granted
  | T_site_check           withdrawn
  | T_site_check           interrupted by E_returned
  | SP_handle              interrupted by E_returned
  | G_return_count         takes 第一次,重新匹配(排除该单位)
  | D_owner                decides D_owner = {"situation":"唯一","candidates":["team_env"],"owner":"team_env","advice":"派单"}
  | D_owner                done
  | clock complaint_dispatch starts 1 WD, due 2026-09-16 24:00
  | T_dispatch             waits task for zhf_bureau role dispatcher groups role:dispatcher, due 2026-09-16 24:00
show overdue_returns
  | overdue_returns is not there
show path_reason
  | path_reason = null
complete T_dispatch {"owner_org": "team_env", "co_orgs": [], "contested": false}
  | T_dispatch             completed
  | clock complaint_dispatch stops
  | clock complaint_sign_in starts 4 WH, due 2026-09-15 14:30
  | clock sign_in_supervise starts 1 WD, due 2026-09-16 24:00
  | clock hotline_return   starts 2 WD, due 2026-09-17 24:00
  | G_candidates           takes 一个主办(可有协办)
  | E_sign_yellow          set to 2026-09-15 13:30
  | E_sign_due             set to 2026-09-15 14:30
  | E_sign_supervise       set to 2026-09-16 24:00
  | E_return_closed        set to 2026-09-17 24:00
  | T_sign_in              waits task for team_env role handler groups role:handler, due 2026-09-15 14:30
show dispatched_on
  | dispatched_on = "2026-09-15"
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
  | T_plan                 waits task for team_env role handler groups role:handler, due 2026-09-20 24:00
message M_return_request key=370102TS2026000001 {"reason_code": "not_in_remit", "reason_text": "占道属综合执法", "basis": "三定规定第三条", "suggested_owner": "zhf_brigade"}
  | E_return_request       receives M_return_request
  | G_return_request       takes 期内
  | G_return_forced        takes 否,审核
  | S_record_return        done
  | G_forced               takes 否
  | clock complaint_review_return starts 1 WD, due 2026-09-16 24:00
  | T_review_return        waits task for zhf_bureau role dispatcher groups role:dispatcher, due 2026-09-16 24:00
complete T_review_return {"return_review": {"agreed": true}}
  | T_review_return        completed
  | clock complaint_review_return stops
  | G_review_return        takes 签收后退的,同意
  | E_return_granted       sends M_return_granted key=370102TS2026000001
  | E_return_granted       ended
  | E_returned             receives M_return_granted
  | T_plan                 withdrawn
  | T_plan                 interrupted by E_returned
  | SP_handle              interrupted by E_returned
  | G_return_count         takes 两次
  | S_open_dispute         done
  | S_interim              done
  | clock complaint_sign_in starts 4 WH, due 2026-09-15 14:30
  | clock sign_in_supervise starts 1 WD, due 2026-09-16 24:00
  | S_parties              done
  | SP_dispute             calls duty_dispute as case 2
  | E_sign_yellow          set to 2026-09-15 13:30
  | E_sign_due             set to 2026-09-15 14:30
  | E_sign_supervise       set to 2026-09-16 24:00
  | clock hotline_return   starts 2 WD, due 2026-09-17 24:00
  | E_return_closed        set to 2026-09-17 24:00
  | T_sign_in              waits task for st_yaojia role handler groups role:handler, due 2026-09-15 14:30
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
  | [2] clock interim          starts 1 WD, due 2026-09-16 24:00
  | [2] T_interim              waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-16 24:00
  | [2] S_negotiate_invite     repeats 2 times
  | [2] S_negotiate_invite     waits job baton.notify.inbox
  | [2] S_negotiate_invite     waits job baton.notify.inbox
show returns
  | returns = [{"unit":"zhf_brigade","reason_code":"not_in_remit","reason_text":"油烟属生态环境","basis":"三定规定第三条","suggested_owner":"team_env","forced":false,"signed_in":true},{"unit":"team_env","reason_code":"not_in_remit","reason_text":"占道属综合执法","basis":"三定规定第三条","suggested_owner":"zhf_brigade","forced":false,"signed_in":true}]
