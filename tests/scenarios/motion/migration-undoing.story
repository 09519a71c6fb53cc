# What is done and could be undone is mapped too, and undone by the new version.
deploy undoing.bpmn
as li
start undoing
  | case 1                 starts undoing version 1
  | prepare                waits task for anyone
complete prepare
  | prepare                completed by li
  | seal                   waits task for anyone
complete seal
  | seal                   completed by li
  | fine                   waits task for anyone
complete fine
  | fine                   completed by li
  | review                 waits task for anyone
start undoing
  | case 2                 starts undoing version 1
  | prepare                waits task for anyone
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
deploy undoing_2.bpmn
case 1
migrate to 2
  ! unprocessable  Case 3 cannot go on by that version as it stands.
  ! - Scope 2 at 'seal': It is done and could be undone, and the new version has no such activity. Map it to one.
migrate to 2 seal=seize
  | case 1                 goes on by version 2
complete review {"lawful":false}
  | review                 completed by li
  | verdict                takes lawful
  | called_off             interrupted by called_off
  | action                 is cancelled
  | fine                   is undone
  | refund                 waits task for anyone
complete refund
  | refund                 completed by li
  | seize                  is undone
  | give_back              waits task for anyone
complete give_back
  | give_back              completed by li
  | action                 interrupted by cancelled
  | apologise              waits task for anyone
complete apologise
  | apologise              completed by li
  | over                   ended
  | case 1                 ends completed
case 2
# Some of it is being undone.
migrate to 2 seal=seize
  | case 2                 goes on by version 2
complete refund
  | refund                 completed by li
  | seize                  is undone
  | give_back              waits task for anyone
complete give_back
  | give_back              completed by li
  | action                 interrupted by cancelled
  | apologise              waits task for anyone
complete apologise
  | apologise              completed by li
  | over                   ended
  | case 2                 ends completed
