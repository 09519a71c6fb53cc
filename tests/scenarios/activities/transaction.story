# A transaction that is held goes on; one that is called off undoes what was done and leaves by its cancel event.
deploy transaction.bpmn
start joint_action {}
  | case 1                 starts joint_action version 1
  | seal                   waits task for anyone
complete seal
  | seal                   completed
  | review                 waits task for anyone
complete review {"lawful":true}
  | review                 completed
  | verdict                takes verdict_held
  | held                   ended
  | action                 done
  | done                   ended
  | case 1                 ends completed
start joint_action {}
  | case 2                 starts joint_action version 1
  | seal                   waits task for anyone
complete seal
  | seal                   completed
  | review                 waits task for anyone
complete review {"lawful":false}
  | review                 completed
  | verdict                takes lawful
  | called_off             interrupted by called_off
  | action                 is cancelled
  | seal                   is undone
  | unseal                 waits task for anyone
complete unseal
  | unseal                 completed
  | action                 interrupted by cancelled
  | apologise              waits task for anyone
complete apologise
  | apologise              completed
  | over                   ended
  | case 2                 ends completed
