# Of a sequential ad-hoc sub-process the performer says whose turn it is (§13.3.5): first the hearing, then the
# measuring before the record that follows on the hearing. Where he says nothing, what waits comes first, then the list.
deploy ad_hoc_turns.bpmn
start ad_hoc_turns {"clear":false,"next":"hear"}
  | case 1                 starts ad_hoc_turns version 1
  | hear                   begins
  | hear                   waits task for anyone
complete hear {"next":"measure"}
  | hear                   completed
  | measure                begins
  | measure                waits task for anyone
complete measure {"next":null}
  | measure                completed
  | record                 waits task for anyone
complete record
  | record                 completed
  | visit                  begins
  | visit                  waits task for anyone
# What is no activity of it is for a person to correct.
complete visit {"next":"rest"}
  | visit                  completed
  | inquiry                incident The next activity of element 'inquiry', `next`, gives a string and null or the id of an activity in it is needed. Correct the variables, or deploy a corrected model, and resolve the incident.
set {"next":"photograph"}
resolve
  | inquiry                resolved
  | photograph             begins
  | photograph             waits task for anyone
complete photograph {"clear":true}
  | photograph             completed
  | inquiry                is satisfied
  | inquiry                done
  | done                   ended
  | case 1                 ends completed
