# 市场监管投诉退单两次:管辖争议先协商七个工作日,协商不成即提请协调,处理时限照走。
process complaint-acceptance
process duty-dispute
at 2026-09-14T09:00:00+08:00
message M_report_phone key=370102TS2026000001 {"case_no": "370102TS2026000001", "source_ref": "12315-2026-7", "title": "预付卡不退款", "reporter": {"name": "王某", "phone": "138****0001", "address": "姚家街道"}, "received_at": "2026-09-14T09:00:00+08:00"}
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
complete T_register {"title": "预付卡不退款", "matter": "预付卡不退款", "place": "st_yaojia", "domain": "市场监管", "kind_hint": "投诉", "identity_mode": "实名", "danger": false}
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
complete T_confirm_class {"kind": "投诉", "rule_set": "SAMR", "urgency": "一般", "mixed": false, "danger": false, "harm": "轻微", "refusing": false, "needs_management": false, "merge_into": null}
  | T_confirm_class        completed
  | clock complaint_register stops
  | G_danger               takes 受理
  | G_merge                takes 否
  | D_clock_policy         decides D_clock_policy = {"accept_rule":"samr_complaint_accept","reply_rule":"samr_mediation","return_rule":"hotline_return"}
  | D_clock_policy         done
  | clock samr_complaint_accept starts 7 WD, due 2026-09-22 24:00
  | G_split                takes 本案
  | T_scope                waits task for zhf_bureau groups role:intake, due 2026-09-22 24:00
complete T_scope {"scope": {"result": "accept"}}
  | T_scope                completed
  | G_scope                takes 受理
  | S_accept_notice        waits job baton.notify.inbox
job S_accept_notice
  | S_accept_notice        done
  | clock hotline_return   stops
  | clock samr_complaint_accept stops
  | clock hotline_reply    stops
  | clock samr_mediation   starts 45 WD, due 2026-11-20 24:00
  | D_721                  decides D_721 = {"path":"服务","reason":"初次、轻微、可当场改正"}
  | D_721                  done
  | S_power_items          waits job baton.sql
job S_power_items {"rows": [{"item": "预付卡不退款", "domain": "市场监管", "place": "", "holder": "team_market", "valid_from": "2017-12-15", "valid_to": "9999-12-31", "document": "示例"}]}
  | S_power_items          done
  | D_owner                decides D_owner = {"situation":"唯一","candidates":["team_market"],"owner":"team_market","advice":"派单"}
  | D_owner                done
  | clock complaint_dispatch starts 1 WD, due 2026-09-15 24:00
  | T_dispatch             waits task for zhf_bureau role dispatcher groups role:dispatcher, due 2026-09-15 24:00
complete T_dispatch {"owner_org": "team_market", "co_orgs": [], "contested": false}
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
  | T_sign_in              waits task for team_market role handler groups role:handler, due 2026-09-14 14:30
complete T_sign_in {"sign_in": {"result": "return", "reason_code": "not_in_remit", "reason_text": "属文化市场", "basis": "权责清单第九项", "suggested_owner": "team_culture"}}
  | T_sign_in              completed
  | G_return               takes 退单,理由、依据、建议单位齐备
  | S_record_return        done
  | G_forced               takes 否
  | clock complaint_review_return starts 1 WD, due 2026-09-15 24:00
  | T_review_return        waits task for zhf_bureau role dispatcher groups role:dispatcher, due 2026-09-15 24:00
complete T_review_return {"return_review": {"agreed": true}}
  | T_review_return        completed
  | clock complaint_review_return stops
  | G_review_return        takes 同意
  | G_return_count         takes 第一次,重新匹配(排除该单位)
  | D_owner                decides D_owner = {"situation":"无主","candidates":[],"owner":null,"advice":"进入职责争议协调,事发地街道临时主办"}
  | D_owner                done
  | clock complaint_dispatch starts 1 WD, due 2026-09-15 24:00
  | T_dispatch             waits task for zhf_bureau role dispatcher groups role:dispatcher, due 2026-09-15 24:00
