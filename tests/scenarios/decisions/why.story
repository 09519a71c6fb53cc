# The history of a case says why a fine is what it is: the version of the decision, what it read, each table with its
# inputs, the rules that hit and what they gave.
deploy penalty.bpmn penalty.dmn
start penalty {"tons": 12, "times before": 0, "colour": "red"}
  | case 1                 starts penalty version 1
  | fix_fine               decides fine = 6200
  | fix_fine               done
  | serve                  waits task for anyone
show decisions
  | decision fine version 1 read {"tons":12,"times before":0}; table gravity with {"垃圾(吨)":12,"一年内次数":0}: rule 1 (much) gave "重"; table fine with {"情节":"重"}: rule 2 gave 6200; result 6200
start penalty {"tons": 3, "times before": 2}
  | case 2                 starts penalty version 1
  | fix_fine               decides fine = 5300
  | fix_fine               done
  | serve                  waits task for anyone
show decisions
  | decision fine version 1 read {"tons":3,"times before":2}; table gravity with {"垃圾(吨)":3,"一年内次数":2}: rule 2 (again) gave "重", rule 3 (else) gave "轻"; table fine with {"情节":"重"}: rule 2 gave 5300; result 5300
