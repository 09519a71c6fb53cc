# Pattern 29, cancelling discriminator: the first branch goes on, and the others are taken away.
deploy 29_cancelling_discriminator.bpmn
start cancelling_discriminator
  | case 1                 starts cancelling_discriminator version 1
  | one                    waits task for anyone
  | two                    waits task for anyone
  | three                  waits task for anyone
complete two
  | two                    completed
  | one                    withdrawn
  | one                    interrupted by found
  | three                  withdrawn
  | three                  interrupted by found
  | found                  ended
  | offices                done
  | after                  waits task for anyone
complete after
  | after                  completed
  | done                   ended
  | case 1                 ends completed
