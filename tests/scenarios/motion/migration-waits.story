# What a case waits for, calls and repeats, when it goes on by another version.
deploy answering.bpmn waits.bpmn
as li
start waits {"no":1,"units":["a","b"]}
  | case 1                 starts waits version 1
  | objected               waits for objection key=1
  | term                   set to 2026-03-05 09:00
  | news                   waits for news key=1
  | reply                  waits for reply key=1
  | yes                    waits for yes key=1
  | never                  set to 2026-03-11 09:00
  | ask_other              calls answering as case 2
  | each                   repeats 2 times
  | each                   waits task for anyone
  | each                   waits task for anyone
  | [2] case 2                 starts answering version 1, called by case 1
  | [2] answer                 waits task for anyone
start waits {"no":2,"units":["a","b"]}
  | case 3                 starts waits version 1
  | objected               waits for objection key=2
  | term                   set to 2026-03-05 09:00
  | news                   waits for news key=2
  | reply                  waits for reply key=2
  | yes                    waits for yes key=2
  | never                  set to 2026-03-11 09:00
  | ask_other              calls answering as case 4
  | each                   repeats 2 times
  | each                   waits task for anyone
  | each                   waits task for anyone
  | [4] case 4                 starts answering version 1, called by case 3
  | [4] answer                 waits task for anyone
deploy waits_2.bpmn
case 1
# What waits would wait for something else; it is said, and what is to be done. What is gone is no longer waited for.
migrate to 2
  ! unprocessable  Case 4 cannot go on by that version as it stands.
  ! - Token 1 at 'term': 'term' of the new version waits for something else (message, key, time, signal or condition). Map it with updateEventTrigger, and it waits anew, by the new version.
  ! - Token 2 at 'reply': 'reply' of the new version waits for something else (message, key, time, signal or condition). Map it with updateEventTrigger, and it waits anew, by the new version.
migrate to 2 renew=term, renew=reply, news=tidings, renew=yes
  | case 1                 goes on by version 2
  | term                   set to 2026-03-06 09:00
  | reply                  waits for answer key=1
  | yes                    waits for yes key=1
  | no                     waits for no key=1
message news key=1
  | tidings                receives news
  | done                   ended
message reply key=1
message answer key=1
  | reply                  receives answer
  | reply                  done
  | done                   ended
message yes key=1
  | yes                    receives yes
  | done                   ended
message objection key=1
  | objected               receives objection
  | weigh                  waits task for anyone
complete weigh
  | weigh                  completed by li
  | hear                   waits task for anyone
complete each[2]
  | each                   completed by li
complete each
  | each                   completed by li
  | done                   ended
case 2
complete answer
  | answer                 completed by li
  | end                    ended
  | case 2                 ends completed
  | [1] ask_other              returns completed
  | [1] done                   ended
case 1
complete hear
  | hear                   completed by li
  | weighed                ended
  | objection              done
wait 4 days
  | [3] term                   fires
  | [3] listen                 waits task for anyone
  | term                   fires
  | done                   ended
  | case 1                 ends completed
# What is counted, or counted on, in another way is refused.
deploy waits_3.bpmn
case 3
foresee migrate to 3
  ! unprocessable  Case 15 cannot go on by that version as it stands.
  ! - Token 5 at 'each': 'each' of the new version is repeated in another way, or one of the two is not repeated.
  ! - Token 6 at 'each': 'each' of the new version is repeated in another way, or one of the two is not repeated.
  ! - Token 7 at 'each': 'each' of the new version is repeated in another way, or one of the two is not repeated.
cancel enough
  | listen                 withdrawn
  | listen                 interrupted
  | reply                  interrupted
  | either                 interrupted
  | ask_other              interrupted
  | each                   withdrawn
  | each                   interrupted
  | each                   withdrawn
  | each                   interrupted
  | each                   interrupted
  | case 3                 ends cancelled: enough
  | [4] answer                 withdrawn
  | [4] answer                 interrupted
  | [4] case 4                 ends cancelled: the calling case no longer waits for it
