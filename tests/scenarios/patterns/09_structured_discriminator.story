# Pattern 9, structured discriminator: the first branch goes on; the others come in without effect, and with the last
# of them it is as it was, ready for the next round.
deploy 09_structured_discriminator.bpmn
start structured_discriminator
  | case 1                 starts structured_discriminator version 1
  | police                 waits task for anyone
  | health                 waits task for anyone
  | market                 waits task for anyone
complete health
  | health                 completed
  | first                  starts
  | inspect                waits task for anyone
complete police
  | police                 completed
complete market
  | market                 completed
  | first                  is reset
complete inspect {"open":true}
  | inspect                completed
  | again                  takes again_round
  | police                 waits task for anyone
  | health                 waits task for anyone
  | market                 waits task for anyone
complete market
  | market                 completed
  | first                  starts
  | inspect                waits task for anyone
complete inspect {"open":false}
  | inspect                completed
  | again                  takes again_done
  | done                   ended
complete health
  | health                 completed
complete police
  | police                 completed
  | first                  is reset
  | case 1                 ends completed
