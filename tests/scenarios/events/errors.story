# An error goes outward to the nearest that catches it by code, else to one that catches all.
deploy errors.bpmn
start errors
  | case 1                 starts errors version 1
  | pay                    waits job pay
job pay throws POOR {"missing":3}
  | pay                    throws POOR
  | pay                    error POOR, caught by no_money
  | pay                    interrupted by no_money
  | outer                  interrupted by no_money
  | ask_again              waits task for anyone
complete ask_again
  | ask_again              completed
  | asked                  ended
  | case 1                 ends completed
start errors
  | case 2                 starts errors version 1
  | pay                    waits job pay
job pay throws BURNT
  | pay                    throws BURNT
  | pay                    error BURNT, caught by other
  | pay                    interrupted by other
  | outer                  interrupted by other
  | gave_up                ended
  | case 2                 ends completed
start errors
  | case 3                 starts errors version 1
  | pay                    waits job pay
job pay {}
  | pay                    done
  | outer_end              ended
  | outer                  done
  | done                   ended
  | case 3                 ends completed
