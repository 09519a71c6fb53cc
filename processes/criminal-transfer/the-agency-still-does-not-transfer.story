# 检察意见后仍不移送:书面通知公安机关。
process criminal-transfer
at 2026-09-14T09:00:00+08:00
message M_non_transfer_report key=370102YS2026000001 {"case_no": "370102YS2026000001", "agency": "team_market", "facts": "以罚代刑"}
  | case 1                 starts filing_supervision version 1
  | clock procuratorate_review starts 7 CD, due 2026-09-21 24:00
  | T_non_transfer         waits task for procuratorate role proc_criminal groups role:proc_criminal, due 2026-09-21 24:00
complete T_non_transfer {"agency": "team_market", "opinion_needed": true, "approved_by_chief": true, "opinion_no": "历检移1", "facts": "以罚代刑", "alleged_offence": "销售假药罪"}
  | T_non_transfer         completed
  | G_non_transfer         takes 提出(检察长批准)
  | clock procuratorate_review stops
  | E_opinion              sends M_opinion_to_transfer key=370102YS2026000001
  | S_opinion_copy         waits job baton.notify.inbox
  | [2] case 2                 starts criminal_transfer version 1
  | [2] E_correct              waits for M_correct key=370102YS2026000001
  | [2] E_withdraw             waits for M_withdraw key=370102YS2026000001
  | [2] E_duty_crime           waits for M_duty_crime key=370102YS2026000001
  | [2] E_urgent               waits for M_urgent key=370102YS2026000001
  | [2] E_new_evidence         waits for M_new_evidence key=370102YS2026000001
  | [2] E_leader_intervene     waits for M_leader_instruction key=370102YS2026000001
  | [2] E_recusal              waits for M_recusal key=370102YS2026000001
  | [2] E_suspend              waits for M_suspend key=370102YS2026000001
  | [2] E_org_change           waits for M_org_change key=370102YS2026000001
  | [2] clock transfer_group   starts 0 CD, due 2026-09-14 24:00
  | [2] T_preserve             waits task for team_market groups role:case_officer,role:evidence_keeper, due 2026-09-14 24:00
job S_opinion_copy
  | S_opinion_copy         done
  | E_transfer_seen        waits for M_transfer_copy key=370102YS2026000001
  | clock opinion_reply    starts 15 CD, due 2026-09-29 24:00
  | E_opinion_due          set to 2026-09-29 24:00
wait 30 days
  | E_opinion_due          fires
  | clock opinion_reply    stops
  | clock procuratorate_review starts 7 CD, due 2026-10-08 24:00
  | T_notify_police        waits task for procuratorate role proc_criminal groups role:proc_criminal, due 2026-10-08 24:00
complete T_notify_police {"police_notice_no": "历检通1", "police_notice_text": "逾期未移送,无正当理由"}
  | T_notify_police        completed
  | clock procuratorate_review stops
  | S_notify_police        waits job baton.notify.inbox
job S_notify_police
  | S_notify_police        done
  | E_end_notified         ended
  | case 1                 ends completed
