# 人发来的消息:表里填的只用在这一件,不改案件的标题和街道;险情按表里写的街道派;回避、中止的申请带到审批的人面前。
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
message M_urgent key=370102TS2026000001 {"title": "烧烤店燃气泄漏", "place": "st_longdong"}
  | E_urgent               receives M_urgent
  | S_urgent_open          done
  | S_urgent_response      calls first_response as case 2
  | [2] case 2                 starts first_response version 1, called by case 1
  | [2] E_first_unit_told      waits for M_unit_changed key=370102TS2026000001
  | [2] clock first_response_dispatch starts 30 MIN, due 2026-09-14 09:30
  | [2] E_late_first_dispatch  set to 2026-09-14 09:30
  | [2] T_first_dispatch       waits task for st_longdong_ceo role street_ceo groups role:street_ceo, due 2026-09-14 09:30
show variables
  | case_no = "370102TS2026000001"
  | source_ref = "12345-2026-88"
  | title = "夜间烧烤油烟扰民"
  | reporter = null
  | received_at = "2026-09-14T09:00:00+08:00"
  | channel = "12345"
  | source_org = null
  | text = null
  | place = "st_yaojia"
  | danger = false
  | intake_org = null
  | matter = "每晚十点后露天烧烤"
  | domain = "市容环卫"
  | kind_hint = "投诉"
  | identity_mode = "实名"
  | reporter_ref = "R-370102TS2026000001"
  | public_title = "夜间烧烤油烟扰民"
  | dedupe_since = "2026-06-16"
  | similar_cases = []
  | classification = {"kind":"投诉","rule_set":"12345","urgency":"一般"}
  | kind = "投诉"
  | rule_set = "12345"
  | urgency = "一般"
  | mixed = false
  | harm = "轻微"
  | refusing = false
  | needs_management = false
  | merge_into = null
  | clock_policy = {"accept_rule":null,"reply_rule":"hotline_reply","return_rule":"hotline_return"}
  | reply_rule = "hotline_reply"
  | accept_rule = null
  | return_rule = "hotline_return"
  | rule_version = {"as_of":"2026-09-14","rules":[{"rule":"hotline_reply","term":"5 WD","basis":"济南市12345市民服务热线条例第24条;延期见山东省政务服务热线管理办法"},{"rule":"hotline_return","term":"2 WD","basis":"山东省政务服务热线管理办法(2020)"}]}
  | scope = {"result":"accept"}
  | path_721 = {"path":"服务","reason":"初次、轻微、可当场改正"}
  | power_items = [{"item":"市容环卫行政处罚","domain":"市容环卫","place":"","holder":"zhf_brigade","valid_from":"2017-12-15","valid_to":"9999-12-31","document":"示例"}]
  | owner_match = {"situation":"唯一","candidates":["zhf_brigade"],"owner":"zhf_brigade","advice":"派单"}
  | owner_org = "zhf_brigade"
  | co_orgs = []
  | contested = false
  | interim_owner = null
  | dispatch_note = null
  | dispatched_on = "2026-09-14"
  | sign_in = {"result":"accept"}
  | open_duties = ["险情"]
case 2
show variables
  | case_no = "370102TS2026000001"
  | place = "st_longdong"
  | title = "烧烤店燃气泄漏"
case 1
message M_reprisal key=370102TS2026000001 {"reprisal": {"kind": "打击报复", "note": "店主上门威胁"}}
  | E_reprisal             receives M_reprisal
  | S_reprisal_open        done
  | clock supervise_order  starts 1 WD, due 2026-09-15 24:00
  | T_reprisal             waits task for sifa role sifa_supervisor groups role:sifa_supervisor, due 2026-09-15 24:00
message M_recusal key=370102TS2026000001 {"recusal": {"person": "赵强", "ground": "与被反映人是近亲属"}}
  | E_recusal              receives M_recusal
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_recusal              waits task for zhf_brigade groups role:unit_head,role:head, due 2026-09-15 24:00
complete T_recusal {"recusal": {"person": "赵强", "ground": "与被反映人是近亲属", "granted": true, "successor": "孙涛"}}
  | T_recusal              completed
  | clock case_register    stops
  | S_recusal              done
  | E_recusal_done         ended
  | SP_recusal             done
message M_suspend key=370102TS2026000001 {"suspend_rule": "samr_mediation", "suspend_reason": "检测", "suspend_basis": "市场监督管理投诉举报处理办法"}
  | E_suspend              receives M_suspend
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_suspend              waits task for zhf_brigade groups role:unit_head,role:head, due 2026-09-15 24:00
complete T_suspend {"suspend_decision": "approve"}
  | T_suspend              completed
  | clock case_register    stops
  | S_suspend_check        done
  | G_suspend              takes 不准,或规则不允许
  | E_suspend_refused      ended
  | SP_suspend             done
