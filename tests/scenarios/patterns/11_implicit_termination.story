# Pattern 11, implicit termination: the case is over when nothing is left to do.
deploy 11_implicit_termination.bpmn
start implicit_termination
  | case 1                 starts implicit_termination version 1
  | left                   waits task for anyone
  | right                  waits task for anyone
complete left
  | left                   completed
  | left_done              ended
complete right
  | right                  completed
  | right_done             ended
  | case 1                 ends completed
