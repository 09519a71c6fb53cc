# A multiple event waits for whichever of its triggers comes first; the others are then waited for no longer.
deploy multiple.bpmn
start multiple {"no":"A1"}
  | case 1                 starts multiple version 1
  | first_of_three         waits for answer key=A1
  | first_of_three         waits for called_off
  | first_of_three         set to 2026-03-12 09:00
message answer key=A1 {"text":"yes"}
  | first_of_three         receives answer
  | given_up               waits for called_off
  | try                    waits job try
  | [2] case 2                 starts either_start version 1
  | [2] look                   waits task for office
job try throws BROKEN
  | try                    throws BROKEN
  | try                    error BROKEN, caught by given_up
  | try                    interrupted by given_up
  | left                   ended
  | case 1                 ends completed
start multiple {"no":"A2"}
  | case 3                 starts multiple version 1
  | first_of_three         waits for answer key=A2
  | first_of_three         waits for called_off
  | first_of_three         set to 2026-03-12 09:00
wait 10 days
  | first_of_three         fires
  | given_up               waits for called_off
  | try                    waits job try
signal called_off {"why":"rain"}
  | given_up               receives called_off
  | try                    interrupted by given_up
  | left                   ended
  | case 3                 ends completed
  | [4] case 4                 starts either_start version 1
  | [4] look                   waits task for office
