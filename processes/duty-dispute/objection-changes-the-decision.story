# 复核异议后变更决定:原决定照常执行到变更之时;变更后的另记先例、送达、告知在办案件、按新的事项执行,异议期重新起算。
process duty-dispute
at 2026-09-14T09:00:00+08:00
start duty_dispute {"dispute_no": "370102ZY2026000001", "case_no": "370102ZY2026000001", "claimant": "zhf_brigade", "respondents": ["team_market"], "matter": "露天烧烤油烟由谁查处", "dispute_type": "职责划分", "related_case": "370102JB2026000009", "domain": "市容环卫", "place": "st_yaojia", "urgent": false, "city_managed": false, "cross_district": false, "venue": "zonghe", "members": ["bianban", "sifa", "zhf_brigade", "team_market"], "opened_by": "system"}
  | case 1                 starts duty_dispute version 1
  | E_urgent               waits for M_urgent key=370102ZY2026000001
  | E_withdraw             waits for M_withdraw key=370102ZY2026000001
  | E_new_evidence         waits for M_new_evidence key=370102ZY2026000001
  | E_leader_intervene     waits for M_leader_instruction key=370102ZY2026000001
  | E_recusal              waits for M_recusal key=370102ZY2026000001
  | E_suspend              waits for M_suspend key=370102ZY2026000001
  | E_org_change           waits for M_org_change key=370102ZY2026000001
  | G_opened_by            takes 由在办案件提出,事项已具
  | G_urgent               takes 险情,或有在办案件
  | G_urgent               takes 协商
  | clock interim          starts 1 WD, due 2026-09-15 24:00
  | T_interim              waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-15 24:00
  | S_negotiate_invite     repeats 2 times
  | S_negotiate_invite     waits job baton.notify.inbox
  | S_negotiate_invite     waits job baton.notify.inbox
job S_negotiate_invite
  | S_negotiate_invite     done
job S_negotiate_invite
  | S_negotiate_invite     done
  | clock dispute_negotiate starts 5 WD, due 2026-09-20 24:00
  | E_negotiate_due        set to 2026-09-20 24:00
  | T_negotiate            waits task for zhf_brigade, due 2026-09-20 24:00
complete T_interim {"interim": {"owner": "st_yaojia", "measures": "街道先行劝离"}}
  | T_interim              completed
  | clock interim          stops
  | clock interim          starts 1 WD, due 2026-09-15 24:00
  | E_interim_late         set to 2026-09-15 24:00
  | T_interim_confirm      repeats
  | T_interim_confirm      waits task for st_yaojia, due 2026-09-15 24:00
complete T_interim_confirm {"interim_confirm": {"accepted": true}}
  | T_interim_confirm      completed
  | clock interim          stops
  | G_interim              takes 接受
  | E_interim_set          ended
complete T_negotiate {"negotiation": {"agreed": true, "signed_by": ["zhf_brigade", "team_market"], "record": "同意由综合执法大队主办"}}
  | T_negotiate            completed
  | clock dispute_negotiate stops
  | G_agreed               takes 一致,各方签字
  | clock dispute_agreement starts 3 WD, due 2026-09-17 24:00
  | T_agreement            waits task for bianban role bianban_officer groups role:bianban_officer, due 2026-09-17 24:00
complete T_agreement {"decision": {"lead": "zhf_brigade", "cooperators": ["team_market"], "valid_from": "2026-10-01", "document": "历编协〔2026〕1号", "text": "露天烧烤油烟由综合行政执法大队查处,市场监管大队协办", "beyond": false, "items": [{"text": "接管在办案件", "owner": "zhf_brigade", "kind": "接管"}]}}
  | T_agreement            completed
  | G_agreement            takes 定了主办和起始日
  | clock dispute_agreement stops
  | S_record_precedent     waits job baton.sql
job S_record_precedent
  | S_record_precedent     done
  | G_power                takes 职责划分,以后照此派单
  | S_end_earlier          waits job baton.sql
job S_end_earlier
  | S_end_earlier          done
  | S_publish_decision     waits job baton.sql
