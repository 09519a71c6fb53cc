# One task gives three tokens, another begins with two of them; the third waits for a fourth that never comes.
deploy quantities.bpmn
start quantities {}
  | case 1                 starts quantities version 1
  | copy                   done
  | sign                   waits task for anyone
  | sign                   waits task for anyone
  | sign                   waits task for anyone
complete sign[1]
  | sign                   completed
complete sign[1]
  | sign                   completed
  | file                   waits task for anyone
complete file
  | file                   completed
  | done                   ended
complete sign
  | sign                   completed
