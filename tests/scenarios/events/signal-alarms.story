# One signal adds work, as often as it comes; another takes the case over.
deploy signal_alarms.bpmn
start road_works
  | case 1                 starts road_works version 1
  | smells                 waits for gas
  | wet                    waits for rain
  | dig                    waits task for anyone
signal rain
  | wet                    receives rain
  | cover                  waits task for anyone
signal rain
  | wet                    receives rain
  | cover                  waits task for anyone
complete cover
  | cover                  completed
  | covered                ended
signal gas
  | smells                 receives gas
  | smells                 takes over
  | dig                    withdrawn
  | dig                    interrupted by smells
  | cover                  withdrawn
  | cover                  interrupted by smells
  | evacuate               waits task for anyone
signal rain
complete evacuate
  | evacuate               completed
  | evacuated              ended
  | alarm                  done
  | case 1                 ends completed
