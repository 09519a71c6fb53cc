# Pattern 25, cancel region: what is in the region is taken away, and nothing else.
deploy 25_cancel_region.bpmn
start cancel_region {"no":"R1"}
  | case 1                 starts cancel_region version 1
  | stopped                waits for stop key=R1
  | outside                waits task for anyone
  | test                   waits task for anyone
  | sample                 waits task for anyone
message stop key=R1
  | stopped                receives stop
  | test                   withdrawn
  | test                   interrupted by stopped
  | sample                 withdrawn
  | sample                 interrupted by stopped
  | region                 interrupted by stopped
  | region_done            ended
complete outside
  | outside                completed
  | outside_done           ended
  | case 1                 ends completed
