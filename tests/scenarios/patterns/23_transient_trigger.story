# Pattern 23, transient trigger: a signal that nobody waits for is lost.
deploy 23_transient_trigger.bpmn
start transient_trigger
  | case 1                 starts transient_trigger version 1
  | prepare                waits task for anyone
signal alarm
complete prepare
  | prepare                completed
  | alarm                  waits for alarm
signal alarm
  | alarm                  receives alarm
  | done                   ended
  | case 1                 ends completed
