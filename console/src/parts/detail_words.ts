// The commonest refusals say in English what exactly is in the way; here it is in both languages. Each is known by a
// piece of the service's sentence; where the piece ends with a quotation mark, a name follows.
import type { Pair } from '../words/words';

export const known_details: [piece: string, pair: Pair][] = [
  [" is held by '", ['任务在 {name} 手里，请对方办结或退回，或者改派给你。', 'The task is held by {name}.']],
  [
    " is done in the name of '",
    ['任务是替 {name} 办的，请交回给对方。', 'The task is done in the name of {name}; give it back to them.'],
  ],
  [' waits for the opinion of ', ['还在等会签人的意见。', 'Opinions of signers are still waited for.']],
  [" is nobody's. Claim it", ['任务还没有人领取，请先领取。', 'Nobody has claimed the task; claim it first.']],
  [" is done in nobody else's name", ['任务不是替别人办的，直接办结即可。', 'The task is not delegated; complete it.']],
  [' is not delegated.', ['任务没有委托出去。', 'The task is not delegated.']],
  [' is not open: it was resolved', ['这个故障已经处理过了。', 'The incident has been resolved already.']],
  [' is not open: it was completed', ['已经办结或撤销了。', 'It has been completed or cancelled.']],
  [' is asked to sign already.', ['已经请对方会签了。', 'They are asked to sign already.']],
  [' has given an opinion already', ['对方已经签过意见，不能更改。', 'An opinion has been given already, and stands.']],
  [
    'Messages that wait for somebody to take them fill ',
    [
      '待领取的消息太多，暂时不能再保留，请稍后再试。',
      'Too many messages wait to be taken; no more are kept for now. Try again later.',
    ],
  ],
  [' is held already, since ', ['案件已经被保全。', 'The case is held already.']],
  [' is not held', ['案件没有被保全。', 'The case is not held.']],
  [
    'allow you to hold or release a case',
    ['保全和解除保全须由审计或督查人员办理。', 'Only auditors and supervision officers hold and release cases.'],
  ],
  [' has ended', ['案件已经办结或撤销。', 'The case has ended.']],
  [' has begun already.', ['已经开始，不能再来一次。', 'It has begun already.']],
  [' has not begun yet', ['案件还没有开始，还在等触发它的事件。', 'The case has not begun yet.']],
  [
    ' stands still for an incident',
    ['这里因故障停住了，请先处理故障。', 'It stands still for an incident; resolve that first.'],
  ],
  [' is out of retries', ['重试次数用完了，请先处理故障。', 'It is out of retries; resolve its incident.']],
  [' goes on by version ', ['案件已经在用这个版本。', 'The case goes on by this version already.']],
  ['the clock has stopped', ['期限已经停止计算，不能再改。', 'The clock has stopped and cannot be changed any more.']],
  ['the clock is suspended since ', ['期限正在中止，请先恢复。', 'The clock is suspended; resume it first.']],
  ['the clock is not suspended', ['期限没有中止，不能恢复。', 'The clock is not suspended, so it cannot be resumed.']],
  ['the clock ran out at ', ['期限已经届满。', 'The clock has run out.']],
  ['your roles do not allow you to look at ', ['你的角色不能看这些内容。', 'Your roles do not let you see this.']],
  [
    'your roles let you see that this case exists',
    ['你的角色只能知道有这个案件，不能看内容。', 'Your roles let you see that the case exists, but not what is in it.'],
  ],
  [
    'only those with an open task in the case',
    ['只有在这个案件里有待办任务的人才能改数据。', 'Only those with an open task in the case change its data.'],
  ],
  [
    ' has acted on this case as ',
    ['你在这个案件里担任过别的职责，按回避要求不能办这一步。', 'You have acted on this case in another duty.'],
  ],
  [
    ', and nobody of it does this task',
    ['这项任务不能由你所在的单位办，请转给别的单位的人。', 'This task is not for your unit; give it to someone of another.'],
  ],
  [' is disabled', ['账号已停用。', 'The account is disabled.']],
  [
    "there is a case with the number '",
    ['已经有案号为 {name} 的案件，请换一个案号。', 'There is a case {name} already; give this one another number.'],
  ],
  [
    ' is recused from this case',
    ['你已经回避，不再办理这个案件。', 'You are recused from this case, and do nothing more in it.'],
  ],
  [
    ' is not filled in as its form ',
    ['表单还没有填好，缺什么列在下面。', 'The form is not filled in yet; what is missing is listed below.'],
  ],
  [
    ', so nothing was done; try again',
    [
      '负责这部分数据的服务节点暂时联系不上，什么也没有做，请稍后再试。',
      'The node that has this cannot be reached at the moment. Nothing was done; try again.',
    ],
  ],
  [
    'it is not known whether this was done',
    [
      '办理途中服务节点失去联系，不知道是否已经办成：请先刷新核实，再决定是否重做。',
      'The node went silent: it is not known whether this was done. Look before you do it again.',
    ],
  ],
  ["there is an account '", ['已经有账号 {name}。', 'There is an account {name} already.']],
];
