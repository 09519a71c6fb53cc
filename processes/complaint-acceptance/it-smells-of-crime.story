# 涉嫌犯罪:另行启动移送,投诉照常答复;移送有结果再告知。
process complaint-acceptance
process criminal-transfer
process penalty-case
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
job S_power_items {"rows": [{"item": "市容环卫行政处罚", "domain": "市容环卫", "place": "", "holder": "zhf_brigade", "valid_from": "2017-12-15", "valid_to": "9999-12-31", "document": "示例"}]}
  | S_power_items          done
  | D_owner                decides D_owner = {"situation":"唯一","candidates":["zhf_brigade"],"owner":"zhf_brigade","advice":"派单"}
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
complete T_site_check {"site_check": {"enforcement": true, "officers": [{"name": "赵强", "card_no": "37-1"}, {"name": "孙涛", "card_no": "37-2"}], "recorded": true, "place": "姚家", "facts": "露天烧烤一处"}}
  | T_site_check           completed
  | G_site                 takes 是,或不涉执法
  | T_findings             waits task for zhf_brigade role handler groups role:handler, due 2026-09-20 24:00
complete T_findings {"findings": {"facts": "属实", "results": ["服务解决", "涉嫌犯罪"], "alleged_offence": "非法经营罪"}}
  | T_findings             completed
  | G_findings             takes 服务解决
  | G_findings             takes 涉嫌犯罪
  | T_service_fix          waits task for zhf_brigade role handler groups role:handler, due 2026-09-20 24:00
  | E_to_criminal          escalates to_criminal, caught by E_crime_found
  | S_criminal_transfer    calls criminal_transfer as case 2
  | [2] case 2                 starts criminal_transfer version 1, called by case 1
  | [2] E_correct              waits for M_correct key=370102TS2026000001-YS
  | [2] E_withdraw             waits for M_withdraw key=370102TS2026000001-YS
  | [2] E_duty_crime           waits for M_duty_crime key=370102TS2026000001-YS
  | [2] E_urgent               waits for M_urgent key=370102TS2026000001-YS
  | [2] E_new_evidence         waits for M_new_evidence key=370102TS2026000001-YS
  | [2] E_leader_intervene     waits for M_leader_instruction key=370102TS2026000001-YS
  | [2] E_recusal              waits for M_recusal key=370102TS2026000001-YS
  | [2] E_suspend              waits for M_suspend key=370102TS2026000001-YS
  | [2] E_org_change           waits for M_org_change key=370102TS2026000001-YS
  | [2] clock transfer_group   starts 0 CD, due 2026-09-14 24:00
  | [2] T_preserve             waits task for zhf_brigade groups role:case_officer,role:evidence_keeper, due 2026-09-14 24:00
complete T_service_fix {"service_fix": {"done": true}}
  | T_service_fix          completed
  | G_more                 takes 否
  | E_handled              ended
  | SP_handle              done
  | T_draft_reply          waits task for zhf_brigade role handler groups role:handler, due 2026-09-20 24:00
complete T_draft_reply {"reply": {"text": "已入室经营", "rights_affected": false, "no_reporter_data": true}}
  | T_draft_reply          completed
  | G_legal                takes 否
  | T_approve_reply        waits task for zhf_brigade groups role:unit_head,role:head, due 2026-09-20 24:00
complete T_approve_reply {"reply_approval": {"approved": true}}
  | T_approve_reply        completed
  | G_approved             takes 签发
  | S_reply                waits job baton.notify.inbox
job S_reply
  | S_reply                done
  | clock hotline_reply    stops
  | clock complaint_callback starts 3 WD, due 2026-09-17 24:00
  | G_replied              takes 回访或办结
  | G_feedback             takes 有名有姓
  | T_callback             waits task for gov_office role callback groups role:callback, due 2026-09-17 24:00
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
case 2
complete T_preserve {"flight_risk": false}
  | T_preserve             completed
  | clock transfer_group   stops
  | G_flight               takes 成立专案组
  | clock transfer_group   starts 0 CD, due 2026-09-14 24:00
  | T_form_group           waits task for zhf_brigade role unit_head groups role:unit_head, due 2026-09-14 24:00
