# Delegating (委托): another does the task in one's name. It comes back, or it is completed for one.
deploy office.bpmn
as wang
start office
  | case 1                 starts office version 1
  | intake                 waits task for team_env
# Nobody's yet: whoever delegates it has it from then on.
delegate intake to sun
  ! invalid        To delegate a task needs a reason. Say why: it stands in the history.
delegate intake to wang "myself"
  ! invalid        A task is delegated to someone else. Name the account of who is to do it.
delegate intake to sun "出差"
  | intake                 delegated to sun by wang
# It is wang's: sun resolves it, and does neither complete nor release it.
complete intake
  ! conflict       The task 4 is held by 'sun' and not by 'wang'. Ask them to complete or release it, or have it assigned to you.
as sun
complete intake
  ! conflict       The task 4 is done in the name of 'wang', who completes it. Resolve it: then it goes back to them.
unclaim intake
  ! conflict       The task 4 is done in the name of 'wang'. Resolve it: then it goes back to them.
delegate intake to qian "and on"
  ! conflict       The task 4 is done in the name of 'wang' already. Resolve it, or have it recalled, before it is delegated again.
hand-back intake {"found":"smoke"}
  | intake                 resolved by sun
hand-back intake
  ! conflict       The task 4 is held by 'wang' and not by 'sun'. Ask them to complete or release it, or have it assigned to you.
as wang
show found
  | found = "smoke"
complete intake
  | intake                 completed by wang
  | check                  waits task for team_env
# To complete it in zhao's name.
as zhao
claim check
  | check                  claimed zhao
delegate check to sun to-complete "培训"
  | check                  delegated to sun by zhao, to complete
as sun
complete check
  | check                  completed by sun for zhao
  | decide                 waits task for team_market
# The owner takes it back.
as li
claim decide
  | decide                 claimed li
recall decide "not delegated"
  ! conflict       The task 6 is not delegated.
delegate decide to qian "请代办"
  | decide                 delegated to qian by li
as qian
recall decide "not mine"
  ! conflict       The task 6 is done in the name of 'li', who alone recalls it.
as li
recall decide
  ! invalid        To recall a task needs a reason. Say why: it stands in the history.
recall decide "我回来了"
  | decide                 recalled by li
complete decide
  | decide                 completed by li
  | send                   waits job post
# A new assignment ends the delegation.
job send
  | send                   done
  | file                   waits task for anyone
claim file
  | file                   claimed li
delegate file to qian "请代办"
  | file                   delegated to qian by li
assign file to sun
  | file                   assigned sun
as sun
complete file
  | file                   completed by sun
  | e                      ended
  | case 1                 ends completed
