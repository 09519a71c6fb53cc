# 临时主办没有表态的不算接受,再问一次,两小时照走;逾期告督查;以前接受过的,险情再升时另行答复。
process duty-dispute
at 2026-10-01T20:00:00+08:00
start duty_dispute {"dispute_no": "370102ZY2026000001", "case_no": "370102ZY2026000001", "claimant": "zhf_brigade", "respondents": ["team_market"], "matter": "夜间渣土倾倒占道,有伤人危险", "dispute_type": "职责划分", "related_case": null, "domain": "市容环卫", "place": "st_yaojia", "urgent": true, "city_managed": false, "cross_district": false, "venue": "zonghe", "members": ["bianban", "sifa", "zhf_brigade", "team_market"], "opened_by": "system"}
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
  | clock interim_urgent   starts 2 H, due 2026-10-01 22:00
  | T_interim              waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-10-01 22:00
  | S_negotiate_invite     repeats 2 times
  | S_negotiate_invite     waits job baton.notify.inbox
  | S_negotiate_invite     waits job baton.notify.inbox
job S_negotiate_invite
  | S_negotiate_invite     done
job S_negotiate_invite
  | S_negotiate_invite     done
  | clock dispute_negotiate starts 5 WD, due 2026-10-13 24:00
  | E_negotiate_due        set to 2026-10-13 24:00
  | T_negotiate            waits task for zhf_brigade, due 2026-10-13 24:00
complete T_interim {"interim": {"owner": "st_yaojia", "measures": "封控现场"}}
  | T_interim              completed
  | clock interim_urgent   stops
  | clock interim_urgent   starts 2 H, due 2026-10-01 22:00
  | E_interim_late         set to 2026-10-01 22:00
  | T_interim_confirm      repeats
  | T_interim_confirm      waits task for st_yaojia, due 2026-10-01 22:00

# 没有表态
complete T_interim_confirm {}
  | T_interim_confirm      completed
  | T_interim_confirm      waits task for st_yaojia, due 2026-10-01 22:00
wait 3 hours
  | E_interim_late         fires
  | S_interim_late         waits job baton.notify.inbox
job S_interim_late
  | S_interim_late         done
  | E_interim_marked       ended

# 逾期以后仍可答复,空的还是不算
complete T_interim_confirm {"interim_confirm": {"reason": "研究中"}}
  | T_interim_confirm      completed
  | T_interim_confirm      waits task for st_yaojia, due 2026-10-01 22:00
complete T_interim_confirm {"interim_confirm": {"accepted": true}}
  | T_interim_confirm      completed
  | clock interim_urgent   stops
  | G_interim              takes 接受
  | E_interim_set          ended

# 险情再升:上一次的接受不算这一次的
message M_urgent key=370102ZY2026000001 {"urgent_report": "又有车辆倾倒"}
  | E_urgent               receives M_urgent
  | S_urgent               done
  | clock interim_urgent   starts 2 H, due 2026-10-02 01:00
  | T_interim_urgent       waits task for jc_office groups role:jc_secretary,role:sifa_supervisor, due 2026-10-02 01:00
complete T_interim_urgent {"interim": {"owner": "zhf_brigade", "measures": "增派人员"}}
  | T_interim_urgent       completed
  | clock interim_urgent   stops
  | clock interim_urgent   starts 2 H, due 2026-10-02 01:00
  | E_urgent_late          set to 2026-10-02 01:00
  | T_urgent_confirm       repeats
  | T_urgent_confirm       waits task for zhf_brigade, due 2026-10-02 01:00
complete T_urgent_confirm {}
  | T_urgent_confirm       completed
  | T_urgent_confirm       waits task for zhf_brigade, due 2026-10-02 01:00
wait 3 hours
  | E_urgent_late          fires
  | S_urgent_late          waits job baton.notify.inbox
job S_urgent_late
  | S_urgent_late          done
  | E_urgent_marked        ended
complete T_urgent_confirm {"interim_confirm": {"accepted": true}}
  | T_urgent_confirm       completed
  | clock interim_urgent   stops
  | G_urgent_interim       takes 接受
  | E_urgent_done          ended
  | SP_urgent              done
