# 721 分流表逐行:险情、危害严重、拒不改正、屡次发生建议执法;需管理措施、再次发生建议管理。只是建议。
process complaint-acceptance
at 2026-09-14T09:00:00+08:00

# 危害严重
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
case 1
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
complete T_confirm_class {"kind": "投诉", "rule_set": "12345", "urgency": "一般", "mixed": false, "danger": false, "harm": "严重", "refusing": false, "needs_management": false, "merge_into": null}
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
  | D_721                  decides D_721 = {"path":"执法","reason":"危害严重"}
  | D_721                  done
  | S_power_items          waits job baton.sql

# 拒不改正
message M_report_phone key=370102TS2026000002 {"case_no": "370102TS2026000002", "source_ref": "12345-2026-88", "title": "夜间烧烤油烟扰民", "reporter": {"name": "王某", "phone": "138****0001", "address": "姚家街道"}, "received_at": "2026-09-14T09:00:00+08:00"}
  | [2] case 2                 starts complaint_acceptance version 1
  | [2] E_urgent               waits for M_urgent key=370102TS2026000002
  | [2] E_withdraw             waits for M_withdraw key=370102TS2026000002
  | [2] E_reprisal             waits for M_reprisal key=370102TS2026000002
  | [2] E_new_evidence         waits for M_new_evidence key=370102TS2026000002
  | [2] E_leader_intervene     waits for M_leader_instruction key=370102TS2026000002
  | [2] E_recusal              waits for M_recusal key=370102TS2026000002
  | [2] E_suspend              waits for M_suspend key=370102TS2026000002
  | [2] E_org_change           waits for M_org_change key=370102TS2026000002
  | [2] clock hotline_reply    starts 5 WD, due 2026-09-20 24:00
  | [2] clock hotline_return   starts 2 WD, due 2026-09-16 24:00
  | [2] clock complaint_register starts 0 CD, due 2026-09-14 24:00
  | [2] T_register             waits task for zhf_bureau groups role:intake, due 2026-09-14 24:00
case 2
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
complete T_confirm_class {"kind": "投诉", "rule_set": "12345", "urgency": "一般", "mixed": false, "danger": false, "harm": "轻微", "refusing": true, "needs_management": false, "merge_into": null}
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
  | D_721                  decides D_721 = {"path":"执法","reason":"拒不改正"}
  | D_721                  done
  | S_power_items          waits job baton.sql

# 九十日内已有两件:屡次发生
message M_report_phone key=370102TS2026000003 {"case_no": "370102TS2026000003", "source_ref": "12345-2026-88", "title": "夜间烧烤油烟扰民", "reporter": {"name": "王某", "phone": "138****0001", "address": "姚家街道"}, "received_at": "2026-09-14T09:00:00+08:00"}
  | [3] case 3                 starts complaint_acceptance version 1
  | [3] E_urgent               waits for M_urgent key=370102TS2026000003
  | [3] E_withdraw             waits for M_withdraw key=370102TS2026000003
  | [3] E_reprisal             waits for M_reprisal key=370102TS2026000003
  | [3] E_new_evidence         waits for M_new_evidence key=370102TS2026000003
  | [3] E_leader_intervene     waits for M_leader_instruction key=370102TS2026000003
  | [3] E_recusal              waits for M_recusal key=370102TS2026000003
  | [3] E_suspend              waits for M_suspend key=370102TS2026000003
  | [3] E_org_change           waits for M_org_change key=370102TS2026000003
  | [3] clock hotline_reply    starts 5 WD, due 2026-09-20 24:00
  | [3] clock hotline_return   starts 2 WD, due 2026-09-16 24:00
  | [3] clock complaint_register starts 0 CD, due 2026-09-14 24:00
  | [3] T_register             waits task for zhf_bureau groups role:intake, due 2026-09-14 24:00
case 3
complete T_register {"title": "夜间烧烤油烟扰民", "matter": "每晚十点后露天烧烤", "place": "st_yaojia", "domain": "市容环卫", "kind_hint": "投诉", "identity_mode": "实名", "danger": false}
  | T_register             completed
  | clock complaint_register stops
  | S_identity_seal        waits job baton.sql