job S_publish_decision
  | S_publish_decision     done
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
  | E_execute_order        sends M_execute_order key=370102ZY2026000001
  | G_return               takes 主办改变
  | E_owner_decided        sends M_owner_decided key=370102JB2026000009
  | E_end                  ended
  | case 1                 ends completed
  | [2] case 2                 starts duty_execution version 1
  | [2] clock dispute_objection starts 5 WD, due 2026-09-20 24:00
  | [2] E_objection_closed     set to 2026-09-20 24:00
  | [2] E_objection_received   waits for M_objection key=370102ZY2026000001
  | [2] E_exec_org_change      waits for M_org_change key=370102ZY2026000001
  | [2] SP_execute             repeats 1 times
  | [2] G_item_due             takes 按时限表
  | [2] clock dispute_take_over starts 5 WD, due 2026-09-20 24:00
  | [2] E_execute_due          set to 2026-09-20 24:00
  | [2] T_execute              waits task for zhf_brigade groups role:unit_head,role:head, due 2026-09-20 24:00
case 2
message M_objection key=370102ZY2026000001 {"objection": {"party": "zhf_brigade", "ground": "油烟检测归市场监管"}}
  | E_objection_received   receives M_objection
  | G_objection            takes 是
  | clock dispute_objection_answer starts 10 WD, due 2026-09-28 24:00
  | T_objection            waits task for gov_lixia role jc_chair groups role:jc_chair, due 2026-09-28 24:00

# 没有结果的、变更而没有写主办的不算复核,期限照走
complete T_objection {}
  | T_objection            completed
  | G_objection_result     takes 没有结果、理由,或变更而没有主办、起始日
  | T_objection            waits task for gov_lixia role jc_chair groups role:jc_chair, due 2026-09-28 24:00
wait 1 day
complete T_objection {"objection_result": "变更", "objection_reason": "权责清单已调整"}
  | T_objection            completed
  | G_objection_result     takes 没有结果、理由,或变更而没有主办、起始日
  | T_objection            waits task for gov_lixia role jc_chair groups role:jc_chair, due 2026-09-28 24:00

# 此前原决定没有停止执行
show inbox=zhf_brigade
  | case 2 T_execute due 2026-09-20 24:00

complete T_objection {"objection_result": "变更", "objection_reason": "权责清单已调整", "changed": {"lead": "team_market", "cooperators": ["zhf_brigade"], "valid_from": "2026-10-01", "document": "历编协〔2026〕9号", "text": "露天烧烤油烟由市场监管大队查处", "items": [{"text": "接管在办案件", "owner": "team_market", "kind": "接管"}]}}
  | T_objection            completed
  | G_objection_result     takes 变更
  | E_decision_changed     sends M_decision_changed key=370102ZY2026000001
  | clock dispute_objection_answer stops
  | S_objection_changed    waits job baton.notify.inbox
  | [3] case 3                 starts duty_dispute version 1
  | [3] E_urgent               waits for M_urgent key=370102ZY2026000001
  | [3] E_withdraw             waits for M_withdraw key=370102ZY2026000001
  | [3] E_new_evidence         waits for M_new_evidence key=370102ZY2026000001
  | [3] E_leader_intervene     waits for M_leader_instruction key=370102ZY2026000001
  | [3] E_recusal              waits for M_recusal key=370102ZY2026000001
  | [3] E_suspend              waits for M_suspend key=370102ZY2026000001
  | [3] E_org_change           waits for M_org_change key=370102ZY2026000001
  | [3] S_end_changed          waits job baton.sql
job S_objection_changed
  | S_objection_changed    done
  | E_objection_changed    error decision_changed, caught by E_changed
  | E_changed              takes over
  | T_execute              withdrawn
  | clock dispute_take_over stops
  | T_execute              interrupted by E_changed
  | SP_execute             interrupted by E_changed
  | SP_execute             interrupted by E_changed
  | E_objection_changed    interrupted by E_changed
  | E_objection            interrupted by E_changed
  | S_archive_changed      waits job baton.sql
job S_archive_changed
  | S_archive_changed      done
  | E_end_changed          ended
  | SP_changed             done
  | clock dispute_objection stops
  | case 2                 ends completed
case 3
job S_end_changed
  | S_end_changed          done
  | S_end_changed_power    waits job baton.sql
job S_end_changed_power
  | S_end_changed_power    done
  | S_record_precedent     waits job baton.sql
job S_record_precedent
  | S_record_precedent     done
  | G_power                takes 职责划分,以后照此派单
  | S_end_earlier          waits job baton.sql
job S_end_earlier
  | S_end_earlier          done
  | S_publish_decision     waits job baton.sql
