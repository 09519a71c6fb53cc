import { catalogue } from '../../words/words';

export const words = catalogue({
  choose: ['选要立哪一种案件。', 'Choose what case to begin.'],
  none: ['现在没有你可以立案的流程。', 'There is no process with which you can begin a case now.'],
  number: ['案号', 'Case number'],
  number_hint: [
    '所有列表都用案号称呼这个案件；立案以后不能改。',
    'All lists call the case by its number; it cannot be changed afterwards.',
  ],
  remark: ['说明（写进案件历史）', 'Remark (kept in the case history)'],
  send: ['立案', 'Begin the case'],
  sending: ['正在提交…', 'Sending…'],
  begun: ['已立案：{number}', 'The case has begun: {number}'],
  gone: ['现在不能这样立案了，请重新选。', 'A case can no longer begin in this way; choose anew.'],
  mend_form: ['还有没填对的地方，已标红。', 'Some fields are not right yet; they are marked.'],
});
