# Of a key of two properties both must agree: what the case knows of them, and what the message carries. A message is
# kept for who comes later.
deploy context_based.bpmn
start context_based {"district":"west","day":3}
  | case 1                 starts context_based version 1
  | reported               waits for report key=["west",3]
message report {"where":"west","when":{"day":4}}
message report {"where":"west","when":{"day":3},"text":"quiet"}
show text
  | text is not there
start context_based {"district":"west","day":4}
  | case 2                 starts context_based version 1
  | reported               waits for report key=["west",4]
start context_based {"district":"west"}
  | case 3                 starts context_based version 1
  | reported               incident The correlation key of element 'reported' is made of `district`, `day`, and not all of these have a value. Correct the variables or the model, and resolve the incident.
