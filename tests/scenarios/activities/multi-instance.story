# In parallel for each person, with the votes in their order; then twice in a row.
deploy each.bpmn
start each {"people":["zhang","wang","li"]}
  | case 1                 starts each version 1
  | sign                   repeats 3 times
  | sign                   waits task for anyone assigned to zhang
  | sign                   waits task for anyone assigned to wang
  | sign                   waits task for anyone assigned to li
complete sign[2] by wang {"vote":"yes"}
  | sign                   completed
complete sign by zhang {"vote":"yes"}
  | sign                   completed
complete sign by li {"vote":"yes"}
  | sign                   completed
  | stamp                  repeats 2 times
  | stamp                  waits task for anyone
show votes
  | votes = ["yes","yes","yes"]
complete stamp
  | stamp                  completed
  | stamp                  waits task for anyone
complete stamp
  | stamp                  completed
  | done                   ended
  | case 1                 ends completed
