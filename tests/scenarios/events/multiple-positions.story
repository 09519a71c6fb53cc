# Either of two triggers, at the border and in event sub-processes: those that do not interrupt happen as often as any
# of their triggers comes, those that do happen once.
deploy multiple_positions.bpmn
start market_day {"no":"M1"}
  | case 1                 starts market_day version 1
  | called                 waits for rain
  | given_up               waits for withdrawn key=M1
  | given_up               waits for storm
  | bothered               waits for complaint key=M1
  | bothered               waits for rain
  | broken_off             waits for storm
  | broken_off             set to 2026-03-03 09:00
  | trade                  waits task for anyone
message complaint key=M1
  | bothered               receives complaint
  | look                   waits task for anyone
signal rain
  | called                 receives rain
  | bothered               receives rain
  | patrol                 waits task for anyone
  | look                   waits task for anyone
complete trade
  | trade                  completed
  | cry                    escalates THEFT, caught by called
  | clean                  waits task for anyone
  | patrol                 waits task for anyone
message withdrawn key=M1
  | given_up               receives withdrawn
  | given_up               takes over
  | clean                  withdrawn
  | clean                  interrupted by given_up
  | market                 interrupted by given_up
  | look                   withdrawn
  | look                   interrupted by given_up
  | patrol                 withdrawn
  | patrol                 interrupted by given_up
  | guard                  interrupted by given_up
  | look                   withdrawn
  | look                   interrupted by given_up
  | patrol                 withdrawn
  | patrol                 interrupted by given_up
  | guard                  interrupted by given_up
  | pay_back               waits task for anyone
message complaint key=M1
complete pay_back
  | pay_back               completed
  | paid_back              ended
  | end_of_it              done
  | case 1                 ends completed
start market_day {"no":"M2"}
  | case 2                 starts market_day version 1
  | called                 waits for rain
  | given_up               waits for withdrawn key=M2
  | given_up               waits for storm
  | bothered               waits for complaint key=M2
  | bothered               waits for rain
  | broken_off             waits for storm
  | broken_off             set to 2026-03-03 09:00
  | trade                  waits task for anyone
wait 1 day
  | broken_off             fires
  | trade                  withdrawn
  | trade                  interrupted by broken_off
  | market                 interrupted by broken_off
  | broken_up              ended
  | case 2                 ends completed
