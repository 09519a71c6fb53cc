# 拒绝协助须有依据;有依据的进争议协调,争议决定附回请求单位。
process tech-support
process duty-dispute
at 2026-09-14T09:00:00+08:00
start tech_support {"request_no": "JS-1", "case_no": "370102TS2026000001", "requester": "zhf_brigade", "supporter": "team_env", "item": "油烟认定", "question": "是否超标", "testing": false}
  | case 1                 starts tech_support version 1
  | E_unit_told            waits for M_unit_changed key=370102TS2026000001
  | clock tech_support_sign starts 1 WD, due 2026-09-15 24:00
  | E_late_tech_sign       set to 2026-09-15 24:00
  | T_tech_sign            waits task for team_env role tech_officer groups role:tech_officer, due 2026-09-15 24:00
complete T_tech_sign {"tech_sign": {"accepted": false, "basis": null, "reason_text": "忙"}}
  | T_tech_sign            completed
  | clock tech_support_sign stops
  | G_tech_sign            takes 拒绝而无依据,退回
  | clock tech_support_sign starts 1 WD, due 2026-09-15 24:00
  | E_late_tech_sign       set to 2026-09-15 24:00
  | T_tech_sign            waits task for team_env role tech_officer groups role:tech_officer, due 2026-09-15 24:00
complete T_tech_sign {"tech_sign": {"accepted": false, "basis": "三定规定第五条", "reason_text": "不属本单位认定事项"}}
  | T_tech_sign            completed
  | clock tech_support_sign stops
  | G_tech_sign            takes 拒绝(须有依据)
  | S_tech_dispute         calls duty_dispute as case 2
  | [2] case 2                 starts duty_dispute version 1, called by case 1
  | [2] E_urgent               waits for M_urgent key=JS-1-ZY
  | [2] E_withdraw             waits for M_withdraw key=JS-1-ZY
  | [2] E_new_evidence         waits for M_new_evidence key=JS-1-ZY
  | [2] E_leader_intervene     waits for M_leader_instruction key=JS-1-ZY
  | [2] E_recusal              waits for M_recusal key=JS-1-ZY
  | [2] E_suspend              waits for M_suspend key=JS-1-ZY
  | [2] E_org_change           waits for M_org_change key=JS-1-ZY
  | [2] G_opened_by            takes 由在办案件提出,事项已具
  | [2] G_urgent               takes 协商
  | [2] S_negotiate_invite     repeats 2 times
  | [2] S_negotiate_invite     waits job baton.notify.inbox
  | [2] S_negotiate_invite     waits job baton.notify.inbox

# 争议案件:协商一致
case 2
job S_negotiate_invite
  | S_negotiate_invite     done
job S_negotiate_invite
  | S_negotiate_invite     done
  | clock dispute_negotiate starts 5 WD, due 2026-09-20 24:00
  | E_negotiate_due        set to 2026-09-20 24:00
  | T_negotiate            waits task for zhf_brigade, due 2026-09-20 24:00
complete T_negotiate {"negotiation": {"agreed": true, "signed_by": ["zhf_brigade", "team_env"]}}
  | T_negotiate            completed
  | clock dispute_negotiate stops
  | G_agreed               takes 一致,各方签字
  | clock dispute_agreement starts 3 WD, due 2026-09-17 24:00
  | T_agreement            waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-17 24:00
complete T_agreement {"decision": {"lead": "team_env", "cooperators": ["zhf_brigade"], "valid_from": "2026-09-15", "document": "历编协5号", "items": [{"text": "出具认定", "owner": "team_env", "kind": "报告"}]}}
  | T_agreement            completed
  | G_agreement            takes 定了主办和起始日
  | clock dispute_agreement stops
  | S_record_precedent     waits job baton.sql
job S_record_precedent
  | S_record_precedent     done
  | G_power                takes 只作先例
  | S_serve_decision       repeats 2 times
  | S_serve_decision       waits job baton.notify.inbox
  | S_serve_decision       waits job baton.notify.inbox
job S_serve_decision
  | S_serve_decision       done
job S_serve_decision
  | S_serve_decision       done
  | S_archive_decided      waits job baton.sql
job S_archive_decided
  | S_archive_decided      done
  | E_execute_order        sends M_execute_order key=JS-1-ZY
  | G_return               takes 否
  | E_end                  ended
  | case 2                 ends completed
  | [1] S_tech_dispute         returns completed
  | [1] S_no_report            done
  | [1] E_refused              ended
  | [1] case 1                 ends completed
  | [3] case 3                 starts duty_execution version 1
  | [3] clock dispute_objection starts 5 WD, due 2026-09-20 24:00
  | [3] E_objection_closed     set to 2026-09-20 24:00
  | [3] E_objection_received   waits for M_objection key=JS-1-ZY
  | [3] E_exec_org_change      waits for M_org_change key=JS-1-ZY
  | [3] SP_execute             repeats 1 times
  | [3] G_item_due             takes 按时限表
  | [3] clock dispute_report   starts 10 WD, due 2026-09-28 24:00
  | [3] E_execute_due          set to 2026-09-28 24:00
  | [3] T_execute              waits task for team_env groups role:unit_head,role:head, due 2026-09-28 24:00
