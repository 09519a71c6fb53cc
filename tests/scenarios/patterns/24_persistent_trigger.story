# Pattern 24, persistent trigger: a message is kept until it is wanted.
deploy 24_persistent_trigger.bpmn
start persistent_trigger {"no":"P1"}
  | case 1                 starts persistent_trigger version 1
  | prepare                waits task for anyone
message papers key=P1 ttl=P1D
complete prepare
  | prepare                completed
  | papers                 waits for papers key=P1
  | papers                 receives papers
  | done                   ended
  | case 1                 ends completed
