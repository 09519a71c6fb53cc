# Pattern 41, thread merge: samples come by one road, one after the other, and each two of them are one analysis.
deploy 41_thread_merge.bpmn
start thread_merge
  | case 1                 starts thread_merge version 1
  | north                  waits task for anyone
  | east                   waits task for anyone
  | south                  waits task for anyone
  | west                   waits task for anyone
complete east
  | east                   completed
complete north
  | north                  completed
  | analyse                waits task for anyone
complete west
  | west                   completed
complete south
  | south                  completed
  | analyse                waits task for anyone
complete analyse
  | analyse                completed
  | done                   ended
complete analyse
  | analyse                completed
  | done                   ended
  | case 1                 ends completed
