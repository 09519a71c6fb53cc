# A case begins when each trigger of its parallel multiple start event has happened. The first one lays the case down, and
# what it brought is kept with it.
deploy parallel_multiple.bpmn
message paid key=B1 {"no":"B1","sum":7}
  | case 1                 starts both_start version 1
  | paid_and_called        counts trigger 1 of 2
  | paid_and_called        waits for stamped
signal stamped {"by":"clerk"}
  | paid_and_called        receives stamped
  | paid_and_called        counts trigger 2 of 2
  | paid_and_called        has all
  | look                   waits task for office
show sum
  | sum = 7
signal stamped {"by":"guard","no":"B2"}
  | [2] case 2                 starts both_start version 1
  | [2] paid_and_called        counts trigger 2 of 2
  | [2] paid_and_called        waits for paid key=B2
message paid key=B2 {"no":"B2","sum":8}
  | [2] paid_and_called        receives paid
  | [2] paid_and_called        counts trigger 1 of 2
  | [2] paid_and_called        has all
  | [2] look                   waits task for office
