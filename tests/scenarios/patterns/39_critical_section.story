# Pattern 39, critical section: two works go on at the same time, but the street is dug up for one of them only: who
# comes first in the queue goes in, does all that is to be done there, and only then the next.
deploy 39_critical_section.bpmn
start critical_section {"queue":[]}
  | case 1                 starts critical_section version 1
  | plan_gas               waits task for anyone
  | plan_water             waits task for anyone
complete plan_water
  | plan_water             completed
  | water_queues           done
  | water_may              waits for queue[1] = "water"
  | water_may              holds
  | dig_for_water          waits task for anyone
complete plan_gas
  | plan_gas               completed
  | gas_queues             done
  | gas_may                waits for queue[1] = "gas"
show queue
  | queue = ["water","gas"]
complete dig_for_gas
  ! not_found      no task is open at dig_for_gas
complete dig_for_water
  | dig_for_water          completed
  | close_water            waits task for anyone
complete close_water
  | close_water            completed
  | water_works_ends       ended
  | water_works            done
  | water_leaves           done
  | gas_may                holds
  | test_water             waits task for anyone
  | dig_for_gas            waits task for anyone
show queue
  | queue = ["gas"]
complete test_water
  | test_water             completed
complete dig_for_gas
  | dig_for_gas            completed
  | close_gas              waits task for anyone
complete close_gas
  | close_gas              completed
  | gas_works_ends         ended
  | gas_works              done
  | gas_leaves             done
  | test_gas               waits task for anyone
complete test_gas
  | test_gas               completed
  | done                   ended
  | case 1                 ends completed