complete T_dispatch {"owner_org": "team_culture", "contested": false}
  | T_dispatch             completed
  | clock complaint_dispatch stops
  | clock complaint_sign_in stops
  | clock sign_in_supervise stops
  | clock complaint_sign_in starts 4 WH, due 2026-09-14 14:30
  | clock sign_in_supervise starts 1 WD, due 2026-09-15 24:00
  | clock hotline_return   stops
  | clock hotline_return   starts 2 WD, due 2026-09-16 24:00
  | G_candidates           takes 一个主办(可有协办)
  | E_sign_yellow          set to 2026-09-14 13:30
  | E_sign_due             set to 2026-09-14 14:30
  | E_sign_supervise       set to 2026-09-15 24:00
  | E_return_closed        set to 2026-09-16 24:00
  | T_sign_in              waits task for team_culture role handler groups role:handler, due 2026-09-14 14:30
complete T_sign_in {"sign_in": {"result": "return", "reason_code": "not_in_remit", "reason_text": "属市场监管", "basis": "三定规定第四条", "suggested_owner": "team_market"}}
  | T_sign_in              completed
  | G_return               takes 退单,理由、依据、建议单位齐备
  | S_record_return        done
  | G_forced               takes 否
  | clock complaint_review_return starts 1 WD, due 2026-09-15 24:00
  | T_review_return        waits task for zhf_bureau role dispatcher groups role:dispatcher, due 2026-09-15 24:00
complete T_review_return {"return_review": {"agreed": true}}
  | T_review_return        completed
  | clock complaint_review_return stops
  | G_review_return        takes 同意
  | G_return_count         takes 两次
  | S_open_dispute         done
  | S_interim              done
  | clock complaint_sign_in stops
  | clock sign_in_supervise stops
  | clock complaint_sign_in starts 4 WH, due 2026-09-14 14:30
  | clock sign_in_supervise starts 1 WD, due 2026-09-15 24:00
  | S_parties              done
  | SP_dispute             calls duty_dispute as case 2
  | E_sign_yellow          set to 2026-09-14 13:30
  | E_sign_due             set to 2026-09-14 14:30
  | E_sign_supervise       set to 2026-09-15 24:00
  | E_return_closed        set to 2026-09-16 24:00
  | T_sign_in              waits task for st_yaojia role handler groups role:handler, due 2026-09-14 14:30
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
  | [2] clock interim          starts 1 WD, due 2026-09-15 24:00
  | [2] T_interim              waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-15 24:00
  | [2] S_negotiate_invite     repeats 2 times
  | [2] S_negotiate_invite     waits job baton.notify.inbox
  | [2] S_negotiate_invite     waits job baton.notify.inbox

# 争议案件:七个工作日协商不成
case 2
job S_negotiate_invite
  | S_negotiate_invite     done
job S_negotiate_invite
  | S_negotiate_invite     done
  | clock samr_jurisdiction starts 7 WD, due 2026-09-22 24:00
  | E_negotiate_due        set to 2026-09-22 24:00
  | T_negotiate            waits task for team_culture, due 2026-09-22 24:00
wait until 2026-09-24T00:30:00+08:00
  | [1] E_sign_yellow          fires
  | [1] S_sign_remind          waits job baton.notify.inbox
  | [1] E_sign_due             fires
  | [1] S_sign_head            waits job baton.notify.inbox
  | [1] E_sign_supervise       fires
  | [1] clock supervise_order  starts 1 WD, due 2026-09-17 24:00
  | [1] T_sign_supervise       waits task for ducha role ducha_officer groups role:ducha_officer, due 2026-09-17 24:00
  | [1] E_return_closed        fires
  | [1] S_return_closed        done
  | [1] E_return_lapsed        ended
  | E_negotiate_due        fires
  | T_negotiate            withdrawn
  | clock samr_jurisdiction stops
  | T_negotiate            interrupted by E_negotiate_due
  | clock dispute_apply    starts 3 WD, due 2026-09-29 24:00
  | E_apply_due            set to 2026-09-29 24:00
  | T_apply                waits task for team_culture, due 2026-09-29 24:00
show tasks
  | T_interim due 2026-09-15 24:00
  | T_apply due 2026-09-29 24:00