complete T_form_group {"group": [{"name": "赵强", "card_no": "37-1"}, {"name": "孙涛", "card_no": "37-2"}], "recusal_checked": true}
  | T_form_group           completed
  | clock transfer_group   stops
  | G_group_ok             takes 是
  | clock transfer_verify  starts 10 CD, due 2026-09-24 24:00
  | E_verify_due           set to 2026-09-24 24:00
  | T_verify               waits task for zhf_brigade role task_group groups role:task_group, due 2026-09-24 24:00
complete T_verify {"verification": {"standard_ref": "追诉标准(二)第七十一条", "result": "数额未达标准", "need_tech": false}}
  | T_verify               completed
  | G_need_tech            takes 已查清
  | E_verified             ended
  | SP_verify              done
  | clock transfer_verify  stops
  | clock transfer_report  starts 1 WD, due 2026-09-15 24:00
  | T_report               waits task for zhf_brigade role task_group groups role:task_group, due 2026-09-15 24:00
complete T_report {"report_no": "历综执移报1", "report_text": "核实的事实、对照的追诉标准和移送建议", "report_at": "2026-09-14"}
  | T_report               completed
  | G_report               takes 齐备
  | clock transfer_report  stops
  | clock transfer_legal_review starts 2 CD, due 2026-09-16 24:00
  | T_legal                waits task for zhf_bureau role legal groups role:legal, due 2026-09-16 24:00
complete T_legal {"legal": {"result": "lawful", "opinion": "不符合移送条件", "reviewer_no": "370102-F1"}}
  | T_legal                completed
  | G_legal                takes 齐备
  | clock transfer_legal_review stops
  | clock transfer_decide  starts 3 CD, due 2026-09-17 24:00
  | E_decide_yellow        set to 2026-09-16 24:00
  | E_decide_due           set to 2026-09-17 24:00
  | T_decide               waits task for zhf_brigade groups role:head, due 2026-09-17 24:00
complete T_decide {"decision": {"capacity": "正职负责人", "result": "reject", "reason": "数额未达标准"}}
  | T_decide               completed
  | G_decide               takes 不批准
  | clock transfer_decide  stops
  | clock transfer_reason  starts 1 WD, due 2026-09-15 24:00
  | T_record_reason        waits task for zhf_brigade groups role:head, due 2026-09-15 24:00
complete T_record_reason {"no_transfer": {"reason": "数额未达标准", "standard": "追诉标准(二)第七十一条", "signed_by": "吴正"}}
  | T_record_reason        completed
  | G_reason               takes 齐备
  | clock transfer_reason  stops
  | S_copy_sifa            waits job baton.notify.inbox
job S_copy_sifa
  | S_copy_sifa            done
  | G_penalty_exists       takes 没有
  | S_admin_not_transferred calls penalty_case as case 3
  | [3] case 3                 starts penalty_case version 1, called by case 2
  | [3] E_penalty_suspended    waits for M_penalty_suspend key=370102TS2026000001-YS-CF
  | [3] E_unit_told            waits for M_unit_changed key=370102TS2026000001-YS
  | [3] clock case_register    starts 1 WD, due 2026-09-15 24:00
  | [3] T_file_case            waits task for zhf_brigade role handler groups role:handler, due 2026-09-15 24:00

# 行政处罚案件
case 3
complete T_file_case {"file_case": {"filed": false, "reason_text": "已自行改正"}}
  | T_file_case            completed
  | clock case_register    stops
  | G_file_case            takes 否,附理由
  | S_not_filed_result     done
  | E_not_filed_case       ended
  | case 3                 ends completed
  | [2] S_admin_not_transferred returns completed
  | [2] G_penalized            takes 没有
  | [2] S_archive_not_transferred waits job baton.sql
case 2
job S_archive_not_transferred
  | S_archive_not_transferred done
  | E_end_not_transferred  ended
  | case 2                 ends completed
  | [1] S_criminal_transfer    returns completed
  | [1] S_inform_criminal      waits job baton.notify.inbox
case 3

# 告知来件人
case 1
job S_inform_criminal
  | S_inform_criminal      done
  | E_criminal_done        ended
  | case 1                 ends completed
