# Pattern 21, structured loop: the first is tested before each round, so that it may not be done at all; the second
# after each round, so that it is done once at least.
deploy 21_structured_loop.bpmn
start structured_loop {"paid":false}
  | case 1                 starts structured_loop version 1
  | remind                 repeats
  | write                  waits task for anyone
complete write
  | write                  completed
  | call                   waits task for anyone
complete call {"paid":false}
  | call                   completed
  | reminded               ended
  | remind                 done
  | write                  waits task for anyone
complete write
  | write                  completed
  | call                   waits task for anyone
complete call {"paid":true}
  | call                   completed
  | reminded               ended
  | remind                 done
  | remind                 done
  | check                  repeats
  | count                  waits task for anyone
complete count
  | count                  completed
  | compare                waits task for anyone
complete compare {"correct":false}
  | compare                completed
  | checked                ended
  | check                  done
  | count                  waits task for anyone
complete count
  | count                  completed
  | compare                waits task for anyone
complete compare {"correct":true}
  | compare                completed
  | checked                ended
  | check                  done
  | check                  done
  | done                   ended
  | case 1                 ends completed
start structured_loop {"paid":true,"correct":true}
  | case 2                 starts structured_loop version 1
  | remind                 repeats
  | remind                 done
  | check                  repeats
  | count                  waits task for anyone
complete count
  | count                  completed
  | compare                waits task for anyone
complete compare
  | compare                completed
  | checked                ended
  | check                  done
  | check                  done
  | done                   ended
  | case 2                 ends completed
