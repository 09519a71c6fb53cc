import { catalogue } from '../words/words';

export const words = catalogue({
  heard: ['图很大，正在画，请稍候。', 'The diagram is large and is being drawn. Please wait.'],
  reading: ['正在读取文件…', 'Reading the file…'],
  drawing: ['正在画图：{done} / {all} 个元素', 'Drawing: {done} of {all} elements'],
  how_far: ['画图的进度', 'How far the drawing is'],
});
