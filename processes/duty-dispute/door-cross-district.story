# 跨区的争议:区里不定,报共同上级;依职权,不分类型。
process duty-dispute
at 2026-09-14T09:00:00+08:00
start duty_dispute {"dispute_no": "370102ZY2026000001", "case_no": "370102ZY2026000001", "claimant": "zhf_brigade", "respondents": ["team_market"], "matter": "两区交界处的渣土由谁查处", "dispute_type": "案件管辖", "related_case": null, "domain": "市容环卫", "place": "st_yaojia", "urgent": false, "city_managed": false, "cross_district": true, "venue": "zonghe", "members": ["bianban", "sifa", "zhf_brigade", "team_market"], "opened_by": "system"}
  | case 1                 starts duty_dispute version 1
  | E_urgent               waits for M_urgent key=370102ZY2026000001
  | E_withdraw             waits for M_withdraw key=370102ZY2026000001
  | E_new_evidence         waits for M_new_evidence key=370102ZY2026000001
  | E_leader_intervene     waits for M_leader_instruction key=370102ZY2026000001
  | E_recusal              waits for M_recusal key=370102ZY2026000001
  | E_suspend              waits for M_suspend key=370102ZY2026000001
  | E_org_change           waits for M_org_change key=370102ZY2026000001
  | G_opened_by            takes 由在办案件提出,事项已具
  | G_urgent               takes 协商
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
complete T_negotiate {"negotiation": {"agreed": false, "signed_by": ["zhf_brigade"], "absent": ["team_market"], "record": "对方未到场"}}
  | T_negotiate            completed
  | clock dispute_negotiate stops
  | G_agreed               takes 不一致、未到场或未签字
  | clock dispute_apply    starts 3 WD, due 2026-09-17 24:00
  | E_apply_due            set to 2026-09-17 24:00
  | T_apply                waits task for zhf_brigade, due 2026-09-17 24:00
complete T_apply {"application": {"matter": "露天烧烤油烟", "negotiation": "协商未成", "evidence": ["三定规定", "权责清单条目"]}}
  | T_apply                completed
  | clock dispute_apply    stops
  | clock dispute_accept   starts 3 WD, due 2026-09-17 24:00
  | T_accept               waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-17 24:00
complete T_accept {"acceptance": {"result": "accept"}}
  | T_accept               completed
  | G_accept               takes 受理
  | S_accept_notice        waits job baton.notify.inbox
job S_accept_notice
  | S_accept_notice        done
  | clock dispute_accept   stops
  | D_door                 decides D_door = {"door":"上级机关","coordinator":"bianban","basis":"共同上级决定"}
  | D_door                 done
  | clock dispute_coordinate starts 10 WD, due 2026-09-28 24:00
  | G_door                 takes 跨区或市管队伍
  | clock dispute_coordinate stops
  | clock dispute_refer_up starts 3 WD, due 2026-09-17 24:00
  | T_refer_up             waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-09-17 24:00
complete T_refer_up {"refer_to": "市级机关", "refer_document": "历政〔2026〕9号"}
  | T_refer_up             completed
  | clock dispute_refer_up stops
  | E_wait_superior        waits for M_superior_decision key=370102ZY2026000001
  | clock superior_remind  starts 10 WD, due 2026-09-28 24:00
  | E_superior_remind      set to 2026-09-28 24:00
