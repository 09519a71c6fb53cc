# From wherever a link is thrown, the token goes on where it is caught.
deploy links.bpmn
start links
  | case 1                 starts links version 1
  | register               waits task for anyone
complete register {"for_us":true}
  | register               completed
  | ours                   takes is_ours
  | handle                 waits task for anyone
complete handle
  | handle                 completed
  | file                   waits task for anyone
complete file
  | file                   completed
  | filed                  ended
  | case 1                 ends completed
start links
  | case 2                 starts links version 1
  | register               waits task for anyone
complete register {"for_us":false}
  | register               completed
  | ours                   takes not_ours
  | file                   waits task for anyone
complete file
  | file                   completed
  | filed                  ended
  | case 2                 ends completed
