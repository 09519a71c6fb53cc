# All of the triggers are needed, at the border and in event sub-processes: those that do not interrupt count anew for
# each time, those that do happen once.
deploy parallel_multiple_positions.bpmn
start building_permit {"no":"P1"}
  | case 1                 starts building_permit version 1
  | both_in                waits for plan key=P1
  | both_in                waits for consent key=P1
  | both_agree             waits for withdrawn key=P1
  | both_agree             waits for answer key=P1
  | checkable              waits for fee key=P1
  | checkable              waits for stamped
  | halted                 waits for stop key=P1
  | halted                 waits for thaw
  | examine                waits task for anyone
message fee key=P1
  | checkable              receives fee
  | checkable              counts trigger 1 of 2
message fee key=P1
  | checkable              receives fee
  | checkable              counts trigger 1 of 2
signal stamped
  | checkable              receives stamped
  | checkable              counts trigger 2 of 2
  | checkable              has all
  | check                  waits task for anyone
signal stamped
  | checkable              receives stamped
  | checkable              counts trigger 2 of 2
  | checkable              has all
  | check                  waits task for anyone
complete check
  | check                  completed
  | checked                ended
message consent key=P1
  | both_in                receives consent
  | both_in                counts trigger 2 of 2
message plan key=P1
  | both_in                receives plan
  | both_in                counts trigger 1 of 2
  | both_in                has all
  | copy                   waits task for anyone
message plan key=P1
  | both_in                receives plan
  | both_in                counts trigger 1 of 2
complete copy
  | copy                   completed
  | copied                 ended
  | copies                 done
message withdrawn key=P1
  | both_agree             receives withdrawn
  | both_agree             counts trigger 1 of 2
message answer key=P1
  | both_agree             receives answer
  | both_agree             counts trigger 2 of 2
  | both_agree             has all
  | both_agree             takes over
  | examine                withdrawn
  | examine                interrupted by both_agree
  | check                  withdrawn
  | check                  interrupted by both_agree
  | close_file             waits task for anyone
complete close_file
  | close_file             completed
  | closed                 ended
  | withdrawal             done
  | case 1                 ends completed
start building_permit {"no":"P2"}
  | case 2                 starts building_permit version 1
  | both_in                waits for plan key=P2
  | both_in                waits for consent key=P2
  | both_agree             waits for withdrawn key=P2
  | both_agree             waits for answer key=P2
  | checkable              waits for fee key=P2
  | checkable              waits for stamped
  | halted                 waits for stop key=P2
  | halted                 waits for thaw
  | examine                waits task for anyone
message consent key=P2
  | both_in                receives consent
  | both_in                counts trigger 2 of 2
message stop key=P2
  | halted                 receives stop
  | halted                 counts trigger 1 of 2
signal thaw
  | halted                 receives thaw
  | halted                 counts trigger 2 of 2
  | halted                 has all
  | examine                withdrawn
  | examine                interrupted by halted
  | secure                 waits task for anyone
complete secure
  | secure                 completed
  | secured                ended
  | case 2                 ends completed
