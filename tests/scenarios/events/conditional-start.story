# A process that begins by a condition is asked whenever somebody gives data to ask it with.
deploy conditional_start.bpmn
conditions {"level":6}
conditions {"level":8}
  | case 1                 starts flood_watch version 1
  | warn                   waits task for water
show level
  | level = 8
