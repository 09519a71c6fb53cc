# A message flow says who sends to whom, and names the message where nothing else does. What is sent along it goes to no
# other pool.
deploy unnamed.bpmn
start front_office
  | case 1                 starts front_office version 1
  | give                   sends hand_over
  | give                   done
  | answered               waits for reply
  | [2] case 2                 starts back_office version 1
  | [2] given                  done
  | [2] answer                 sends reply
  | [2] answer                 ended
  | [2] case 2                 ends completed
  | answered               receives reply
  | answered               done
  | done                   ended
  | case 1                 ends completed
message reply
  | [3] case 3                 starts other_office version 1
  | [3] other_done             ended
  | [3] case 3                 ends completed
