# The history of a case says why a fine is what it is: the version of the decision, what it read, each table with its
# inputs, the rules that hit and what they gave.
deploy penalty.bpmn penalty.dmn
start penalty {"tons": 12, "times before": 0, "colour": "red"}
show decisions
start penalty {"tons": 3, "times before": 2}
case 2
show decisions
start penalty {"tons": "three"}
case 3
show decisions