job S_identity_seal
  | S_identity_seal        done
  | D_dedupe_since         decides D_dedupe_since = "2026-06-16"
  | D_dedupe_since         done
  | S_dedupe               waits job baton.sql
job S_dedupe {"rows": [{"case_no": "370102TS2026000901", "title": "夜间烧烤", "state": "办结"}, {"case_no": "370102TS2026000902", "title": "夜间烧烤", "state": "办结"}]}
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
  | D_721                  decides D_721 = {"path":"执法","reason":"屡次发生"}
  | D_721                  done
  | S_power_items          waits job baton.sql

# 需设施或者管理措施
message M_report_phone key=370102TS2026000004 {"case_no": "370102TS2026000004", "source_ref": "12345-2026-88", "title": "夜间烧烤油烟扰民", "reporter": {"name": "王某", "phone": "138****0001", "address": "姚家街道"}, "received_at": "2026-09-14T09:00:00+08:00"}
  | [4] case 4                 starts complaint_acceptance version 1
  | [4] E_urgent               waits for M_urgent key=370102TS2026000004
  | [4] E_withdraw             waits for M_withdraw key=370102TS2026000004
  | [4] E_reprisal             waits for M_reprisal key=370102TS2026000004
  | [4] E_new_evidence         waits for M_new_evidence key=370102TS2026000004
  | [4] E_leader_intervene     waits for M_leader_instruction key=370102TS2026000004
  | [4] E_recusal              waits for M_recusal key=370102TS2026000004
  | [4] E_suspend              waits for M_suspend key=370102TS2026000004
  | [4] E_org_change           waits for M_org_change key=370102TS2026000004
  | [4] clock hotline_reply    starts 5 WD, due 2026-09-20 24:00
  | [4] clock hotline_return   starts 2 WD, due 2026-09-16 24:00
  | [4] clock complaint_register starts 0 CD, due 2026-09-14 24:00
  | [4] T_register             waits task for zhf_bureau groups role:intake, due 2026-09-14 24:00
case 4
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
complete T_confirm_class {"kind": "投诉", "rule_set": "12345", "urgency": "一般", "mixed": false, "danger": false, "harm": "轻微", "refusing": false, "needs_management": true, "merge_into": null}
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
  | D_721                  decides D_721 = {"path":"管理","reason":"需设施或管理措施"}
  | D_721                  done
  | S_power_items          waits job baton.sql

# 九十日内已有一件:再次发生
message M_report_phone key=370102TS2026000005 {"case_no": "370102TS2026000005", "source_ref": "12345-2026-88", "title": "夜间烧烤油烟扰民", "reporter": {"name": "王某", "phone": "138****0001", "address": "姚家街道"}, "received_at": "2026-09-14T09:00:00+08:00"}
  | [5] case 5                 starts complaint_acceptance version 1
  | [5] E_urgent               waits for M_urgent key=370102TS2026000005
  | [5] E_withdraw             waits for M_withdraw key=370102TS2026000005
  | [5] E_reprisal             waits for M_reprisal key=370102TS2026000005
  | [5] E_new_evidence         waits for M_new_evidence key=370102TS2026000005
  | [5] E_leader_intervene     waits for M_leader_instruction key=370102TS2026000005
  | [5] E_recusal              waits for M_recusal key=370102TS2026000005
  | [5] E_suspend              waits for M_suspend key=370102TS2026000005
  | [5] E_org_change           waits for M_org_change key=370102TS2026000005
  | [5] clock hotline_reply    starts 5 WD, due 2026-09-20 24:00
  | [5] clock hotline_return   starts 2 WD, due 2026-09-16 24:00
  | [5] clock complaint_register starts 0 CD, due 2026-09-14 24:00
  | [5] T_register             waits task for zhf_bureau groups role:intake, due 2026-09-14 24:00
case 5
complete T_register {"title": "夜间烧烤油烟扰民", "matter": "每晚十点后露天烧烤", "place": "st_yaojia", "domain": "市容环卫", "kind_hint": "投诉", "identity_mode": "实名", "danger": false}
  | T_register             completed
  | clock complaint_register stops
  | S_identity_seal        waits job baton.sql
