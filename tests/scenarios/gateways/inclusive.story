# All conditions that hold take a token, and the join waits for just those.
deploy inclusive.bpmn
start inclusive {"x":1,"y":1}
  | case 1                 starts inclusive version 1
  | split                  takes to_a
  | split                  takes to_b
  | a                      waits task for anyone
  | b                      waits task for anyone
complete a
  | a                      completed
complete b
  | b                      completed
  | after                  waits task for anyone
start inclusive {"x":1,"y":0}
  | case 2                 starts inclusive version 1
  | split                  takes to_a
  | a                      waits task for anyone
complete a
  | a                      completed
  | after                  waits task for anyone
start inclusive {"x":0,"y":0}
  | case 3                 starts inclusive version 1
  | split                  takes to_c
  | c                      waits task for anyone
complete c
  | c                      completed
  | after                  waits task for anyone