job S_publish_decision
  | S_publish_decision     done
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
  | E_execute_order        sends M_execute_order key=370102ZY2026000001
  | G_return               takes 主办改变
  | E_owner_decided        sends M_owner_decided key=370102JB2026000009
  | E_end                  ended
  | case 3                 ends completed
  | [4] case 4                 starts duty_execution version 1
  | [4] clock dispute_objection starts 5 WD, due 2026-09-21 24:00
  | [4] E_objection_closed     set to 2026-09-21 24:00
  | [4] E_objection_received   waits for M_objection key=370102ZY2026000001
  | [4] E_exec_org_change      waits for M_org_change key=370102ZY2026000001
  | [4] SP_execute             repeats 1 times
  | [4] G_item_due             takes 按时限表
  | [4] clock dispute_take_over starts 5 WD, due 2026-09-21 24:00
  | [4] E_execute_due          set to 2026-09-21 24:00
  | [4] T_execute              waits task for team_market groups role:unit_head,role:head, due 2026-09-21 24:00

# 对变更后的决定仍可提出异议
case 4
message M_objection key=370102ZY2026000001 {"objection": {"party": "team_market", "ground": "接管期限太短"}}
  | E_objection_received   receives M_objection
  | G_objection            takes 是
  | clock dispute_objection_answer starts 10 WD, due 2026-09-29 24:00
  | T_objection            waits task for gov_lixia role jc_chair groups role:jc_chair, due 2026-09-29 24:00
complete T_objection {"objection_result": "变更", "objection_reason": "分步接管", "changed": {"lead": "team_market", "cooperators": [], "valid_from": "2026-11-01", "document": "历编协〔2026〕12号", "text": "露天烧烤油烟自十一月起由市场监管大队查处"}}
  | T_objection            completed
  | G_objection_result     takes 变更
  | E_decision_changed     sends M_decision_changed key=370102ZY2026000001
  | clock dispute_objection_answer stops
  | S_objection_changed    waits job baton.notify.inbox
  | [5] case 5                 starts duty_dispute version 1
  | [5] E_urgent               waits for M_urgent key=370102ZY2026000001
  | [5] E_withdraw             waits for M_withdraw key=370102ZY2026000001
  | [5] E_new_evidence         waits for M_new_evidence key=370102ZY2026000001
  | [5] E_leader_intervene     waits for M_leader_instruction key=370102ZY2026000001
  | [5] E_recusal              waits for M_recusal key=370102ZY2026000001
  | [5] E_suspend              waits for M_suspend key=370102ZY2026000001
  | [5] E_org_change           waits for M_org_change key=370102ZY2026000001
  | [5] S_end_changed          waits job baton.sql
job S_objection_changed
  | S_objection_changed    done
  | E_objection_changed    error decision_changed, caught by E_changed
  | E_changed              takes over
  | T_execute              withdrawn
  | clock dispute_take_over stops
  | T_execute              interrupted by E_changed
  | SP_execute             interrupted by E_changed
  | SP_execute             interrupted by E_changed
  | E_objection_changed    interrupted by E_changed
  | E_objection            interrupted by E_changed
  | S_archive_changed      waits job baton.sql
job S_archive_changed
  | S_archive_changed      done
  | E_end_changed          ended
  | SP_changed             done
  | clock dispute_objection stops
  | case 4                 ends completed
case 5
job S_end_changed
  | S_end_changed          done
  | S_end_changed_power    waits job baton.sql
job S_end_changed_power
  | S_end_changed_power    done
  | S_record_precedent     waits job baton.sql
job S_record_precedent
  | S_record_precedent     done
  | G_power                takes 职责划分,以后照此派单
  | S_end_earlier          waits job baton.sql
show variables
  | dispute_no = "370102ZY2026000001"
  | case_no = "370102ZY2026000001"
  | matter = "露天烧烤油烟由谁查处"
  | claimant = "zhf_brigade"
  | respondents = ["team_market"]
  | dispute_type = "职责划分"
  | domain = "市容环卫"
  | place = "st_yaojia"
  | venue = "zonghe"
  | related_case = "370102JB2026000009"
  | research = null
  | door = null
  | changed_from = {"precedent_id":"XL-370102ZY2026000001-1","lead":"team_market","valid_from":"2026-10-01","no":2,"units":["team_market","zhf_brigade","team_market"]}
  | decision = {"lead":"team_market","cooperators":[],"valid_from":"2026-11-01","document":"历编协〔2026〕12号","text":"露天烧烤油烟自十一月起由市场监管大队查处"}
  | precedent_id = "XL-370102ZY2026000001-2"
