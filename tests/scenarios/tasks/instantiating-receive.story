# A receive task that instantiates begins a case for each message.
deploy instantiating_receive.bpmn
message petition key=R1 {"from":"a citizen"}
  | case 1                 starts instantiating_receive version 1
  | take_in                done
  | read_it                waits task for office
show from
  | from = "a citizen"
complete read_it
  | read_it                completed
  | done                   ended
  | case 1                 ends completed
message petition key=R2
  | [2] case 2                 starts instantiating_receive version 1
  | [2] take_in                done
  | [2] read_it                waits task for office
