# 信访转送不属本单位:五个工作日内提出异议,转送机关未答复则催询,同意后才能退回。
process complaint-acceptance
at 2026-09-14T09:00:00+08:00
message M_report_transfer key=370102TS2026000001 {"case_no": "370102TS2026000001", "source_ref": "12345-2026-88", "title": "夜间烧烤油烟扰民", "reporter": {"name": "王某", "phone": "138****0001", "address": "姚家街道"}, "received_at": "2026-09-14T09:00:00+08:00", "source_org": "xinfang"}
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
  | clock petition_return  starts 5 WD, due 2026-09-20 24:00
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
  | D_classify             decides D_classify = {"kind":"投诉","rule_set":"信访","urgency":"一般"}
  | D_classify             done
  | clock complaint_register starts 0 CD, due 2026-09-14 24:00
  | T_confirm_class        waits task for zhf_bureau groups role:intake, due 2026-09-14 24:00
complete T_confirm_class {"kind": "求助", "rule_set": "信访", "urgency": "一般", "mixed": false, "danger": false, "harm": "轻微", "refusing": false, "needs_management": false, "merge_into": null}
  | T_confirm_class        completed
  | clock complaint_register stops
  | G_danger               takes 受理
  | G_merge                takes 否
  | D_clock_policy         decides D_clock_policy = {"accept_rule":"petition_accept_notice","reply_rule":"general_reply","return_rule":"petition_return"}
  | D_clock_policy         done
  | G_split                takes 本案
  | T_scope                waits task for zhf_bureau groups role:intake, due 2026-09-29 24:00
complete T_scope {"scope": {"result": "out", "reason_code": "not_in_remit", "reason_text": "不属本区", "basis": "属地管辖", "suggested_owner": "lixiaqu_outside"}}
  | T_scope                completed
  | G_scope                takes 不属本区
  | G_out                  takes 信访转送
  | T_objection            waits task for zhf_bureau groups role:intake, due 2026-09-20 24:00
complete T_objection {"return_order": {"reason_code": "not_in_remit", "reason_text": "不属本区", "basis": "属地管辖", "suggested_owner": "lixiaqu_outside"}}
  | T_objection            completed
  | S_objection            waits job baton.notify.inbox
job S_objection
  | S_objection            done
  | E_consent              waits for M_return_agreed key=370102TS2026000001
  | E_no_consent           waits for M_return_refused key=370102TS2026000001
  | clock complaint_petition_wait starts 5 WD, due 2026-09-20 24:00
  | E_consent_due          set to 2026-09-20 24:00
wait until 2026-09-22T08:00:00+08:00
  | E_consent_due          fires
  | clock complaint_petition_wait stops
  | S_consent_urge         waits job baton.notify.inbox
job S_consent_urge
  | S_consent_urge         done
  | E_consent              waits for M_return_agreed key=370102TS2026000001
  | E_no_consent           waits for M_return_refused key=370102TS2026000001
  | clock complaint_petition_wait starts 5 WD, due 2026-09-30 24:00
  | E_consent_due          set to 2026-09-30 24:00
message M_return_agreed key=370102TS2026000001 {}
  | E_consent              receives M_return_agreed
  | clock complaint_petition_wait stops
  | S_index_sent_back      waits job baton.sql
job S_index_sent_back
  | S_index_sent_back      done
  | E_end_sent_back        ended
  | clock petition_accept_notice stops
  | clock petition_return  stops
  | case 1                 ends completed
