import { catalogue } from '../../../words/words';

export const trial_words = catalogue({
  try_out: ['试走', 'Try it out'],
  log: ['试走记录', 'What has happened in the trial'],
  end: ['结束试走', 'End the trial'],
  what_it_shows: [
    '试走只看图：由你让事件发生、选走哪条路、在哪一步停下。条件、表单、数据和期限都不算，文件不会改动。',
    'It follows the diagram alone: you choose the way. No condition, form or deadline counts; the file is not changed.',
  ],
});
