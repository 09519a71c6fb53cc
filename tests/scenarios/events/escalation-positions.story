# What a visit escalates: dust is measured while it goes on; a closed door ends the visit; gas ends everything.
deploy escalation_positions.bpmn
start site_visit
  | case 1                 starts site_visit version 1
  | look                   waits task for anyone
complete look {"found":"dust"}
  | look                   completed
  | finding                takes is_dust
  | tell_dust              escalates DUST, caught by dust_told
  | write_up               waits task for anyone
  | measure                waits task for anyone
complete measure
  | measure                completed
  | measured               ended
  | dust_heard             done
complete write_up
  | write_up               completed
  | seen                   ended
  | visit                  done
  | done                   ended
  | case 1                 ends completed
start site_visit
  | case 2                 starts site_visit version 1
  | look                   waits task for anyone
complete look {"found":"a closed door"}
  | look                   completed
  | finding                takes is_closed
  | not_let_in             escalates REFUSAL, caught by refused
  | not_let_in             interrupted by refused
  | visit                  interrupted by refused
  | come_again             waits task for anyone
complete come_again
  | come_again             completed
  | put_off                ended
  | case 2                 ends completed
start site_visit
  | case 3                 starts site_visit version 1
  | look                   waits task for anyone
complete look {"found":"gas"}
  | look                   completed
  | finding                takes is_gas
  | flee                   escalates DANGER, caught by danger_told
  | danger_told            takes over
  | flee                   interrupted by danger_told
  | visit                  interrupted by danger_told
  | evacuate               waits task for anyone
complete evacuate
  | evacuate               completed
  | evacuated              ended
  | danger_heard           done
  | case 3                 ends completed
