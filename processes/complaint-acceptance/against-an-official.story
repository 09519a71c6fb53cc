# 检举控告公职人员:密封移送纪委监委,只有一名专人可见。
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
complete T_register {"title": "夜间烧烤油烟扰民", "matter": "每晚十点后露天烧烤", "place": "st_yaojia", "domain": "市容环卫", "kind_hint": "检举控告", "identity_mode": "实名", "danger": false}
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
  | D_classify             decides D_classify = {"kind":"信访-检举控告","rule_set":"信访","urgency":"一般"}
  | D_classify             done
  | clock complaint_register starts 0 CD, due 2026-09-14 24:00
  | T_confirm_class        waits task for zhf_bureau groups role:intake, due 2026-09-14 24:00
complete T_confirm_class {"kind": "信访-检举控告", "rule_set": "信访", "urgency": "一般", "mixed": false, "danger": false, "harm": "轻微", "refusing": false, "needs_management": false, "merge_into": null}
  | T_confirm_class        completed
  | clock complaint_register stops
  | G_danger               takes 受理
  | G_merge                takes 否
  | D_clock_policy         decides D_clock_policy = {"accept_rule":"petition_accept_notice","reply_rule":"general_reply","return_rule":"petition_return"}
  | D_clock_policy         done
  | G_split                takes 本案
  | T_scope                waits task for zhf_bureau groups role:intake, due 2026-09-29 24:00
complete T_scope {"scope": {"result": "jiwei"}, "sealed_officer": "intake.wang"}
  | T_scope                completed
  | G_scope                takes 检举控告公职人员
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_to_jiwei             waits task for jiwei assigned to intake.wang, due 2026-09-15 24:00
as handler.zhao
complete T_to_jiwei {"seal": {"no": "密1"}}
  ! conflict       The task 61 is held by 'intake.wang' and not by 'handler.zhao'. Ask them to complete or release it, or have it assigned to you.
as intake.wang
complete T_to_jiwei {"seal": {"no": "密1"}}
  | T_to_jiwei             completed by intake.wang
  | clock case_register    stops
  | S_to_jiwei             waits job baton.notify.inbox
job S_to_jiwei
  | S_to_jiwei             done
  | clock petition_accept_notice stops
  | S_index_sealed         waits job baton.sql
job S_index_sealed
  | S_index_sealed         done
  | E_end_to_jiwei         ended
  | case 1                 ends completed
