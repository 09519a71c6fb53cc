# Every kind of task in a row.
deploy all_tasks.bpmn
start all_tasks {"boss":"zhang","unit":"team_env","amount":1.10}
  | case 1                 starts all_tasks version 1
  | plain                  done
  | by_hand                done
  | ask                    waits task for team_env groups legal assigned to zhang
as zhang
complete ask {"answer":"yes"}
  | ask                    completed by zhang
  | call                   waits job phone
job call {"line":7}
  | call                   done
  | add                    done
  | done                   ended
  | case 1                 ends completed
show variables
  | boss = "zhang"
  | unit = "team_env"
  | amount = 1.10
  | decision = {"answer":"yes"}
  | line = 7
  | total = 2.30
