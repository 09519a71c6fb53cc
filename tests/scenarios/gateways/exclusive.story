# The first condition that holds takes the token, in the order drawn; else the default flow.
deploy exclusive.bpmn
start exclusive {"amount":5000}
  | case 1                 starts exclusive version 1
  | how_much               takes much
  | ask_head               waits task for anyone
start exclusive {"amount":500}
  | case 2                 starts exclusive version 1
  | how_much               takes some
  | ask_clerk              waits task for anyone
start exclusive {"amount":5}
  | case 3                 starts exclusive version 1
  | how_much               takes little
  | ask_nobody             waits task for anyone
