# A parallel gateway that instantiates: the first event begins the case, and it waits for all others, of its own key.
deploy parallel_instantiating.bpmn
message money key=L1 {"no":"L1","sum":5}
  | case 1                 starts both_needed version 1
  | gets_money             done
  | gets_plan              waits for plan key=L1
message plan key=L2 {"no":"L2"}
  | [2] case 2                 starts both_needed version 1
  | [2] gets_plan              done
  | [2] gets_money             waits for money key=L2
message plan key=L1 {"sheets":3}
  | gets_plan              receives plan
  | gets_plan              done
  | build                  waits task for works
case 1
show sheets
  | sheets = 3
complete build
  | build                  completed
  | built                  ended
  | case 1                 ends completed
message money key=L2
  | [2] gets_money             receives money
  | [2] gets_money             done
  | [2] build                  waits task for works
