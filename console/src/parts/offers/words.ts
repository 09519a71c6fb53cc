import { catalogue } from '../../words/words';

export const words = catalogue({
  title: ['还可以提出', 'Also possible'],
  above: ['上一级“{name}”的', 'Of the case that called it, {name}'],
  known: ['其中有些内容，案件里已经写过。', 'The case has some of this already.'],
  fill_in: ['填到空白处', 'Fill in what is empty'],
  filled_in: ['已填入，请核对。', 'Filled in; please check it.'],
  send: ['提出', 'Send'],
  sending: ['正在提交…', 'Sending…'],
  sent: ['已提出：{name}', 'Sent: {name}'],
  gone: ['这件事现在不能提了。', 'This can no longer be sent.'],
  reason: ['理由（必填，写进案件历史）', 'Reason (required; kept in the case history)'],
  mend_form: ['还有没填对的地方，已标红。', 'Some fields are not right yet; they are marked.'],
});
