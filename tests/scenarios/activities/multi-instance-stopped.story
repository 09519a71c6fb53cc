# One no is enough: the other tasks are withdrawn. Nobody to ask: it is done at once.
deploy each.bpmn
start each {"people":["zhang","wang","li"]}
  | case 1                 starts each version 1
  | sign                   repeats 3 times
  | sign                   waits task for anyone assigned to zhang
  | sign                   waits task for anyone assigned to wang
  | sign                   waits task for anyone assigned to li
complete sign[3] by li {"vote":"no"}
  | sign                   completed
  | sign                   withdrawn
  | sign                   interrupted by sign
  | sign                   withdrawn
  | sign                   interrupted by sign
  | stamp                  repeats 2 times
  | stamp                  waits task for anyone
show votes
  | votes = [null,null,"no"]
start each {"people":[]}
  | case 2                 starts each version 1
  | sign                   repeats 0 times
  | stamp                  repeats 2 times
  | stamp                  waits task for anyone
