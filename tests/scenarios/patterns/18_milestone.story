# Pattern 18, milestone: objections are taken while the matter is published, and no longer.
deploy 18_milestone.bpmn
start milestone {"no":"M1"}
  | case 1                 starts milestone version 1
  | objects                waits for objection key=M1
  | investigate            waits task for anyone
  | publish                waits task for anyone
message objection key=M1
  | objects                receives objection
  | answer                 waits task for anyone
complete answer
  | answer                 completed
  | answered               ended
  | objection              done
complete publish
  | publish                completed
  | closes                 ended
  | open_for_objections    done
  | closed                 ended
message objection key=M1
complete investigate
  | investigate            completed
  | investigated           ended
  | case 1                 ends completed
