# 建议立案监督以后没有回音:期满报正职负责人和司法局,继续等待;通知立案以后十五日未立案的,再报。谁也不替人作决定。
process criminal-transfer
at 2026-03-02T09:00:00+08:00
start criminal_transfer key=370102YS2026000001 {"case_no": "370102YS2026000001", "agency": "team_market", "alleged_offence": "生产、销售不符合安全标准的食品罪"}
  | case 1                 starts criminal_transfer version 1
  | E_correct              waits for M_correct key=370102YS2026000001
  | E_withdraw             waits for M_withdraw key=370102YS2026000001
  | E_duty_crime           waits for M_duty_crime key=370102YS2026000001
  | E_urgent               waits for M_urgent key=370102YS2026000001
  | E_new_evidence         waits for M_new_evidence key=370102YS2026000001
  | E_leader_intervene     waits for M_leader_instruction key=370102YS2026000001
  | E_recusal              waits for M_recusal key=370102YS2026000001
  | E_suspend              waits for M_suspend key=370102YS2026000001
  | E_org_change           waits for M_org_change key=370102YS2026000001
  | clock transfer_group   starts 0 CD, due 2026-03-02 24:00
  | T_preserve             waits task for team_market groups role:case_officer,role:evidence_keeper, due 2026-03-02 24:00
modify before G_to_supervision, cancel T_preserve
  | T_preserve             withdrawn
  | clock transfer_group   stops
  | T_preserve             interrupted
  | E_supervision_request  sends M_supervision_request key=370102YS2026000001
  | E_supervised_filed     waits for M_filed key=370102YS2026000001
  | E_supervision_closed   waits for M_supervision_closed key=370102YS2026000001
  | E_supervision_ordered  waits for M_order_file key=370102YS2026000001
  | clock supervision_inquiry starts 21 CD, due 2026-03-23 24:00
  | E_supervision_due      set to 2026-03-23 24:00
  | [2] case 2                 starts filing_supervision version 1
  | [2] clock procuratorate_review starts 7 CD, due 2026-03-09 24:00
  | [2] T_proc_review          waits task for procuratorate role proc_criminal groups role:proc_criminal, due 2026-03-09 24:00

# 二十一日没有结果
wait 22 days
  | E_supervision_due      fires
  | clock supervision_inquiry stops
  | S_supervision_head     waits job baton.notify.inbox
  | E_supervised_filed     waits for M_filed key=370102YS2026000001
  | E_supervision_closed   waits for M_supervision_closed key=370102YS2026000001
  | E_supervision_ordered  waits for M_order_file key=370102YS2026000001
  | clock supervision_inquiry starts 21 CD, due 2026-04-14 24:00
  | E_supervision_due      set to 2026-04-14 24:00
job S_supervision_head
  | S_supervision_head     done
  | S_supervision_sifa     waits job baton.notify.inbox
job S_supervision_sifa
  | S_supervision_sifa     done
  | E_supervision_alerted  ended
show inbox=team_market
  | team_market has no open task
wait 22 days
  | E_supervision_due      fires
  | clock supervision_inquiry stops
  | S_supervision_head     waits job baton.notify.inbox
  | E_supervised_filed     waits for M_filed key=370102YS2026000001
  | E_supervision_closed   waits for M_supervision_closed key=370102YS2026000001
  | E_supervision_ordered  waits for M_order_file key=370102YS2026000001
  | clock supervision_inquiry starts 21 CD, due 2026-05-06 24:00
  | E_supervision_due      set to 2026-05-06 24:00
job S_supervision_head
  | S_supervision_head     done
  | S_supervision_sifa     waits job baton.notify.inbox
job S_supervision_sifa
  | S_supervision_sifa     done
  | E_supervision_alerted  ended

# 检察院通知立案:十五日自收到通知起算,公安机关仍不立案的再报一次
message M_order_file key=370102YS2026000001 {"order_no": "历检通立1"}
  | E_supervision_ordered  receives M_order_file
  | clock supervision_inquiry stops
  | E_supervised_filed     waits for M_filed key=370102YS2026000001
  | E_supervision_closed   waits for M_supervision_closed key=370102YS2026000001
  | E_supervision_ordered  waits for M_order_file key=370102YS2026000001
  | clock police_file_ordered starts 15 CD, due 2026-04-30 24:00
  | E_supervision_due      set to 2026-04-30 24:00
wait 17 days
  | E_supervision_due      fires
  | clock police_file_ordered stops
  | S_supervision_head     waits job baton.notify.inbox
  | E_supervised_filed     waits for M_filed key=370102YS2026000001
  | E_supervision_closed   waits for M_supervision_closed key=370102YS2026000001
  | E_supervision_ordered  waits for M_order_file key=370102YS2026000001
  | clock police_file_ordered starts 15 CD, due 2026-05-18 24:00
  | E_supervision_due      set to 2026-05-18 24:00

# 报告送达以前立案通知书到了,照样收下
message M_filed key=370102YS2026000001 {"filing": {"filed": true, "doc_no": "历公立〔2026〕9号"}}
  | E_supervised_filed     receives M_filed
  | clock police_file_ordered stops
  | clock transfer_handover starts 3 CD, due 2026-05-06 24:00
  | E_handover_due         set to 2026-05-06 24:00
  | T_handover             waits task for team_market groups role:evidence_keeper,role:task_group, due 2026-05-06 24:00
job S_supervision_head
  | S_supervision_head     done
  | S_supervision_sifa     waits job baton.notify.inbox
job S_supervision_sifa
  | S_supervision_sifa     done
  | E_supervision_alerted  ended
