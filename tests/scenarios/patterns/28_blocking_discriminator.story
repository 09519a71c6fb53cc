# Pattern 28, blocking discriminator: two rounds are on their way. The first result of a round goes on; one of the next
# round is held back until the other of this round has come.
deploy 28_blocking_discriminator.bpmn
start blocking_discriminator
  | case 1                 starts blocking_discriminator version 1
  | lab                    waits task for anyone
  | office                 waits task for anyone
  | lab                    waits task for anyone
  | office                 waits task for anyone
complete lab
  | lab                    completed
  | first                  starts
  | after                  waits task for anyone
complete lab
  | lab                    completed
complete office
  | office                 completed
  | first                  is reset
  | first                  starts
  | after                  waits task for anyone
complete office
  | office                 completed
  | first                  is reset
complete after
  | after                  completed
  | done                   ended
complete after
  | after                  completed
  | done                   ended
  | case 1                 ends completed
