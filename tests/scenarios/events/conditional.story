# A conditional event happens when its condition becomes true, and again only after it was false in between.
deploy conditional.bpmn
start conditional {"rain":20}
  | case 1                 starts conditional version 1
  | is_cold                waits for degrees < 0
  | is_stopped             waits for stopped
  | is_dry                 waits for rain < 5
set {"rain":1}
  | is_dry                 holds
  | warned                 waits for rain > 10
  | flooded                waits for rain > 50
  | build                  waits task for works
set {"rain":12}
  | warned                 holds
  | told                   ended
set {"rain":14}
set {"rain":2}
  | warned                 holds no more
set {"rain":15,"degrees":-3}
  | is_cold                holds
  | warned                 holds
  | noted_cold             ended
  | watch                  done
  | told                   ended
set {"rain":60}
  | flooded                holds
  | build                  withdrawn
  | build                  interrupted by flooded
  | left                   ended
  | case 1                 ends completed

# One that holds already when it begins to be waited for happens at once, before the work that it guards.
start conditional {"rain":0,"degrees":-1}
  | case 2                 starts conditional version 1
  | is_cold                waits for degrees < 0
  | is_stopped             waits for stopped
  | is_cold                holds
  | is_dry                 waits for rain < 5
  | is_dry                 holds
  | noted_cold             ended
  | watch                  done
  | warned                 waits for rain > 10
  | flooded                waits for rain > 50
  | build                  waits task for works
set {"rain":70}
  | warned                 holds
  | flooded                holds
  | build                  withdrawn
  | build                  interrupted by flooded
  | told                   ended
  | left                   ended
  | case 2                 ends completed
start conditional {"stopped":true}
  | case 3                 starts conditional version 1
  | is_cold                waits for degrees < 0
  | is_stopped             waits for stopped
  | is_stopped             holds
  | is_stopped             takes over
  | begin                  interrupted by is_stopped
  | stopped_end            ended
  | stop                   done
  | case 3                 ends completed
start conditional {"rain":0}
  | case 4                 starts conditional version 1
  | is_cold                waits for degrees < 0
  | is_stopped             waits for stopped
  | is_dry                 waits for rain < 5
  | is_dry                 holds
  | warned                 waits for rain > 10
  | flooded                waits for rain > 50
  | build                  waits task for works
set {"stopped":true}
  | is_stopped             holds
  | is_stopped             takes over
  | build                  withdrawn
  | build                  interrupted by is_stopped
  | stopped_end            ended
  | stop                   done
  | case 4                 ends completed
