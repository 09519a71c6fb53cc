# Taking back in branches: what waits at a join comes back, and what was joined does not.
deploy branches.bpmn
as wang
start branches
  | case 1                 starts branches version 1
  | intake                 waits task for anyone
complete intake
  | intake                 completed by wang
  | left                   waits task for anyone
  | right                  waits task for anyone
# Two tasks came of it, and neither is taken.
withdraw intake "wrong case"
  | left                   taken back by wang
  | right                  taken back by wang
  | left                   interrupted
  | right                  interrupted
  | intake                 waits again task for anyone assigned to wang: wrong case
complete intake
  | intake                 completed by wang
  | left                   waits task for anyone
  | right                  waits task for anyone
complete right
  | right                  completed by wang
withdraw right "not yet"
  | join                   interrupted
  | right                  waits again task for anyone assigned to wang: not yet
complete right
  | right                  completed by wang
complete left
  | left                   completed by wang
  | left2                  waits task for anyone
complete left2
  | left2                  completed by wang
  | after                  waits task for anyone
withdraw left2 "joined"
  ! conflict       The task 11 can no longer be taken back: since it was completed, its branch has ended or been joined with others. Ask whoever has the case now to return it.
complete after
  | after                  completed by wang
  | visit                  waits task for anyone
# What opens a sub-process is withdrawn with it.
withdraw after "not yet"
  | visit                  taken back by wang
  | visit                  interrupted
  | site                   interrupted
  | after                  waits again task for anyone assigned to wang: not yet
complete after
  | after                  completed by wang
  | visit                  waits task for anyone
complete visit
  | visit                  completed by wang
  | report                 waits task for anyone
complete report
  | report                 completed by wang
  | out                    ended
  | site                   done
  | each                   repeats 2 times
  | each                   waits task for anyone
  | each                   waits task for anyone
