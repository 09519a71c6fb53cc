# Pattern 31, blocking partial join: two rounds are on their way. Two of three answers go on; answers of the next round
# are held back until the third of this round has come, and then two of them are enough again.
deploy 31_blocking_partial_join.bpmn
start blocking_partial_join
  | case 1                 starts blocking_partial_join version 1
  | police                 waits task for anyone
  | health                 waits task for anyone
  | market                 waits task for anyone
  | police                 waits task for anyone
  | health                 waits task for anyone
  | market                 waits task for anyone
complete police
  | police                 completed
complete health
  | health                 completed
  | two_of_three           starts
  | after                  waits task for anyone
complete police
  | police                 completed
complete health
  | health                 completed
complete market
  | market                 completed
  | two_of_three           is reset
  | two_of_three           starts
  | after                  waits task for anyone
complete market
  | market                 completed
  | two_of_three           is reset
complete after
  | after                  completed
  | done                   ended
complete after
  | after                  completed
  | done                   ended
  | case 1                 ends completed
