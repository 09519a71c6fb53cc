import { catalogue } from '../../words/words';

export const words = catalogue({
  title: ['案件统计', 'Figures about cases'],
  from: ['从哪个季度', 'From quarter'],
  to: ['到哪个季度', 'To quarter'],
  process: ['流程', 'Process'],
  any_process: ['全部案件（不含被调用的）', 'All (not those called by others)'],
  unit: ['部门', 'Department'],
  any_unit: ['全部部门', 'All departments'],
  rule: ['按哪个时限算超期', 'Late by which clock'],
  any_rule: ['全部办理时限', 'All whose end is a breach'],
  count: ['统计', 'Count'],
  save: ['导出表格（CSV）', 'Export (CSV)'],
  print: ['打印或存为 PDF', 'Print or save as PDF'],
  file_name: ['案件统计_{from}_{to}.csv', 'cases_{from}_{to}.csv'],
  counted: ['{from} 至 {to}，统计于 {at}（北京时间）', '{from} to {to}, counted at {at} (Beijing time)'],
  nothing: ['这段时间没有案件', 'No case began in this time'],
  nothing_why: ['换别的季度或流程看看。', 'Choose other quarters or another process.'],
  total: ['合计', 'All'],
  group: ['分组', 'Group'],
  id: ['编号', 'Id'],
  name: ['名称', 'Name'],
  quarter: ['季度', 'Quarter'],
  department: ['部门', 'Department'],
  street: ['街道', 'Street'],
  outcomes: ['各季度办结情况', 'How the cases of each quarter stand'],
  by_quarter: ['按季度', 'By quarter'],
  by_department: ['按部门', 'By department'],
  by_street: ['按街道', 'By street'],
  no_department: ['未定部门', 'no department yet'],
  no_street: ['未填街道', 'no street given'],
  cases: ['案件', 'Cases'],
  in_time: ['按时办结', 'Done in time'],
  late: ['超期', 'Late'],
  open: ['在办未超期', 'Open, in time'],
  in_time_rate: ['按时率', 'Rate in time'],
  returned: ['有退回', 'Returned'],
  service: ['服务', 'Service'],
  management: ['管理', 'Management'],
  enforcement: ['执法', 'Enforcement'],
  shares: ['“721”各占多少', 'Shares of “721”'],
  shares_why: [
    '已分流的 {n} 件中，服务、管理、执法各占多少；70、20、10 是观察指标，不是门槛，不得为凑比例改一件案的办法。',
    'Of the {n} {n|case|cases} that have a way: how many go by service, management and enforcement. 70, ' +
      '20 and 10 are to be watched and are no gate: no single case is bent to meet them.',
  ],
  watched: ['观察值 {n}%', 'watched: {n}%'],
  bar_said: [
    '{name}：按时办结 {in_time} 件，在办未超期 {open} 件，超期 {late} 件',
    '{name}: {in_time} done in time, {open} open, {late} late',
  ],
  meaning: ['数字是怎么算的', 'What the figures mean'],
  means_quarter: [
    '季度：按案件在系统里开始的时间（北京时间）归入季度，办结时间不影响归属。不选流程时，只数没有被别的案件调用的案件；选了流程，被调用的也数。',
    'Quarter: that in which the case began in the system, by Beijing time; when it ends does not matter. ' +
      'Without a process, cases called by others are not counted; with one, they are.',
  ],
  means_late: [
    '超期：案件的任何一个法定时限（或所选的那个）到期时还没有停。停在到期时刻当时算按时；中止期间不走；延期后按新的期限；案件结束则时限都停；还在走的，以统计时刻为准。期满只是权利失效（如提异议）或自动转入下一环节（如调解期满）的，不算超期，除非专门选它。',
    'Late: a statutory clock of the case (any, or the chosen one) came to its due time before it was stopped. ' +
      'Stopped at that very moment is in time; a suspended clock does not run; an extended one counts by its ' +
      'new time; the end of the case stops all; those that run are judged at the moment of counting. Terms ' +
      'whose end is no breach, a right that lapses or a stage that is followed by the next, count only when ' +
      'chosen.',
  ],
  means_in_time: [
    '按时办结：已经结束（含撤销、终止）且没有超期。在办未超期：还没有结束且没有超期。每件案件恰好属于按时办结、超期、在办未超期之一。按时率＝按时办结÷（按时办结＋超期）。',
    'Done in time: has ended, also when cancelled or terminated, and is not late. Open: has not ended ' +
      'and is not late. Each case is exactly one of done in time, late and open. Rate in time: done in ' +
      'time, of those done in time and late.',
  ],
  means_returned: [
    '有退回：至少有一次任务被驳回，或有单位退单。它与前面几项交叉。',
    'Returned: at least once a task was sent back, or a unit refused the order. It goes across the others.',
  ],
  means_whose: [
    '部门：主办单位（owner_org）；没有写明的，算第一个任务所在的部门。街道：案件的 place。721：经办人选定的路径；没有选定的，用分流建议的路径。',
    'Department: who is in charge (owner_org); where nobody is named, that of the first task. Street: ' +
      'the place of the case. 721: the way that the handler chose; where none was chosen, the one that was ' +
      'proposed.',
  ],
  cases_title: ['统计里的案件', 'Cases of a figure'],
  back: ['返回统计', 'Back to the figures'],
  found: ['本页 {n} 件', '{n} {n|case|cases} on this page'],
  no_case: ['这个数字里现在没有案件', 'There is no case in this figure now'],
  business_key: ['业务编号', 'Case number'],
  no_number: ['（无业务编号）', '(no number)'],
  state: ['状态', 'State'],
  state_active: ['在办', 'Active'],
  state_completed: ['已办结', 'Completed'],
  state_terminated: ['已终止', 'Terminated'],
  state_cancelled: ['已撤销', 'Cancelled'],
  state_error: ['因错误结束', 'Ended by an error'],
  started: ['开始', 'Began'],
  ended: ['结束', 'Ended'],
  next_page: ['下一页', 'Next page'],
});
