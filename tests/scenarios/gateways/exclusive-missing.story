# A condition on a variable that is not there stops the case and says why; mended, it goes on.
deploy exclusive.bpmn
start exclusive
  | case 1                 starts exclusive version 1
  | how_much               incident The condition of flow 'much' of element 'how_much', `amount > 1000`, gives null and true or false is needed (there is no 'amount' here: it is null; a null cannot be compared with a number). Correct the variables, or deploy a corrected model, and resolve the incident.
set {"amount":500}
resolve
  | how_much               resolved
  | how_much               takes some
  | ask_clerk              waits task for anyone
complete ask_clerk
  | ask_clerk              completed
  | done                   ended
  | case 1                 ends completed
