# A gateway that instantiates begins a case by the first of its events; the other events begin other cases.
deploy instantiating.bpmn
message called key=I1 {"no":"I1"}
  | case 1                 starts first_begins version 1
  | answer                 waits task for office
complete answer
  | answer                 completed
  | answered               ended
  | case 1                 ends completed
message wrote key=I2 {"no":"I2"}
  | [2] case 2                 starts first_begins version 1
  | [2] answer                 waits task for office
signal alarm
  | [3] case 3                 starts first_begins version 1
  | [3] answer                 waits task for office
