# Modification and what is undone: compensations and transactions.
deploy undoing.bpmn
as li
start undoing
  | case 1                 starts undoing version 1
  | prepare                waits task for anyone
modify move prepare to fine
  | prepare                withdrawn
  | prepare                interrupted
  | fine                   waits task for anyone
complete fine
  | fine                   completed by li
  | review                 waits task for anyone
# What was never done is not undone, and what is undone cannot be begun.
modify after seal, before unseal
  ! unprocessable  Case 3 is left as it is, because not all of the instructions can be done.
  ! - activateInstructions[1], 'unseal': It undoes what another activity has done and begins by a compensation event only.
modify after seal
  | fine                   waits task for anyone
modify cancel fine
  | fine                   withdrawn
  | fine                   interrupted
complete review {"lawful":false}
  | review                 completed by li
  | verdict                takes lawful
  | called_off             interrupted by called_off
  | action                 is cancelled
  | fine                   is undone
  | refund                 waits task for anyone
# The transaction is being cancelled: nothing else begins in it. What undoes can be cancelled: the next is undone.
modify before seal
  ! unprocessable  Case 3 is left as it is, because not all of the instructions can be done.
  ! - activateInstructions[0], 'seal': The transaction 'action' is being cancelled. Wait for its end.
modify move refund to prepare
  | refund                 withdrawn
  | refund                 interrupted
  | action                 interrupted by cancelled
  | prepare                waits task for anyone
  | apologise              waits task for anyone
complete apologise
  | apologise              completed by li
  | over                   ended
complete prepare
  | prepare                completed by li
  | seal                   waits task for anyone
complete seal
  | seal                   completed by li
  | fine                   waits task for anyone
complete fine
  | fine                   completed by li
  | review                 waits task for anyone
complete review {"lawful":false}
  | review                 completed by li
  | verdict                takes lawful
  | called_off             interrupted by called_off
  | action                 is cancelled
  | fine                   is undone
  | refund                 waits task for anyone
modify cancel refund
  | refund                 withdrawn
  | refund                 interrupted
  | seal                   is undone
  | unseal                 waits task for anyone
modify cancel unseal
  | unseal                 withdrawn
  | unseal                 interrupted
  | action                 interrupted by cancelled
  | apologise              waits task for anyone
complete apologise
  | apologise              completed by li
  | over                   ended
  | case 1                 ends completed
