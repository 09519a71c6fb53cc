# Pattern 30, structured partial join: two of three answers go on; the third comes in without effect, and then it is as
# it was, ready for the next round.
deploy 30_structured_partial_join.bpmn
start structured_partial_join
  | case 1                 starts structured_partial_join version 1
  | police                 waits task for anyone
  | health                 waits task for anyone
  | market                 waits task for anyone
complete market
  | market                 completed
complete police
  | police                 completed
  | two_of_three           starts
  | decide                 waits task for anyone
complete health
  | health                 completed
  | two_of_three           is reset
complete decide {"open":true}
  | decide                 completed
  | again                  takes again_round
  | police                 waits task for anyone
  | health                 waits task for anyone
  | market                 waits task for anyone
complete health
  | health                 completed
complete market
  | market                 completed
  | two_of_three           starts
  | decide                 waits task for anyone
complete decide {"open":false}
  | decide                 completed
  | again                  takes again_done
  | done                   ended
complete police
  | police                 completed
  | two_of_three           is reset
  | case 1                 ends completed
