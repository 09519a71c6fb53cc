// Why a case cannot go back, by the code that the service gives (`whyNotCode`).
import { catalogue } from '../../words/words';

export const not_back_to = catalogue({
  being_undone: ['那一部分做过的事正在撤销，要等撤销完。', 'What was done there is being undone.'],
  branch_joined: [
    '那一步在并行的一支里，别的支已经汇合过去了：退回以后，汇合处会一直等不到它们。',
    'It is in one of several parallel branches, and another has been through the join already.',
  ],
  complex_gateway: ['它后面有复杂网关，要看从哪几路来才往下走。', 'A complex gateway comes after it.'],
  done_by_several: [
    '那一步由多人各办一份。需要的话，请系统运维人员把案件放到那里。',
    'It was done by several, each their own item. Ask whoever runs the system.',
  ],
  done_twice: [
    '由它引出的别的工作还在办：退回以后会重复办。请先让那边办结或退回。',
    'Other work that came of it is under way and would be done twice.',
  ],
  event_began: [
    '现在这一步是由事件引起的，不是从那一步走过来的。',
    'An event has begun this task; it did not come of that step.',
  ],
  gathers: ['它后面有一步要等齐几路才开始。', 'A step after it gathers several tokens before it begins.'],
  no_order: ['那一部分的步骤不分先后，没有“上一步”。', 'The steps there have no order to go back in.'],
  one_of_several: [
    '现在这一步是多份中的一份：退回会连带丢掉别的几份。',
    'The task is one item of several; the others would be lost.',
  ],
  other_work: [
    '同一部分里还有别的工作在办，退回会把它一起结束。请先让它办完。',
    'Other work is under way there and would be ended.',
  ],
  taken_over: [
    '那一部分已经被一个事件接管，不再办新的步骤。',
    'An event has taken over there; nothing begins in it any more.',
  ],
  undoes: ['这是用来撤销的步骤，不能退回。', 'It only undoes what was done before.'],
  other: ['流程走到这里以后，退不回那一步。', 'The case cannot go back to it.'],
});

export const not_taken_back = catalogue({
  call: ['已经由此启动了另一个案件。', 'Another case has been called.'],
  case_ended: ['案件已经办结。', 'The case has ended.'],
  changed: ['下一步已经有人改动、附言或送签。', 'The next task has been changed, remarked upon or given to be signed.'],
  clock: ['案件的法定时限已经开始、变动或停止。', 'A statutory clock has been started, moved or stopped.'],
  data: ['案件的数据已经有人改过。', 'Somebody has changed the data of the case.'],
  ended: ['下一步已经结束。', 'The next task has ended.'],
  job: ['系统已经开始自动办理后续工作。', 'A job that came of it has been taken up.'],
  joined: ['这一支已经结束，或者已经与别的支汇合。', 'Its branch has ended or been joined with others.'],
  message: ['已经发出或收到了消息。', 'A message has been sent or received.'],
  motion: ['案件已经改按流程的另一版办理。', 'The case goes on by another version of its process.'],
  not_last: ['这以后案件里又办结了别的工作。要改，请现在的承办人驳回。', 'Other work has been done in the case since.'],
  of_another: ['这一步由别人办结，只有他能撤回。', 'Somebody else completed it, who alone may take that back.'],
  still_open: ['这一步还没有办结。', 'It is open.'],
  taken: ['下一步已经有人接手。要改，请他驳回。', 'Somebody has taken or been given the next task.'],
  timer: ['已经有定时到点。', 'A timer has fired.'],
  trouble: [
    '由此已经出了错、升级，或做了要撤销才能退回的事。',
    'An error, an escalation or what can be undone has come of it.',
  ],
  other: ['你办结以后，案件里已经有了后续动作。要改，请现在的承办人驳回。', 'Something has come of it since.'],
});
