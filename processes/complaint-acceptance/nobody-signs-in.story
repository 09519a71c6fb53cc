# 不签收:先提醒,再报单位负责人,再督办;退单期满后不得再退。
process complaint-acceptance
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
wait until 2026-09-14T14:00:00+08:00
  | E_sign_yellow          fires
  | S_sign_remind          waits job baton.notify.inbox
wait until 2026-09-14T17:00:00+08:00
  | E_sign_due             fires
  | S_sign_head            waits job baton.notify.inbox
wait until 2026-09-16T08:00:00+08:00
  | E_sign_supervise       fires
  | clock supervise_order  starts 1 WD, due 2026-09-17 24:00
  | T_sign_supervise       waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-17 24:00
complete T_sign_supervise {"supervise_order": {"unit": "zhf_brigade", "demand": "立即签收"}}
  | T_sign_supervise       completed
  | clock supervise_order  stops
  | E_sign_supervised      ended
wait until 2026-09-17T08:00:00+08:00
  | E_return_closed        fires
  | S_return_closed        done
  | E_return_lapsed        ended
complete T_sign_in {"sign_in": {"result": "return", "reason_code": "not_in_remit", "reason_text": "油烟属生态环境", "basis": "三定规定第三条", "suggested_owner": "team_env"}}
  | T_sign_in              completed
  | G_return               takes 退单期满
  | S_log_late_return      waits job baton.sql
job S_log_late_return
  | S_log_late_return      done
  | S_late_return          waits job baton.notify.inbox
job S_late_return
  | S_late_return          done
  | E_sign_yellow          set to 2026-09-14 13:30
  | E_sign_due             set to 2026-09-14 14:30
  | E_sign_supervise       set to 2026-09-15 24:00
  | E_return_closed        set to 2026-09-16 24:00
  | T_sign_in              waits task for zhf_brigade role handler groups role:handler, due 2026-09-14 14:30
show overdue_returns
  | overdue_returns = [{"unit":"zhf_brigade","noted_at":"2026-09-17","reason":"油烟属生态环境"}]
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
