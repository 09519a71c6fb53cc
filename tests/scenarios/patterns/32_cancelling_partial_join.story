# Pattern 32, cancelling partial join: two of three answers go on, the third is taken away, and all three may be asked
# again.
deploy 32_cancelling_partial_join.bpmn
start cancelling_partial_join
  | case 1                 starts cancelling_partial_join version 1
  | police                 waits task for anyone
  | health                 waits task for anyone
  | market                 waits task for anyone
complete market
  | market                 completed
complete police
  | police                 completed
  | two_of_three           starts
  | health                 withdrawn
  | health                 interrupted by enough
  | two_of_three           is reset
  | enough                 ended
  | offices                done
  | decide                 waits task for anyone
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
  | police                 withdrawn
  | police                 interrupted by enough
  | two_of_three           is reset
  | enough                 ended
  | offices                done
  | decide                 waits task for anyone
complete decide {"open":false}
  | decide                 completed
  | again                  takes again_done
  | done                   ended
  | case 1                 ends completed
