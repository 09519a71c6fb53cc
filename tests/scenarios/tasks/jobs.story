# A job that fails is tried again, and needs a person when its retries are used up.
deploy all_tasks.bpmn
start all_tasks {"boss":"zhang","unit":"team_env","amount":1}
  | case 1                 starts all_tasks version 1
  | plain                  done
  | by_hand                done
  | ask                    waits task for team_env groups legal assigned to zhang
complete ask by zhang {"answer":"yes"}
  | ask                    completed
  | call                   waits job phone
job call fails "line busy"
  | call                   fails line busy, retries left 1
wait 1 hours
job call fails "line busy"
  | call                   fails line busy, retries left 0
  | call                   incident The job of element 'call' failed and has no retries left: line busy. Remove the cause and resolve the incident; the job is then offered again.
job call {"line":1}
  ! conflict       The job 5 is out of retries. Resolve its incident.
resolve
  | call                   resolved
job call {"line":1}
  | call                   done
  | add                    done
  | done                   ended
  | case 1                 ends completed
