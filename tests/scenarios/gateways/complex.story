# Two of three answers are enough; the third, if it can still come, is appended when it does.
deploy complex.bpmn
start complex {"food":true}
  | case 1                 starts complex version 1
  | split                  takes to_police
  | split                  takes to_health
  | split                  takes to_market
  | police                 waits task for anyone
  | health                 waits task for anyone
  | market                 waits task for anyone
complete police
  | police                 completed
complete health
  | health                 completed
  | two_of_three           starts
  | two_of_three           takes enough
  | decide                 waits task for anyone
complete market
  | market                 completed
  | two_of_three           is reset
  | two_of_three           takes late
  | append                 waits task for anyone
complete append
  | append                 completed
  | appended               ended
complete decide
  | decide                 completed
  | decided                ended
  | case 1                 ends completed
start complex {"food":false}
  | case 2                 starts complex version 1
  | split                  takes to_police
  | split                  takes to_health
  | police                 waits task for anyone
  | health                 waits task for anyone
complete health
  | health                 completed
complete police
  | police                 completed
  | two_of_three           starts
  | two_of_three           takes enough
  | decide                 waits task for anyone
  | two_of_three           is reset
complete decide
  | decide                 completed
  | decided                ended
  | case 2                 ends completed
