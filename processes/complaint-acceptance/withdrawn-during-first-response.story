# 先行处置时投诉人撤回:处置继续到险情解除,只停反馈;险情解除后再撤回,才终止本案。
process complaint-acceptance
at 2026-10-01T22:00:00+08:00
message M_report_phone key=370102TS2026000001 {"case_no": "370102TS2026000001", "source_ref": "12345-2026-88", "title": "燃气泄漏", "reporter": {"name": "王某", "phone": "138****0001", "address": "姚家街道"}, "received_at": "2026-10-01T22:00:00+08:00"}
  | case 1                 starts complaint_acceptance version 1
  | E_urgent               waits for M_urgent key=370102TS2026000001
  | E_withdraw             waits for M_withdraw key=370102TS2026000001
  | E_reprisal             waits for M_reprisal key=370102TS2026000001
  | E_new_evidence         waits for M_new_evidence key=370102TS2026000001
  | E_leader_intervene     waits for M_leader_instruction key=370102TS2026000001
  | E_recusal              waits for M_recusal key=370102TS2026000001
  | E_suspend              waits for M_suspend key=370102TS2026000001
  | E_org_change           waits for M_org_change key=370102TS2026000001
  | clock hotline_reply    starts 5 WD, due 2026-10-13 24:00
  | clock hotline_return   starts 2 WD, due 2026-10-09 24:00
  | clock complaint_register starts 0 CD, due 2026-10-08 24:00
  | T_register             waits task for zhf_bureau groups role:intake, due 2026-10-08 24:00
complete T_register {"title": "燃气泄漏", "matter": "楼道燃气味重", "place": "st_yaojia", "domain": "市容环卫", "kind_hint": "投诉", "identity_mode": "实名", "danger": true}
  | T_register             completed
  | clock complaint_register stops
  | S_identity_seal        waits job baton.sql
job S_identity_seal
  | S_identity_seal        done
  | D_dedupe_since         decides D_dedupe_since = "2026-07-03"
  | D_dedupe_since         done
  | S_dedupe               waits job baton.sql
job S_dedupe {"rows": []}
  | S_dedupe               done
  | S_index                waits job baton.sql
job S_index
  | S_index                done
  | D_classify             decides D_classify = {"kind":"投诉","rule_set":"12345","urgency":"特急"}
  | D_classify             done
  | clock complaint_register starts 0 CD, due 2026-10-08 24:00
  | T_confirm_class        waits task for zhf_bureau groups role:intake, due 2026-10-08 24:00
complete T_confirm_class {"kind": "投诉", "rule_set": "12345", "urgency": "特急", "mixed": false, "danger": true, "harm": "轻微", "refusing": false, "needs_management": false, "merge_into": null}
  | T_confirm_class        completed
  | clock complaint_register stops
  | G_danger               takes 险情
  | G_danger               takes 受理
  | S_danger_open          done
  | G_merge                takes 否
  | SP_first_response      calls first_response as case 2
  | D_clock_policy         decides D_clock_policy = {"accept_rule":null,"reply_rule":"hotline_reply","return_rule":"hotline_return"}
  | D_clock_policy         done
  | G_split                takes 本案
  | clock complaint_dispatch starts 1 WD, due 2026-10-08 24:00
  | T_scope                waits task for zhf_bureau groups role:intake, due 2026-10-08 24:00
  | [2] case 2                 starts first_response version 1, called by case 1
  | [2] E_first_unit_told      waits for M_unit_changed key=370102TS2026000001
  | [2] clock first_response_dispatch starts 30 MIN, due 2026-10-01 22:30
  | [2] E_late_first_dispatch  set to 2026-10-01 22:30
  | [2] T_first_dispatch       waits task for st_yaojia_ceo role street_ceo groups role:street_ceo, due 2026-10-01 22:30
message M_withdraw key=370102TS2026000001 {}
  | E_withdraw             receives M_withdraw
  | clock case_register    starts 1 WD, due 2026-10-08 24:00
  | T_withdraw             waits task for zhf_bureau groups role:intake, due 2026-10-08 24:00
complete T_withdraw {"withdraw": {"recorded": true, "pressure": false}}
  | T_withdraw             completed
  | clock case_register    stops
  | G_withdraw             takes 险情、立案、移送或者监督案在办
  | E_withdraw_mediation   sends M_mediation_end key=370102TS2026000001
  | S_stop_feedback        done
  | E_withdraw_report      ended
  | SP_withdraw            done

# 处置照做
case 2
complete T_first_dispatch {"first_response": {"informed": ["119"]}}
  | T_first_dispatch       completed
  | clock first_response_dispatch stops
  | S_first_order          waits job baton.notify.inbox
job S_first_order
  | S_first_order          done
  | clock first_response_arrive starts 1 H, due 2026-10-01 23:00
  | E_late_first_arrive    set to 2026-10-01 23:00
  | T_first_arrive         waits task for zhf_sq_yaojia role squad_leader groups role:squad_leader, due 2026-10-01 23:00
complete T_first_arrive {"first_response": {"measures": "关阀疏散"}}
  | T_first_arrive         completed
  | clock first_response_arrive stops
  | T_danger_over          waits task for st_yaojia_ceo role street_ceo groups role:street_ceo
complete T_danger_over {"first_response": {"summary": "险情解除"}}
  | T_danger_over          completed
  | E_first_done           ended
  | case 2                 ends completed
  | [1] SP_first_response      returns completed
  | [1] E_danger_over          ended

# 险情已解除
case 1
message M_withdraw key=370102TS2026000001 {}
  | E_withdraw             receives M_withdraw
  | clock case_register    starts 1 WD, due 2026-10-08 24:00
  | T_withdraw             waits task for zhf_bureau groups role:intake, due 2026-10-08 24:00
complete T_withdraw {"withdraw": {"recorded": true, "pressure": false}}
  | T_withdraw             completed
  | clock case_register    stops
  | G_withdraw             takes 投诉、信访,有签名或录音
  | E_withdraw_granted     error withdrawn, caught by E_withdrawn
  | E_withdrawn            takes over
  | T_scope                withdrawn
  | clock complaint_dispatch stops
  | T_scope                interrupted by E_withdrawn
  | E_withdraw_granted     interrupted by E_withdrawn
  | SP_withdraw            interrupted by E_withdrawn
  | clock hotline_reply    stops
  | G_withdrawn            takes 否
  | S_archive_withdrawn    waits job baton.sql
job S_archive_withdrawn
  | S_archive_withdrawn    done
  | S_index_withdrawn      waits job baton.sql
job S_index_withdrawn
  | S_index_withdrawn      done
  | E_end_withdrawn        ended
  | SP_withdrawn           done
  | clock hotline_return   stops
  | case 1                 ends completed
