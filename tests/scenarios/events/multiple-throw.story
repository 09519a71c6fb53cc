# A multiple throw does all that it says. A signal is thrown when the others stand still, so that a branch that is on
# the way to catch it is there in time.
deploy multiple_throw.bpmn
start multiple_throw
  | case 1                 starts multiple_throw version 1
  | hears_north            waits for north
  | hears_south            waits for south
  | call_both              sends north
  | call_both              sends south
  | hears_north            receives north
  | hears_south            receives south
  | done                   ended
  | done                   ended
  | loud_end               sends north
  | loud_end               escalates HOT, caught by up
  | loud_end               ended
  | inner                  done
  | done                   ended
  | done                   ended
  | case 1                 ends completed
