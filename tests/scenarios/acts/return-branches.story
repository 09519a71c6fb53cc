# Where the case cannot be sent back: work that would be done twice, or a join that would wait for ever.
deploy branches.bpmn
as wang
start branches
  | case 1                 starts branches version 1
  | intake                 waits task for anyone
complete intake
  | intake                 completed by wang
  | left                   waits task for anyone
  | right                  waits task for anyone
complete left
  | left                   completed by wang
  | left2                  waits task for anyone
# The other branch came of the same step.
return left2 to intake "wrong"
  ! unprocessable  The case cannot go back to 'intake'. Work that came of it is under way at 'right' as well: that would be left behind and done twice. Let it be completed or returned first.
# Within the branch it can.
return left2 to left "unclear"
  | left2                  returned to left by wang
  | left2                  interrupted
  | left                   waits again task for anyone assigned to wang: unclear
complete left
  | left                   completed by wang
  | left2                  waits task for anyone
complete left2
  | left2                  completed by wang
# What waits at the join came of it too.
return right to intake "wrong"
  ! unprocessable  The case cannot go back to 'intake'. Work that came of it is under way at 'join' as well: that would be left behind and done twice. Let it be completed or returned first.
complete right
  | right                  completed by wang
  | after                  waits task for anyone
# The join has been through: the other branch would not come again.
return after to left "look again"
  ! unprocessable  The case cannot go back to 'left'. It is in one of several parallel branches, and the other that comes from 'right' has been through the join 'join' already: it would wait for that for ever.
# Before the fork there is nothing in the way.
return after to intake "all again"
  | after                  returned to intake by wang
  | after                  interrupted
  | intake                 waits again task for anyone assigned to wang: all again
complete intake
  | intake                 completed by wang
  | left                   waits task for anyone
  | right                  waits task for anyone
complete left
  | left                   completed by wang
  | left2                  waits task for anyone
complete left2
  | left2                  completed by wang
complete right
  | right                  completed by wang
  | after                  waits task for anyone
complete after
  | after                  completed by wang
  | visit                  waits task for anyone
complete visit
  | visit                  completed by wang
  | report                 waits task for anyone
# Out of a sub-process, which ends with it.
return report to after "not needed"
  | report                 returned to after by wang
  | report                 interrupted
  | site                   interrupted
  | after                  waits again task for anyone assigned to wang: not needed
complete after
  | after                  completed by wang
  | visit                  waits task for anyone
complete visit
  | visit                  completed by wang
  | report                 waits task for anyone
return report to visit "photo missing"
  | report                 returned to visit by wang
  | report                 interrupted
  | visit                  waits again task for anyone assigned to wang: photo missing
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
# One of several items: the others would be lost.
return each to after "no"
  ! unprocessable  The case cannot go back to 'after'. The task is one item of 'each', which is done for several: the others would be lost with it.
complete each
  | each                   completed by wang
return each to after "no"
  ! unprocessable  The case cannot go back to 'after'. The task is one item of 'each', which is done for several: the others would be lost with it.
complete each
  | each                   completed by wang
  | e                      ended
  | case 1                 ends completed
