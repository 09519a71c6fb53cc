# Cases go on by another version of their process. Its elements stand in another order, so every number is another.
deploy relay.bpmn
as li
start relay
  | case 1                 starts relay version 1
  | intake                 waits task for anyone
start relay
  | case 2                 starts relay version 1
  | intake                 waits task for anyone
complete intake
  | intake                 completed by li
  | check                  waits task for anyone
  | slow                   set to 2026-03-12 09:00
  | measure                waits task for anyone
start relay
  | case 3                 starts relay version 1
  | intake                 waits task for anyone
complete intake
  | intake                 completed by li
  | check                  waits task for anyone
  | slow                   set to 2026-03-12 09:00
  | measure                waits task for anyone
complete check
  | check                  completed by li
start relay
  | case 4                 starts relay version 1
  | intake                 waits task for anyone
complete intake
  | intake                 completed by li
  | check                  waits task for anyone
  | slow                   set to 2026-03-12 09:00
  | measure                waits task for anyone
complete measure
  | measure                completed by li
  | sample                 waits task for anyone
complete sample
  | sample                 completed by li
  | site_end               ended
  | site                   done
deploy relay_2.bpmn

# At an element that is there: nothing has to be said.
case 1
foresee migrate to 2
migrate to 2
  | case 1                 goes on by version 2
  | withdrawn              waits for withdraw
migrate to 2
  ! conflict       Case 3 goes on by version 2 already.
show tasks
  | intake
complete intake
  | intake                 completed by li
  | triage                 waits task for anyone

# What was renamed is mapped. The task stays the same task; what guards it in the new version begins now; the timer
# that is no more goes.
case 2
foresee migrate to 2
  ! unprocessable  Case 5 cannot go on by that version as it stands.
  ! - Token 1 at 'check': The new version has no such element. Map it to one that it has.
migrate to 2 check=inspect
  | case 2                 goes on by version 2
  | late                   set to 2026-03-03 09:00
  | hurry                  set to 2026-03-07 09:00
  | withdrawn              waits for withdraw
wait 2 days
  | late                   fires
  | remind                 waits task for anyone
complete inspect
  | inspect                completed by li
complete measure
  | measure                completed by li
  | weigh                  waits task for anyone
complete weigh
  | weigh                  completed by li
  | sample                 waits task for anyone
complete remind
  | remind                 completed by li
  | reminded               ended
signal withdraw
  | [1] withdrawn              receives withdraw
  | [1] withdrawn              takes over
  | [1] triage                 withdrawn
  | [1] triage                 interrupted by withdrawn
  | [1] closed                 ended
  | [1] withdrawal             done
  | [1] case 1                 ends completed
  | withdrawn              receives withdraw
  | withdrawn              takes over
  | join                   interrupted by withdrawn
  | sample                 withdrawn
  | sample                 interrupted by withdrawn
  | site                   interrupted by withdrawn
  | closed                 ended
  | withdrawal             done
  | case 2                 ends completed

# What waits at a join is counted by the flow that it came by: check was renamed, its flow is the one from inspect.
case 3
migrate to 2 check=inspect
  | case 3                 goes on by version 2
  | hurry                  set to 2026-03-09 09:00
  | withdrawn              waits for withdraw
complete measure
  | measure                completed by li
  | weigh                  waits task for anyone
complete weigh
  | weigh                  completed by li
  | sample                 waits task for anyone
complete sample
  | sample                 completed by li
  | site_end               ended
  | site                   done
  | decide                 waits task for anyone
complete decide {"unclear":true}
  | decide                 completed by li
  | verdict                takes again
  | intake                 waits task for anyone
cancel enough
  | intake                 withdrawn
  | intake                 interrupted
  | case 3                 ends cancelled: enough

case 4
migrate to 2 check=inspect
  | case 4                 goes on by version 2
  | late                   set to 2026-03-05 09:00
  | withdrawn              waits for withdraw
complete inspect
  | inspect                completed by li
  | decide                 waits task for anyone
cancel enough
  | decide                 withdrawn
  | decide                 interrupted
  | case 4                 ends cancelled: enough
