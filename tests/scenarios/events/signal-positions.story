# A signal at a border, at an end, in an event sub-process and at the start of another process. Who throws one that ends
# its own scope goes no further.
deploy signal_positions.bpmn
start signal_positions
  | case 1                 starts signal_positions version 1
  | noted                  waits for note
  | halted                 waits for halt
  | cry_halt               sends halt
  | halted                 receives halt
  | cry_halt               interrupted by halted
  | work                   interrupted by halted
  | noting_end             sends note
  | noted                  receives note
  | noting_end             ended
  | write                  waits task for office
  | [2] case 2                 starts on_note version 1
  | [2] file_it                waits task for archive
show never_ran
  | never_ran is not there
complete write
  | write                  completed
  | written                ended
  | notes                  done
  | case 1                 ends completed
