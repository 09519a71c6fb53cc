# All that is in the way of a migration is said at once, token by token, and nothing is done.
deploy relay.bpmn
as li
start relay
  | case 1                 starts relay version 1
  | intake                 waits task for anyone
complete intake
  | intake                 completed by li
  | check                  waits task for anyone
  | slow                   set to 2026-03-12 09:00
  | measure                waits task for anyone
start relay
  | case 2                 starts relay version 1
  | intake                 waits task for anyone
complete intake
  | intake                 completed by li
  | check                  waits task for anyone
  | slow                   set to 2026-03-12 09:00
  | measure                waits task for anyone
complete check
  | check                  completed by li
deploy relay_3.bpmn
case 1
foresee migrate to 2
  ! unprocessable  Case 3 cannot go on by that version as it stands.
  ! - Token 1 at 'check': 'check' of the new version is another kind of element.
  ! - Token 2 at 'site': The new version has no such element. Map it to one that it has.
  ! - Token 3 at 'measure': 'measure' of the new version is in another (sub-)process. A token cannot leave the one that it is in.
foresee migrate to 2 check=second, measure=measure, site=join, nowhere=check, check=split, relay=check, slow=nowhere
  ! unprocessable  Case 3 cannot go on by that version as it stands.
  ! - mappingInstructions[3], 'nowhere': The version that the case is at has no such element.
  ! - mappingInstructions[4], 'check': It is mapped already by another instruction.
  ! - mappingInstructions[5], 'relay': A process is mapped to its other version by itself.
  ! - mappingInstructions[6], 'nowhere': The version that it is to go on by has no such element.
  ! - 'site' and 'join' are both mapped to 'join', which is no activity: map one of them elsewhere.
  ! - Token 2 at 'site': 'join' of the new version is another kind of element.
  ! - Token 3 at 'measure': 'measure' of the new version is in another (sub-)process. A token cannot leave the one that it is in.
# A token cannot leave its sub-process by migration; it is moved before, and then goes on by the new version.
modify move site to check
  | measure                withdrawn
  | measure                interrupted
  | site                   interrupted
  | check                  waits task for anyone
migrate to 2 check=second
  | case 1                 goes on by version 2
complete second
  | second                 completed by li
cancel enough
  | join                   interrupted
  | second                 withdrawn
  | second                 interrupted
  | case 1                 ends cancelled: enough
case 2
migrate to 2 check=second
  ! unprocessable  Case 8 cannot go on by that version as it stands.
  ! - Token 1 at 'join': 'join' of the new version joins other flows. Let the token pass before, or move it.
  ! - Token 2 at 'site': The new version has no such element. Map it to one that it has.
  ! - Token 3 at 'measure': 'measure' of the new version is in another (sub-)process. A token cannot leave the one that it is in.
cancel enough
  | join                   interrupted
  | measure                withdrawn
  | measure                interrupted
  | site                   interrupted
  | case 2                 ends cancelled: enough
migrate to 2
  ! conflict       The case 8 has ended; nothing in it can be changed.
