import { catalogue } from '../../words/words';

export const words = catalogue({
  due: ['{at} 到期', 'Due {at}'],
  suspended: ['中止中', 'Suspended'],
  count: ['怎么算的', 'How it is counted'],
  started: ['起算', 'From'],
  term: ['期限', 'Term'],
  extended: ['延长', 'Extended by'],
  calendar: ['日历', 'Calendar'],
  legal_basis: ['依据', 'Legal basis'],
  day: ['日期', 'Day'],
  counts: ['计数', 'Counted'],
  why: ['为什么', 'Why'],
  not_counted: ['不计', 'no'],
  this_day: ['当日', 'this day'],
  today: ['今天', 'today'],
});
