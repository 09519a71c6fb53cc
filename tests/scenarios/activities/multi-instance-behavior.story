# What the border of a loop is told: of each item, of the first, or of what its conditions say; then an event that
# interrupts ends the loop.
deploy behaviors.bpmn
start council
  | case 1                 starts council version 1
  | each                   waits for heard
  | hear                   repeats 3 times
  | hear                   waits task for anyone
  | hear                   waits task for anyone
  | hear                   waits task for anyone
complete hear
  | hear                   completed
  | note                   waits task for anyone
complete hear
  | hear                   completed
  | note                   waits task for anyone
complete note
  | note                   completed
  | noted                  ended
complete hear
  | hear                   completed
  | first                  waits for heard
  | draft                  repeats 3 times
  | note                   waits task for anyone
  | draft                  waits task for anyone
complete note
  | note                   completed
  | noted                  ended
complete note
  | note                   completed
  | noted                  ended
complete draft
  | draft                  completed
  | draft                  waits task for anyone
  | announce               waits task for anyone
complete announce
  | announce               completed
  | announced              ended
complete draft
  | draft                  completed
  | draft                  waits task for anyone
complete draft
  | draft                  completed
  | at_half                waits for half
  | at_no                  waits for rejected
  | vote                   repeats 3 times
  | vote                   waits task for anyone
  | vote                   waits task for anyone
  | vote                   waits task for anyone
complete vote {"vote":"yes"}
  | vote                   completed
complete vote {"vote":"yes"}
  | vote                   completed
  | count                  waits task for anyone
complete count
  | count                  completed
  | counted                ended
complete vote {"vote":"yes"}
  | vote                   completed
  | agreed                 ended
  | case 1                 ends completed
start council
  | case 2                 starts council version 1
  | each                   waits for heard
  | hear                   repeats 3 times
  | hear                   waits task for anyone
  | hear                   waits task for anyone
  | hear                   waits task for anyone
complete hear
  | hear                   completed
  | note                   waits task for anyone
complete hear
  | hear                   completed
  | note                   waits task for anyone
complete hear
  | hear                   completed
  | first                  waits for heard
  | draft                  repeats 3 times
  | note                   waits task for anyone
  | draft                  waits task for anyone
complete draft
  | draft                  completed
  | draft                  waits task for anyone
  | announce               waits task for anyone
complete draft
  | draft                  completed
  | draft                  waits task for anyone
complete draft
  | draft                  completed
  | at_half                waits for half
  | at_no                  waits for rejected
  | vote                   repeats 3 times
  | vote                   waits task for anyone
  | vote                   waits task for anyone
  | vote                   waits task for anyone
complete vote {"vote":"yes"}
  | vote                   completed
complete vote {"vote":"no"}
  | vote                   completed
  | vote                   withdrawn
  | vote                   interrupted by at_no
  | vote                   interrupted by at_no
  | count                  waits task for anyone
  | refused                ended
