# Taking back what one has completed (撤回), while nobody has acted upon it.
deploy office.bpmn
as wang
start office
  | case 1                 starts office version 1
  | intake                 waits task for team_env
complete intake {"found":"smoke"}
  | intake                 completed by wang
  | check                  waits task for team_env
# Only who did it, and with a reason.
withdraw intake
  ! invalid        To take a task back needs a reason. Say why: it stands in the history.
as zhao
withdraw intake "not mine"
  ! conflict       The task 4 was completed by 'wang', who alone may take that back.
as wang
withdraw intake "写错了地址"
  | check                  taken back by wang
  | check                  interrupted
  | intake                 waits again task for team_env assigned to wang: 写错了地址
show found
  | found = "smoke"
complete intake {"found":"fumes"}
  | intake                 completed by wang
  | check                  waits task for team_env
# The next has taken it: too late.
as zhao
claim check
  | check                  claimed zhao
as wang
withdraw intake "late"
  ! conflict       The task 6 can no longer be taken back: since it was completed, 'zhao' has taken or been given the next task. Ask whoever has the case now to return it.
as zhao
complete check
  | check                  completed by zhao
  | decide                 waits task for team_market
# It is not the last any more.
as wang
withdraw intake "late"
  ! conflict       The task 6 is not what was completed last in the case: since then other work has been done. Ask whoever has the case now to return it.
as zhao
withdraw check "我漏了附件"
  | decide                 taken back by zhao
  | decide                 interrupted
  | check                  waits again task for team_env assigned to zhao: 我漏了附件
complete check
  | check                  completed by zhao
  | decide                 waits task for team_market
as li
complete decide
  | decide                 completed by li
  | send                   waits job post
# The job is on offer: it is withdrawn with what came of the step.
withdraw decide "再想想"
  | send                   interrupted
  | decide                 waits again task for team_market assigned to li: 再想想
complete decide
  | decide                 completed by li
  | send                   waits job post
# A worker has done it.
job send
  | send                   done
  | file                   waits task for anyone
withdraw decide "再想想"
  ! conflict       The task 12 can no longer be taken back: since it was completed, a job that came of it has been taken up. Ask whoever has the case now to return it.
complete file
  | file                   completed by li
  | e                      ended
  | case 1                 ends completed
withdraw file "over"
  ! conflict       The case 3 has ended; nothing in it can be changed.
