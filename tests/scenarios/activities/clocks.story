# A statutory clock stands still while the applicant supplements, and goes on with what was left.
deploy clocked.bpmn
at 2026-03-02T10:00:00+08:00
start clocked {"no":"D1"}
  | case 1                 starts clocked version 1
  | clock samr_complaint_accept starts 7 WD, due 2026-03-11 24:00
  | pause                  waits for pause key=D1
  | red                    set to 2026-03-11 24:00
  | work                   waits task for anyone
wait until 2026-03-04T10:00:00+08:00
message pause key=D1 {"why":"补正"}
  | pause                  receives pause
  | clock samr_complaint_accept stands 补正
  | stand                  done
  | go_on                  waits for resume key=D1
wait until 2026-03-18T10:00:00+08:00
message resume key=D1
  | go_on                  receives resume
  | clock samr_complaint_accept moves due 2026-03-25 24:00
  | red                    set to 2026-03-25 24:00
  | run_on                 done
  | paused                 ended
wait until 2026-03-26T10:00:00+08:00
  | red                    fires
  | late                   ended
complete work
  | work                   completed
  | done                   ended
  | clock samr_complaint_accept stops
  | case 1                 ends completed
