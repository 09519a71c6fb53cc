import { catalogue } from '../../../words/words';

export const lint_words = catalogue({
  'ad-hoc-sub-process': ['即席子流程里不能有开始事件或结束事件。', 'An ad-hoc sub-process has no start or end event.'],
  'conditional-event': ['条件事件没有写条件。', 'The conditional event has no condition.'],
  'conditional-flows': [
    '网关之后的这条顺序流没有条件，也不是默认流。',
    'This flow behind the gateway has no condition and is not the default.',
  ],
  'end-event-required': ['没有结束事件。', 'There is no end event.'],
  'event-based-gateway': [
    '事件网关之后至少要有两条没有条件的顺序流。',
    'An event-based gateway needs at least two flows without conditions.',
  ],
  'event-sub-process-typed-start-event': [
    '事件子流程的开始事件要说明由什么触发。',
    'The start event of an event sub-process needs a trigger.',
  ],
  'fake-join': [
    '几条顺序流进入同一个元素，并不会在此汇合：到一次，办一次。',
    'Flows that enter an element do not join: each of them starts it once.',
  ],
  global: [
    '消息、错误、信号或升级没有名称、没有用到，或者重名。',
    'A message, error, signal or escalation has no name, is not used, or has the name of another.',
  ],
  'label-required': ['没有名称。', 'It has no name.'],
  'link-event': ['链接事件没有名称，或者没有与它对应的另一头。', 'The link event has no name, or no other end.'],
  'no-disconnected': ['没有与任何元素相连。', 'It is connected to nothing.'],
  'no-duplicate-sequence-flows': ['两个元素之间有重复的顺序流。', 'There are two flows between the same elements.'],
  'no-gateway-join-fork': [
    '一个网关既汇合又分支；分成两个更清楚。',
    'The gateway joins and forks; two gateways are clearer.',
  ],
  'no-implicit-end': ['流程在此处结束，却没有结束事件。', 'The process ends here without an end event.'],
  'no-implicit-split': [
    '几条没有条件的顺序流从此处分出；用并行网关更清楚。',
    'Several flows leave without conditions; a parallel gateway is clearer.',
  ],
  'no-implicit-start': ['没有顺序流进入，却不是开始事件。', 'No flow leads here, and it is no start event.'],
  'no-overlapping-elements': [
    '与其他元素重叠，或者超出了外框。',
    'It overlaps with another element, or leaves its frame.',
  ],
  'single-blank-start-event': [
    '有不止一个没有触发条件的开始事件。',
    'There is more than one start event without a trigger.',
  ],
  'start-event-required': ['没有开始事件。', 'There is no start event.'],
  'sub-process-blank-start-event': [
    '子流程的开始事件不能有触发条件。',
    'The start event of a sub-process has no trigger.',
  ],
  'superfluous-gateway': [
    '网关只有一进一出，可以省去。',
    'The gateway has one flow in and one out; it can be left out.',
  ],
  'superfluous-termination': ['这里不需要终止事件，普通的结束事件就够了。', 'A plain end event does the same here.'],
  'owner-required': [
    '用户任务没有归属：填写承办部门或办理人，或者放进写明部门的泳道。',
    'Nobody owns this user task: give it a department or an assignee, or put it into a lane that has a department.',
  ],
  'job-type-required': [
    '服务任务没有作业类型：选一个连接器模板，或填写任务定义。',
    'The service task has no job type: choose the template of a connector, or fill in the task definition.',
  ],
  'timer-required': [
    '定时事件要有且只有一个时间：日期、时长、周期或法定时限。',
    'A timer needs exactly one of date, duration, cycle and statutory deadline.',
  ],
});
