# Sending a case back (驳回): to a step that was done before, with the reason, for whoever did it.
deploy office.bpmn
as wang
start office
  | case 1                 starts office version 1
  | intake                 waits task for team_env
complete intake
  | intake                 completed by wang
  | check                  waits task for team_env
as zhao
claim check
  | check                  claimed zhao
complete check
  | check                  completed by zhao
  | decide                 waits task for team_market
as li
claim decide
  | decide                 claimed li
# A reason is needed, and a step that was done.
return decide to intake
  ! invalid        To return a task needs a reason. Say why: it stands in the history.
return decide to file "too early"
  ! unprocessable  'file' is no step that was done before this task. The case can go back to 'check', 'intake'.
return decide to decide "again"
  ! unprocessable  'decide' is no step that was done before this task. The case can go back to 'check', 'intake'.
# Someone else holds it.
as qian
return decide to intake "mine"
  ! conflict       The task 6 is held by 'li' and not by 'qian'. Ask them to complete or release it, or have it assigned to you.
as li
return decide to intake "缺少现场照片"
  | decide                 returned to intake by li
  | decide                 interrupted
  | intake                 waits again task for team_env assigned to wang: 缺少现场照片
# Its former performer has it again; what came after is done anew.
as wang
complete intake
  | intake                 completed by wang
  | check                  waits task for team_env
complete check by zhao
  | check                  completed by wang
  | decide                 waits task for team_market
complete decide by li
  | decide                 completed by wang
  | send                   waits job post
job send
  | send                   done
  | file                   waits task for anyone
# What was done before the job is still there to go back to, and what the job did stands.
as sun
return file to check "重新核查"
  | file                   returned to check by sun
  | file                   interrupted
  | check                  waits again task for team_env assigned to zhao: 重新核查
complete check by zhao
  | check                  completed by sun
  | decide                 waits task for team_market
complete decide by li
  | decide                 completed by sun
  | send                   waits job post
job send
  | send                   done
  | file                   waits task for anyone
complete file by sun
  | file                   completed by sun
  | e                      ended
  | case 1                 ends completed
