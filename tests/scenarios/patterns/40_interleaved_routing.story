# Pattern 40, interleaved routing: each of three checks once, in the order that the case gives, and never two at a
# time.
deploy 40_interleaved_routing.bpmn
start interleaved_routing {"order":["papers","kitchen","store"]}
  | case 1                 starts interleaved_routing version 1
  | papers                 begins
  | papers                 waits task for anyone
complete kitchen
  ! not_found      no task is open at kitchen
complete papers
  | papers                 completed
  | kitchen                begins
  | kitchen                waits task for anyone
complete kitchen
  | kitchen                completed
  | store                  begins
  | store                  waits task for anyone
complete store
  | store                  completed
  | checks                 done
  | after                  waits task for anyone
start interleaved_routing {"order":["store","papers","kitchen"]}
  | case 2                 starts interleaved_routing version 1
  | store                  begins
  | store                  waits task for anyone
complete store
  | store                  completed
  | papers                 begins
  | papers                 waits task for anyone
complete papers
  | papers                 completed
  | kitchen                begins
  | kitchen                waits task for anyone
complete kitchen
  | kitchen                completed
  | checks                 done
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
  | case 2                 ends completed
