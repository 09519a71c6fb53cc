# A parallel multiple event goes off when each of its triggers has happened, in whatever order; one that does not
# interrupt begins to count anew.
deploy parallel_multiple.bpmn
start parallel_multiple {"no":"P1"}
  | case 1                 starts parallel_multiple version 1
  | reminded               waits for paid key=P1
  | reminded               set to 2026-03-03 09:00
  | prepare                waits task for office
message paid key=P1 {"no":"P1","sum":1}
  | reminded               receives paid
  | reminded               counts trigger 1 of 2
  | [2] case 2                 starts both_start version 1
  | [2] paid_and_called        counts trigger 1 of 2
  | [2] paid_and_called        waits for stamped
message paid key=P1 {"no":"P1","sum":2}
  | reminded               receives paid
  | reminded               counts trigger 1 of 2
  | [3] case 3                 starts both_start version 1
  | [3] paid_and_called        counts trigger 1 of 2
  | [3] paid_and_called        waits for stamped
wait 1 day
  | reminded               fires
  | reminded               set to 2026-03-04 09:00
  | reminded               counts trigger 2 of 2
  | reminded               has all
  | noted                  ended
wait 1 day
  | reminded               fires
  | reminded               set to 2026-03-05 09:00
  | reminded               counts trigger 2 of 2
  | reminded               has all
  | noted                  ended
wait 1 day
  | reminded               fires
  | reminded               set to 2026-03-06 09:00
  | reminded               counts trigger 2 of 2
complete prepare
  | prepare                completed
  | paid_and_stamped       waits for paid key=P1
  | paid_and_stamped       waits for stamped
message paid key=P1 {"no":"P1","sum":3}
  | paid_and_stamped       receives paid
  | paid_and_stamped       counts trigger 1 of 2
  | [4] case 4                 starts both_start version 1
  | [4] paid_and_called        counts trigger 1 of 2
  | [4] paid_and_called        waits for stamped
signal stamped {"by":"clerk"}
  | paid_and_stamped       receives stamped
  | paid_and_stamped       counts trigger 2 of 2
  | paid_and_stamped       has all
  | done                   ended
  | case 1                 ends completed
  | [2] paid_and_called        receives stamped
  | [2] paid_and_called        counts trigger 2 of 2
  | [2] paid_and_called        has all
  | [2] look                   waits task for office
  | [3] paid_and_called        receives stamped
  | [3] paid_and_called        counts trigger 2 of 2
  | [3] paid_and_called        has all
  | [3] look                   waits task for office
  | [4] paid_and_called        receives stamped
  | [4] paid_and_called        counts trigger 2 of 2
  | [4] paid_and_called        has all
  | [4] look                   waits task for office
show sum
  | sum = 3
