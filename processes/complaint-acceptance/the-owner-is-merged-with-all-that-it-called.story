# 主办并入他单位:本案、险情处置、技术支撑、联合执法、处罚案件里已经打开的任务都改归承继单位,没有一件落下;街道综合执法办、中队撤并同样。
process complaint-acceptance
process tech-support
process joint-enforcement
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
complete T_confirm_class {"kind": "投诉", "rule_set": "12345", "urgency": "一般", "mixed": false, "danger": true, "harm": "轻微", "refusing": false, "needs_management": false, "merge_into": null}
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
  | clock complaint_dispatch starts 1 WD, due 2026-09-15 24:00
  | T_scope                waits task for zhf_bureau groups role:intake, due 2026-09-15 24:00
  | [2] case 2                 starts first_response version 1, called by case 1
  | [2] E_first_unit_told      waits for M_unit_changed key=370102TS2026000001
  | [2] clock first_response_dispatch starts 30 MIN, due 2026-09-14 09:30
  | [2] E_late_first_dispatch  set to 2026-09-14 09:30
  | [2] T_first_dispatch       waits task for st_yaojia_ceo role street_ceo groups role:street_ceo, due 2026-09-14 09:30
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
job S_power_items {"rows": [{"item": "市容环卫行政处罚", "domain": "市容环卫", "place": "", "holder": "team_food", "valid_from": "2017-12-15", "valid_to": "9999-12-31", "document": "示例"}]}
  | S_power_items          done
  | D_owner                decides D_owner = {"situation":"唯一","candidates":["team_food"],"owner":"team_food","advice":"派单"}
  | D_owner                done
  | clock complaint_dispatch starts 1 WD, due 2026-09-15 24:00
  | T_dispatch             waits task for zhf_bureau role dispatcher groups role:dispatcher, due 2026-09-15 24:00
complete T_dispatch {"owner_org": "team_food", "co_orgs": [], "contested": false}
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
  | T_sign_in              waits task for team_food role handler groups role:handler, due 2026-09-14 14:30
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
  | T_plan                 waits task for team_food role handler groups role:handler, due 2026-09-20 24:00
complete T_plan {"plan": {"text": "夜查"}, "path_final": "执法"}
  | T_plan                 completed
  | G_plan                 takes 照建议,或者写明理由
  | T_site_check           waits task for team_food role handler groups role:handler, due 2026-09-20 24:00
complete T_site_check {"site_check": {"enforcement": true, "officers": [{"name": "赵强", "card_no": "37-1"}, {"name": "孙涛", "card_no": "37-2"}], "recorded": true, "place": "姚家", "facts": "露天烧烤一处"}}
  | T_site_check           completed
  | G_site                 takes 是,或不涉执法
  | T_findings             waits task for team_food role handler groups role:handler, due 2026-09-20 24:00
complete T_findings {"findings": {"facts": "属实", "results": ["服务解决", "立案查处", "需技术支撑", "需联合执法"], "supporter": "team_food", "tech_item": "油烟认定", "tech_question": "是否超标", "testing": false, "joint_units": ["zhf_sq_yaojia", "team_food"]}}
  | T_findings             completed
  | G_findings             takes 服务解决
  | G_findings             takes 立案查处
  | G_findings             takes 需技术支撑
  | G_findings             takes 需联合执法
  | T_service_fix          waits task for team_food role handler groups role:handler, due 2026-09-20 24:00
  | E_to_penalty           escalates to_penalty, caught by E_penalty_found
  | S_tech_support         calls tech_support as case 3
  | S_joint_enforcement    calls joint_enforcement as case 4
  | S_penalty_case         calls penalty_case as case 5
  | [3] case 3                 starts tech_support version 1, called by case 1
  | [3] E_unit_told            waits for M_unit_changed key=370102TS2026000001
  | [3] clock tech_support_sign starts 1 WD, due 2026-09-15 24:00
  | [3] E_late_tech_sign       set to 2026-09-15 24:00
  | [3] T_tech_sign            waits task for team_food role tech_officer groups role:tech_officer, due 2026-09-15 24:00
  | [4] case 4                 starts joint_enforcement version 1, called by case 1
  | [4] E_joint_danger         waits for M_joint_danger key=370102TS2026000001-LH
  | [4] E_unit_told            waits for M_unit_changed key=370102TS2026000001
  | [4] clock case_register    starts 1 WD, due 2026-09-15 24:00
  | [4] T_joint_plan           waits task for st_yaojia_ceo role street_ceo groups role:street_ceo, due 2026-09-15 24:00
  | [5] case 5                 starts penalty_case version 1, called by case 1
  | [5] E_penalty_suspended    waits for M_penalty_suspend key=370102TS2026000001-CF
  | [5] E_unit_told            waits for M_unit_changed key=370102TS2026000001
  | [5] clock case_register    starts 1 WD, due 2026-09-15 24:00
  | [5] T_file_case            waits task for team_food role handler groups role:handler, due 2026-09-15 24:00
