# A case is put elsewhere in its process by a person who runs the system: at once, or not at all.
deploy relay.bpmn
as li
start relay
  | case 1                 starts relay version 1
  | intake                 waits task for anyone
# Before an element: beside what is there already.
modify before decide
  | decide                 waits task for anyone
# Of two tokens at one place, one is cancelled.
modify before decide
  | decide                 waits task for anyone
modify cancel decide[2]
  | decide                 withdrawn
  | decide                 interrupted
# A move ends the token where it was. The one at decide goes on as before.
modify move intake to check
  | intake                 withdrawn
  | intake                 interrupted
  | check                  waits task for anyone
complete check
  | check                  completed by li
# At the join one token waits that came by check; one put after the site comes by its flow.
modify after site
  | decide                 waits task for anyone
complete decide {"unclear":false}
  | decide                 completed by li
  | verdict                takes verdict_done
  | done                   ended
complete decide {"unclear":false}
  | decide                 completed by li
  | verdict                takes verdict_done
  | done                   ended
  | case 1                 ends completed

# ---- into a sub-process ----
start relay
  | case 2                 starts relay version 1
  | intake                 waits task for anyone
# None is open: it is opened with all that belongs to it.
modify move intake to sample {"depth":3}
  | slow                   set to 2026-03-12 09:00
  | intake                 withdrawn
  | intake                 interrupted
  | sample                 waits task for anyone
# One is open: it is used.
modify before measure
  | measure                waits task for anyone
complete measure
  | measure                completed by li
  | sample                 waits task for anyone
complete sample
  | sample                 completed by li
  | site_end               ended
complete sample
  | sample                 completed by li
  | site_end               ended
  | site                   done
# One that is put before a join passes it: it came by none of its flows.
modify before join
  | decide                 waits task for anyone
# One for the sub-process alone, one for the case, one for the task alone.
modify before sample scope=site {"who":"a"}
  | slow                   set to 2026-03-12 09:00
  | sample                 waits task for anyone
modify before sample ancestor=site scope=sample {"who":"b"}
  | sample                 waits task for anyone
show depth
  | depth = 3
show who
  | who is not there
# Two are open: it has to be said which.
modify after urge
  | urged                  ended
modify before site
  | slow                   set to 2026-03-12 09:00
  | measure                waits task for anyone
modify before measure
  ! unprocessable  Case 9 is left as it is, because not all of the instructions can be done.
  ! - activateInstructions[0], 'measure': 'site' is open more than once (9-3, 9-5). Name one of them as the ancestor.
modify before measure ancestor=site[2]
  | measure                waits task for anyone
modify cancel site
  | sample                 withdrawn
  | sample                 interrupted
  | sample                 withdrawn
  | sample                 interrupted
  | site                   interrupted
  | measure                withdrawn
  | measure                interrupted
  | measure                withdrawn
  | measure                interrupted
  | site                   interrupted
modify cancel decide, cancel join
  | decide                 withdrawn
  | decide                 interrupted
  | join                   interrupted
  | case 2                 ends cancelled: its last token was cancelled

# ---- the last token ----
start relay
  | case 3                 starts relay version 1
  | intake                 waits task for anyone
complete intake
  | intake                 completed by li
  | check                  waits task for anyone
  | slow                   set to 2026-03-12 09:00
  | measure                waits task for anyone
# The sub-process ends with its last token, and the case goes on with what is left.
modify cancel measure
  | measure                withdrawn
  | measure                interrupted
  | site                   interrupted
modify cancel check
  | check                  withdrawn
  | check                  interrupted
  | case 3                 ends cancelled: its last token was cancelled

# ---- refusals: all at once, and nothing is done ----
start relay
  | case 4                 starts relay version 1
  | intake                 waits task for anyone
modify before begin, before slow, after done, before nowhere, cancel check, cancel intake[7], move decide to relay, before sample ancestor=relay, before measure ancestor=site, before measure scope=join {"x":1}
  ! unprocessable  Case 27 is left as it is, because not all of the instructions can be done.
  ! - terminateInstructions[0], 'check': No token is there.
  ! - terminateInstructions[1], 'intake': The case has no token 2.
  ! - moveInstructions[0], 'decide': No token is there.
  ! - activateInstructions[1], 'slow': It is a boundary event, which happens to an activity. Begin after it.
  ! - activateInstructions[2], 'done': No flow leads on from it.
  ! - activateInstructions[3], 'nowhere': The process has no such element.
  ! - activateInstructions[5], 'measure': The ancestor 27-2 is not open.
  ! - activateInstructions[6], 'measure': There is no scope 'join' for its variables. Name the element itself, if it can have variables of its own, or a (sub-)process around it, or nothing for the whole case.
  ! - moveInstructions[0], 'relay': It is the whole process.
show tasks
  | intake
cancel enough
  | intake                 withdrawn
  | intake                 interrupted
  | case 4                 ends cancelled: enough
modify before check
  ! conflict       The case 27 has ended; nothing in it can be changed.
