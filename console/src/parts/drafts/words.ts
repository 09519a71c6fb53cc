import { catalogue } from '../../words/words';

export const words = catalogue({
  found: ['已恢复上次没交的草稿（{at}）。', 'Your draft of {at} was brought back.'],
  drop: ['不要草稿，从头填', 'Discard the draft'],
});
