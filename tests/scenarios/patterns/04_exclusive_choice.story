# Pattern 4, exclusive choice: one branch, by the data.
deploy 04_exclusive_choice.bpmn
start exclusive_choice {"amount":5000}
  | case 1                 starts exclusive_choice version 1
  | choice                 takes choice_large
  | large                  waits task for anyone
start exclusive_choice {"amount":5}
  | case 2                 starts exclusive_choice version 1
  | choice                 takes choice_small
  | small                  waits task for anyone
