import { catalogue } from '../../../words/words';

export const dmn_page_words = catalogue({
  views: ['看哪一部分', 'Which part to look at'],
  drd: ['决策关系图', 'Graph of decisions'],
  table: ['决策表', 'Decision table'],
  expression: ['表达式', 'Expression'],
  boxed: ['盒式表达式', 'Boxed expression'],
  unreadable: ['文字暂时读不懂，表没有更新：', 'The text cannot be read just now, so the table is not brought up to date:'],
  back: ['放弃文字，回到表', 'Give up the text, go back to the table'],
});