job S_identity_seal
  | S_identity_seal        done
  | D_dedupe_since         decides D_dedupe_since = "2026-06-16"
  | D_dedupe_since         done
  | S_dedupe               waits job baton.sql
job S_dedupe {"rows": [{"case_no": "370102TS2026000901", "title": "夜间烧烤", "state": "办结"}]}
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
  | D_721                  decides D_721 = {"path":"管理","reason":"再次发生"}
  | D_721                  done
  | S_power_items          waits job baton.sql

# 险情优先于其他情形
message M_report_phone key=370102TS2026000006 {"case_no": "370102TS2026000006", "source_ref": "12345-2026-88", "title": "夜间烧烤油烟扰民", "reporter": {"name": "王某", "phone": "138****0001", "address": "姚家街道"}, "received_at": "2026-09-14T09:00:00+08:00"}
  | [6] case 6                 starts complaint_acceptance version 1
  | [6] E_urgent               waits for M_urgent key=370102TS2026000006
  | [6] E_withdraw             waits for M_withdraw key=370102TS2026000006
  | [6] E_reprisal             waits for M_reprisal key=370102TS2026000006
  | [6] E_new_evidence         waits for M_new_evidence key=370102TS2026000006
  | [6] E_leader_intervene     waits for M_leader_instruction key=370102TS2026000006
  | [6] E_recusal              waits for M_recusal key=370102TS2026000006
  | [6] E_suspend              waits for M_suspend key=370102TS2026000006
  | [6] E_org_change           waits for M_org_change key=370102TS2026000006
  | [6] clock hotline_reply    starts 5 WD, due 2026-09-20 24:00
  | [6] clock hotline_return   starts 2 WD, due 2026-09-16 24:00
  | [6] clock complaint_register starts 0 CD, due 2026-09-14 24:00
  | [6] T_register             waits task for zhf_bureau groups role:intake, due 2026-09-14 24:00
case 6
complete T_register {"title": "夜间烧烤油烟扰民", "matter": "每晚十点后露天烧烤", "place": "st_yaojia", "domain": "市容环卫", "kind_hint": "投诉", "identity_mode": "实名", "danger": true}
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
  | D_classify             decides D_classify = {"kind":"投诉","rule_set":"12345","urgency":"特急"}
  | D_classify             done
  | clock complaint_register starts 0 CD, due 2026-09-14 24:00
  | T_confirm_class        waits task for zhf_bureau groups role:intake, due 2026-09-14 24:00
complete T_confirm_class {"kind": "投诉", "rule_set": "12345", "urgency": "特急", "mixed": false, "danger": true, "harm": "轻微", "refusing": false, "needs_management": false, "merge_into": null}
  | T_confirm_class        completed
  | clock complaint_register stops
  | G_danger               takes 险情
  | G_danger               takes 受理
  | S_danger_open          done
  | G_merge                takes 否
  | SP_first_response      calls first_response as case 7
  | D_clock_policy         decides D_clock_policy = {"accept_rule":null,"reply_rule":"hotline_reply","return_rule":"hotline_return"}
  | D_clock_policy         done
  | G_split                takes 本案
  | clock complaint_dispatch starts 1 WD, due 2026-09-15 24:00
  | T_scope                waits task for zhf_bureau groups role:intake, due 2026-09-15 24:00
  | [7] case 7                 starts first_response version 1, called by case 6
  | [7] E_first_unit_told      waits for M_unit_changed key=370102TS2026000006
  | [7] clock first_response_dispatch starts 30 MIN, due 2026-09-14 09:30
  | [7] E_late_first_dispatch  set to 2026-09-14 09:30
  | [7] T_first_dispatch       waits task for st_yaojia_ceo role street_ceo groups role:street_ceo, due 2026-09-14 09:30
complete T_scope {"scope": {"result": "accept"}}
  | T_scope                completed
  | clock complaint_dispatch stops
  | G_scope                takes 受理
  | S_accept_notice        waits job baton.notify.inbox
job S_accept_notice
  | S_accept_notice        done
  | clock hotline_return   stops
  | D_721                  decides D_721 = {"path":"执法","reason":"险情"}
  | D_721                  done
  | S_power_items          waits job baton.sql
