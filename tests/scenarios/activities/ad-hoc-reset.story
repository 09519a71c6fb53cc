# A complex gateway in an ad-hoc sub-process resets when no token can come any more. Not so when the completion
# condition holds before that: what the reset would begin does not begin.
deploy ad_hoc_reset.bpmn
start ad_hoc_reset {"agreed":false}
  | case 1                 starts ad_hoc_reset version 1
  | lawyer                 begins
  | expert                 begins
  | leader                 begins
  | lawyer                 waits task for anyone
  | expert                 waits task for anyone
  | leader                 waits task for anyone
complete lawyer
  | lawyer                 completed
  | first_of_two           starts
  | first_of_two           takes first_summary
  | summary                waits task for anyone
complete expert
  | expert                 completed
  | first_of_two           is reset
  | first_of_two           takes first_addendum
  | addendum               waits task for anyone
complete summary
  | summary                completed
complete addendum
  | addendum               completed
complete leader {"agreed":true}
  | leader                 completed
  | opinions               is satisfied
  | opinions               done
  | done                   ended
  | case 1                 ends completed
start ad_hoc_reset {"agreed":false}
  | case 2                 starts ad_hoc_reset version 1
  | lawyer                 begins
  | expert                 begins
  | leader                 begins
  | lawyer                 waits task for anyone
  | expert                 waits task for anyone
  | leader                 waits task for anyone
complete lawyer
  | lawyer                 completed
  | first_of_two           starts
  | first_of_two           takes first_summary
  | summary                waits task for anyone
complete leader {"agreed":true}
  | leader                 completed
  | opinions               is satisfied
  | first_of_two           is reset
complete expert
  | expert                 completed
complete summary
  | summary                completed
  | opinions               done
  | done                   ended
  | case 2                 ends completed