case 4
complete T_joint_plan {"joint_plan": {"text": "周五夜查"}}
  | T_joint_plan           completed
  | clock case_register    stops
  | S_joint_notify         repeats 2 times
  | S_joint_notify         waits job baton.notify.inbox
  | S_joint_notify         waits job baton.notify.inbox
job S_joint_notify
  | S_joint_notify         done
job S_joint_notify
  | S_joint_notify         done
  | SP_joint_confirm       repeats 2 times
  | clock joint_confirm    starts 1 WD, due 2026-09-15 24:00
  | E_joint_confirm_due    set to 2026-09-15 24:00
  | T_joint_confirm        waits task for zhf_sq_yaojia groups role:unit_head,role:head, due 2026-09-15 24:00
  | clock joint_confirm    starts 1 WD, due 2026-09-15 24:00
  | E_joint_confirm_due    set to 2026-09-15 24:00
  | T_joint_confirm        waits task for team_food groups role:unit_head,role:head, due 2026-09-15 24:00
case 1
claim T_service_fix by 周红
  | T_service_fix          claimed 周红
show inbox=team_food
  | case 1 T_service_fix due 2026-09-20 24:00
  | case 3 T_tech_sign due 2026-09-15 24:00
  | case 4 T_joint_confirm due 2026-09-15 24:00
  | case 5 T_file_case due 2026-09-15 24:00

# 机构改革:在主案登记一次
message M_org_change key=370102TS2026000001 {}
  | E_org_change           receives M_org_change
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_org_change           waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-15 24:00
complete T_org_change {"org_change": {"from": "team_food", "to": "team_market", "document": "济历编〔2026〕5号"}}
  | T_org_change           completed
  | clock case_register    stops
  | S_succession           done
  | T_service_fix          moves to team_market, due 2026-09-20 24:00
  | T_service_fix          unclaimed
  | E_unit_changed         sends M_unit_changed key=370102TS2026000001
  | E_org_changed          ended
  | SP_org_change          done
  | [2] E_first_unit_told      receives M_unit_changed
  | [2] S_first_unit_changed   done
  | [2] E_first_unit_moved     ended
  | [2] SP_first_unit_changed  done
  | [4] E_unit_told            receives M_unit_changed
  | [4] T_joint_confirm        moves to team_market, due 2026-09-15 24:00
  | [4] S_unit_changed         done
  | [4] E_unit_moved           ended
  | [4] SP_unit_changed        done
  | [5] E_unit_told            receives M_unit_changed
  | [5] T_file_case            moves to team_market, due 2026-09-15 24:00
  | [5] S_unit_changed         done
  | [5] E_unit_moved           ended
  | [5] SP_unit_changed        done
  | [3] E_unit_told            receives M_unit_changed
  | [3] T_tech_sign            moves to team_market, due 2026-09-15 24:00
  | [3] S_unit_changed         done
  | [3] E_unit_moved           ended
  | [3] SP_unit_changed        done
show inbox=team_food
  | team_food has no open task
show inbox=team_market
  | case 1 T_service_fix due 2026-09-20 24:00
  | case 3 T_tech_sign due 2026-09-15 24:00
  | case 4 T_joint_confirm due 2026-09-15 24:00
  | case 5 T_file_case due 2026-09-15 24:00
