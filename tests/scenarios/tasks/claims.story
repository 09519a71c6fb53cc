# A task belongs to whoever claimed it first.
deploy all_tasks.bpmn
start all_tasks {"boss":null,"unit":"team_env","amount":1}
  | case 1                 starts all_tasks version 1
  | plain                  done
  | by_hand                done
  | ask                    waits task for team_env groups legal
claim ask by wang
  | ask                    claimed wang
claim ask by zhang
  ! conflict       The task 4 is held by 'wang' and cannot be claimed. Ask them to release it, or have it assigned.
complete ask by zhang {"answer":"no"}
  ! conflict       The task 4 is held by 'wang' and not by 'zhang'. Ask them to complete or release it, or have it assigned to you.
unclaim ask
  | ask                    unclaimed
assign ask to zhang
  | ask                    assigned zhang
complete ask by zhang {"answer":"no"}
  | ask                    completed
  | call                   waits job phone
complete ask by zhang {"answer":"no"}
  ! not_found      no task is open at ask
show decision
  | decision = {"answer":"no"}
