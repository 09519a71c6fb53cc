# A task that is left by all flows whose condition holds, and by the default flow when none does.
deploy choices.bpmn
start choices {}
  | case 1                 starts choices version 1
  | assess                 waits task for anyone
complete assess {"amount":2000}
  | assess                 completed
  | fine                   waits task for anyone
  | inspect                waits task for anyone
start choices {}
  | case 2                 starts choices version 1
  | assess                 waits task for anyone
complete assess {"amount":200}
  | assess                 completed
  | fine                   waits task for anyone
start choices {}
  | case 3                 starts choices version 1
  | assess                 waits task for anyone
complete assess {"amount":2}
  | assess                 completed
  | close                  waits task for anyone
