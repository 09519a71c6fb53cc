# 一件里既有投诉又有举报:分立两个关联案件,各走各的时限。
process complaint-acceptance
at 2026-09-14T09:00:00+08:00
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
  | clock petition_accept_notice starts 15 CD, due 2026-09-29 24:00
  | clock complaint_register starts 0 CD, due 2026-09-14 24:00
  | T_register             waits task for zhf_bureau groups role:intake, due 2026-09-14 24:00
complete T_register {"title": "夜间烧烤油烟扰民", "matter": "每晚十点后露天烧烤", "place": "st_yaojia", "domain": "市场监管", "kind_hint": "投诉", "identity_mode": "实名", "danger": false}
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
  | D_classify             decides D_classify = {"kind":"投诉","rule_set":"SAMR","urgency":"一般"}
  | D_classify             done
  | clock complaint_register starts 0 CD, due 2026-09-14 24:00
  | T_confirm_class        waits task for zhf_bureau groups role:intake, due 2026-09-14 24:00
complete T_confirm_class {"kind": "投诉", "rule_set": "SAMR", "urgency": "一般", "mixed": true, "danger": false, "harm": "轻微", "refusing": false, "needs_management": false, "merge_into": null}
  | T_confirm_class        completed
  | clock complaint_register stops
  | G_danger               takes 受理
  | G_merge                takes 否
  | D_clock_policy         decides D_clock_policy = {"accept_rule":"samr_complaint_accept","reply_rule":"samr_mediation","return_rule":"hotline_return"}
  | D_clock_policy         done
  | clock petition_accept_notice stops
  | clock samr_complaint_accept starts 7 WD, due 2026-09-22 24:00
  | G_split                takes 混合
  | G_split                takes 本案
  | E_split                sends M_report_linked key=370102TS2026000001-2
  | E_split_done           ended
  | T_scope                waits task for zhf_bureau groups role:intake, due 2026-09-22 24:00
  | [2] case 2                 starts complaint_acceptance version 1
  | [2] E_urgent               waits for M_urgent key=370102TS2026000001-2
  | [2] E_withdraw             waits for M_withdraw key=370102TS2026000001-2
  | [2] E_reprisal             waits for M_reprisal key=370102TS2026000001-2
  | [2] E_new_evidence         waits for M_new_evidence key=370102TS2026000001-2
  | [2] E_leader_intervene     waits for M_leader_instruction key=370102TS2026000001-2
  | [2] E_recusal              waits for M_recusal key=370102TS2026000001-2
  | [2] E_suspend              waits for M_suspend key=370102TS2026000001-2
  | [2] E_org_change           waits for M_org_change key=370102TS2026000001-2
  | [2] S_index_linked         waits job baton.sql
case 2
job S_index_linked
  | S_index_linked         done
  | D_clock_policy_linked  decides D_clock_policy = {"accept_rule":null,"reply_rule":"samr_report_verify","return_rule":"hotline_return"}
  | D_clock_policy_linked  done
  | clock complaint_dispatch starts 1 WD, due 2026-09-15 24:00
  | T_scope                waits task for zhf_bureau groups role:intake, due 2026-09-15 24:00
case 2
complete T_scope {"scope": {"result": "accept"}}
  | T_scope                completed
  | clock complaint_dispatch stops
  | G_scope                takes 受理
  | S_accept_notice        waits job baton.notify.inbox
job S_accept_notice
  | S_accept_notice        done
  | clock samr_report_verify starts 15 WD, due 2026-10-10 24:00
  | D_721                  decides D_721 = {"path":"服务","reason":"初次、轻微、可当场改正"}
  | D_721                  done
  | S_power_items          waits job baton.sql
