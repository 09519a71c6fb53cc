import { catalogue } from '../../../words/words';

export const trial_words = catalogue({
  try_out: ['试走', 'Try it out'],
  log: ['试走记录', 'What has happened in the trial'],
  end: ['结束试走', 'End the trial'],
  what_it_shows: [
    '试走只看图：由你让事件发生、选走哪条路、在哪一步停下。条件、表单、数据和期限都不算，文件不会改动。',
    'A trial follows the diagram alone: you let events happen, choose the way and where to stop. Conditions, forms, data and deadlines are not evaluated, and the file is not changed.',
  ],
});
