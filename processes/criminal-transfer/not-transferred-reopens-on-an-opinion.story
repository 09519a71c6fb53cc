# 不移送的决定不是终局:检察意见要求移送的,同一案件重新启动。
process criminal-transfer
at 2026-03-02T09:00:00+08:00
start criminal_transfer {"case_no": "370102YS2026000001", "agency": "team_market", "source_case_no": "370102CF2026000007", "facts": "销售不合格食品,金额较大"}
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
complete T_preserve {"alleged_offence": "生产、销售不符合安全标准的食品罪", "amount": 320000, "flight_risk": false, "goods": [{"name": "腊肉", "qty": 200, "unit": "公斤", "place": "库房"}]}
  | T_preserve             completed
  | clock transfer_group   stops
  | G_flight               takes 成立专案组
  | clock transfer_group   starts 0 CD, due 2026-03-02 24:00
  | T_form_group           waits task for team_market role unit_head groups role:unit_head, due 2026-03-02 24:00
complete T_form_group {"group": [{"name": "陈勇", "card_no": "37-001"}, {"name": "陈静", "card_no": "37-002"}], "recusal_checked": true}
  | T_form_group           completed
  | clock transfer_group   stops
  | G_group_ok             takes 是
  | clock transfer_verify  starts 10 CD, due 2026-03-12 24:00
  | E_verify_due           set to 2026-03-12 24:00
  | T_verify               waits task for team_market role task_group groups role:task_group, due 2026-03-12 24:00
complete T_verify {"verification": {"standard_ref": "追诉标准(一)第十九条", "result": "金额达到追诉标准", "need_tech": false}}
  | T_verify               completed
  | G_need_tech            takes 已查清
  | E_verified             ended
  | SP_verify              done
  | clock transfer_verify  stops
  | clock transfer_report  starts 1 WD, due 2026-03-03 24:00
  | T_report               waits task for team_market role task_group groups role:task_group, due 2026-03-03 24:00
complete T_report {"report_no": "历市监移报1", "report_text": "核实的事实、对照的追诉标准和移送建议", "report_at": "2026-03-02"}
  | T_report               completed
  | G_report               takes 齐备
  | clock transfer_report  stops
  | clock transfer_legal_review starts 2 CD, due 2026-03-04 24:00
  | T_legal                waits task for team_market role legal groups role:legal, due 2026-03-04 24:00
complete T_legal {"legal": {"result": "lawful", "opinion": "符合移送条件", "reviewer_no": "370102-F1"}}
  | T_legal                completed
  | G_legal                takes 齐备
  | clock transfer_legal_review stops
  | clock transfer_decide  starts 3 CD, due 2026-03-05 24:00
  | E_decide_yellow        set to 2026-03-04 24:00
  | E_decide_due           set to 2026-03-05 24:00
  | T_decide               waits task for team_market groups role:head, due 2026-03-05 24:00
complete T_decide {"decision": {"capacity": "主持工作的负责人", "appointment": "历任〔2026〕3号", "result": "reject", "reason": "金额未达标准"}}
  | T_decide               completed
  | G_decide               takes 不批准
  | clock transfer_decide  stops
  | clock transfer_reason  starts 1 WD, due 2026-03-03 24:00
  | T_record_reason        waits task for team_market groups role:head, due 2026-03-03 24:00
complete T_record_reason {"no_transfer": {"reason": "金额未达标准", "standard": "追诉标准(一)第十九条", "signed_by": "陈刚"}}
  | T_record_reason        completed
  | G_reason               takes 齐备
  | clock transfer_reason  stops
  | S_copy_sifa            waits job baton.notify.inbox
job S_copy_sifa
  | S_copy_sifa            done
  | G_penalty_exists       takes 在办,照常继续
  | S_archive_not_transferred waits job baton.sql
job S_archive_not_transferred
  | S_archive_not_transferred done
  | E_end_not_transferred  ended
  | case 1                 ends completed
wait 14 days

# 检察院审查备案的不移送理由,提出检察意见:同一案件重新启动
message M_non_transfer_report key=370102YS2026000001 {"case_no": "370102YS2026000001", "agency": "team_market", "facts": "销售不合格食品,金额较大"}
  | [2] case 2                 starts filing_supervision version 1
  | [2] clock procuratorate_review starts 7 CD, due 2026-03-23 24:00
  | [2] T_non_transfer         waits task for procuratorate role proc_criminal groups role:proc_criminal, due 2026-03-23 24:00
case 2
complete T_non_transfer {"agency": "team_market", "source_case_no": "370102CF2026000007", "opinion_needed": true, "approved_by_chief": true, "opinion_no": "历检移1", "facts": "销售不合格食品,金额较大", "alleged_offence": "生产、销售不符合安全标准的食品罪"}
  | T_non_transfer         completed
  | G_non_transfer         takes 提出(检察长批准)
  | clock procuratorate_review stops
  | E_opinion              sends M_opinion_to_transfer key=370102YS2026000001
  | S_opinion_copy         waits job baton.notify.inbox
  | [3] case 3                 starts criminal_transfer version 1
  | [3] E_correct              waits for M_correct key=370102YS2026000001
  | [3] E_withdraw             waits for M_withdraw key=370102YS2026000001
  | [3] E_duty_crime           waits for M_duty_crime key=370102YS2026000001
  | [3] E_urgent               waits for M_urgent key=370102YS2026000001
  | [3] E_new_evidence         waits for M_new_evidence key=370102YS2026000001
  | [3] E_leader_intervene     waits for M_leader_instruction key=370102YS2026000001
  | [3] E_recusal              waits for M_recusal key=370102YS2026000001
  | [3] E_suspend              waits for M_suspend key=370102YS2026000001
  | [3] E_org_change           waits for M_org_change key=370102YS2026000001
  | [3] clock transfer_group   starts 0 CD, due 2026-03-16 24:00
  | [3] T_preserve             waits task for team_market groups role:case_officer,role:evidence_keeper, due 2026-03-16 24:00
job S_opinion_copy
  | S_opinion_copy         done
  | E_transfer_seen        waits for M_transfer_copy key=370102YS2026000001
  | clock opinion_reply    starts 15 CD, due 2026-03-31 24:00
  | E_opinion_due          set to 2026-03-31 24:00
case 3
complete T_preserve {"alleged_offence": "生产、销售不符合安全标准的食品罪", "amount": 320000, "flight_risk": false, "goods": [{"name": "腊肉", "qty": 200, "unit": "公斤", "place": "库房"}]}
  | T_preserve             completed
  | clock transfer_group   stops
  | G_flight               takes 成立专案组
  | clock transfer_group   starts 0 CD, due 2026-03-16 24:00
  | T_form_group           waits task for team_market role unit_head groups role:unit_head, due 2026-03-16 24:00

# 处罚案件的编号随检察意见带来:移送时照样中止它
show variables
  | case_no = "370102YS2026000001"
  | agency = "team_market"
  | facts = "销售不合格食品,金额较大"
  | alleged_offence = "生产、销售不符合安全标准的食品罪"
  | opinion_no = "历检移1"
  | source_case_no = "370102CF2026000007"
  | amount = 320000
  | flight_risk = false
  | goods = [{"name":"腊肉","qty":200,"unit":"公斤","place":"库房"}]
