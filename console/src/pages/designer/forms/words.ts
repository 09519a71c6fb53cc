import { catalogue } from '../../../words/words';

export const form_page_words = catalogue({
  form: ['表单', 'Form'],
  acts: ['编辑表单', 'Editing the form'],
  move_up: ['上移', 'Move up'],
  move_down: ['下移', 'Move down'],
  preview: ['预览', 'Preview'],
  end_preview: ['结束预览', 'End the preview'],
  search: ['查找组件', 'Search components'],
  unreadable: [
    '文字暂时读不懂，表单没有更新：',
    'The text cannot be read just now, so the form is not brought up to date:',
  ],
  back: ['放弃文字，回到表单', 'Give up the text, go back to the form'],
});
