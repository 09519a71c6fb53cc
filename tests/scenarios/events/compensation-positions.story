# An end event undoes all that was done. The sub-process says itself how it is undone, with the data as they were, and
# has what is left in it undone then.
deploy compensation_positions.bpmn
start relocation {"family":"zhang"}
  | case 1                 starts relocation version 1
  | rent                   waits task for anyone
complete rent
  | rent                   completed
  | carry                  waits task for anyone
complete carry
  | carry                  completed
  | moved                  ended
  | move                   done
  | hear                   waits task for anyone
complete hear {"lawful":false,"family":"wang"}
  | hear                   completed
  | judgment               takes unlawful
  | move                   is undone
  | is_undone              takes over
  | carry_back             waits task for anyone assigned to zhang
complete carry_back
  | carry_back             completed
  | rent                   is undone
  | give_notice            waits task for anyone
complete give_notice
  | give_notice            completed
  | all_back               ended
  | back                   done
  | quashed                ended
  | case 1                 ends completed
