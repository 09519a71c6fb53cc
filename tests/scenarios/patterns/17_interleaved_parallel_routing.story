# Pattern 17, interleaved parallel routing: drawing and calculating follow the measuring, and photographs are taken
# before or after; one surveyor does one thing at a time.
deploy 17_interleaved_parallel_routing.bpmn
start interleaved_parallel {"order":["photograph","measure"]}
  | case 1                 starts interleaved_parallel version 1
  | photograph             begins
  | photograph             waits task for anyone
complete photograph
  | photograph             completed
  | measure                begins
  | measure                waits task for anyone
complete measure
  | measure                completed
  | draw                   waits task for anyone
complete draw
  | draw                   completed
  | calculate              waits task for anyone
complete calculate
  | calculate              completed
  | checks                 done
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
  | case 1                 ends completed
start interleaved_parallel {"order":["measure","photograph"]}
  | case 2                 starts interleaved_parallel version 1
  | measure                begins
  | measure                waits task for anyone
complete measure
  | measure                completed
  | draw                   waits task for anyone
complete draw
  | draw                   completed
  | calculate              waits task for anyone
complete calculate
  | calculate              completed
  | photograph             begins
  | photograph             waits task for anyone
complete photograph
  | photograph             completed
  | checks                 done
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
  | case 2                 ends completed
