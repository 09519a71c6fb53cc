# A signal reaches everyone who waits for it, and nobody later.
deploy signals.bpmn
start signals
  | case 1                 starts signals version 1
  | green                  waits for go
start signals
  | case 2                 starts signals version 1
  | green                  waits for go
signal go {"colour":"green"}
  | [1] green                  receives go
  | [1] done                   ended
  | [1] case 1                 ends completed
  | green                  receives go
  | done                   ended
  | case 2                 ends completed
start signals
  | case 3                 starts signals version 1
  | green                  waits for go