show org_changes
  | org_changes = [{"from":"team_food","to":"team_market","document":"济历编〔2026〕5号","tasks":["T_service_fix"]}]

# 街道综合执法办和中队也撤并
show inbox=st_yaojia_ceo
  | case 2 T_first_dispatch due 2026-09-14 09:30
message M_org_change key=370102TS2026000001 {}
  | E_org_change           receives M_org_change
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_org_change           waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-15 24:00
complete T_org_change {"org_change": {"from": "st_yaojia_ceo", "to": "st_longdong_ceo", "document": "济历编〔2026〕6号"}}
  | T_org_change           completed
  | clock case_register    stops
  | S_succession           done
  | E_unit_changed         sends M_unit_changed key=370102TS2026000001
  | E_org_changed          ended
  | SP_org_change          done
  | [2] E_first_unit_told      receives M_unit_changed
  | [2] T_first_dispatch       moves to st_longdong_ceo, due 2026-09-14 09:30
  | [2] S_first_unit_changed   done
  | [2] E_first_unit_moved     ended
  | [2] SP_first_unit_changed  done
  | [4] E_unit_told            receives M_unit_changed
  | [4] S_unit_changed         done
  | [4] E_unit_moved           ended
  | [4] SP_unit_changed        done
  | [5] E_unit_told            receives M_unit_changed
  | [5] S_unit_changed         done
  | [5] E_unit_moved           ended
  | [5] SP_unit_changed        done
  | [3] E_unit_told            receives M_unit_changed
  | [3] S_unit_changed         done
  | [3] E_unit_moved           ended
  | [3] SP_unit_changed        done
message M_org_change key=370102TS2026000001 {}
  | E_org_change           receives M_org_change
  | clock case_register    starts 1 WD, due 2026-09-15 24:00
  | T_org_change           waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-15 24:00
complete T_org_change {"org_change": {"from": "zhf_sq_yaojia", "to": "zhf_sq_longdong", "document": "济历编〔2026〕6号"}}
  | T_org_change           completed
  | clock case_register    stops
  | S_succession           done
  | E_unit_changed         sends M_unit_changed key=370102TS2026000001
  | E_org_changed          ended
  | SP_org_change          done
  | [2] E_first_unit_told      receives M_unit_changed
  | [2] S_first_unit_changed   done
  | [2] E_first_unit_moved     ended
  | [2] SP_first_unit_changed  done
  | [4] E_unit_told            receives M_unit_changed
  | [4] T_joint_confirm        moves to zhf_sq_longdong, due 2026-09-15 24:00
  | [4] S_unit_changed         done
  | [4] E_unit_moved           ended
  | [4] SP_unit_changed        done
  | [5] E_unit_told            receives M_unit_changed
  | [5] S_unit_changed         done
  | [5] E_unit_moved           ended
  | [5] SP_unit_changed        done
  | [3] E_unit_told            receives M_unit_changed
  | [3] S_unit_changed         done
  | [3] E_unit_moved           ended
  | [3] SP_unit_changed        done
show inbox=st_yaojia_ceo
  | st_yaojia_ceo has no open task
show inbox=zhf_sq_yaojia
  | zhf_sq_yaojia has no open task
case 2
complete T_first_dispatch {"first_response": {"informed": ["119"]}}
  | T_first_dispatch       completed
  | clock first_response_dispatch stops
  | S_first_order          waits job baton.notify.inbox
job S_first_order
  | S_first_order          done
  | clock first_response_arrive starts 1 H, due 2026-09-14 10:00
  | E_late_first_arrive    set to 2026-09-14 10:00
  | T_first_arrive         waits task for zhf_sq_longdong role squad_leader groups role:squad_leader, due 2026-09-14 10:00
show inbox=zhf_sq_longdong
  | case 2 T_first_arrive due 2026-09-14 10:00
  | case 4 T_joint_confirm due 2026-09-15 24:00
complete T_first_arrive {"first_response": {"measures": "关阀疏散"}}
  | T_first_arrive         completed
  | clock first_response_arrive stops
  | T_danger_over          waits task for st_longdong_ceo role street_ceo groups role:street_ceo
show inbox=st_longdong_ceo
  | case 2 T_danger_over
