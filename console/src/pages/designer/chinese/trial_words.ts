// The texts of bpmn-js-token-simulation, which has no translation of its own.
import { chinese_of } from '../canvas/translate';

const texts: Record<string, string> = {
  'Toggle Simulation Log': '显示或隐藏记录',
  'Simulation Log': '试走记录',
  'No Entries': '还没有记录',
  Close: '关闭',
  'Reset Simulation': '从头再来',
  'Play/Pause Simulation': '走或停',
  'Pause Simulation': '已停下',
  'Play Simulation': '在走',
  Finished: '走完了',
  'Found unsupported elements': '有的元素不能试走',
  'Not supported': '不能试走',
  'Set Sequence Flow': '换一条路',
  'Add pause point': '在这里停下',
  'Remove pause point': '不在这里停下',
  'Trigger Event': '让它发生',
  'Set animation speed = Slow': '慢',
  'Set animation speed = Normal': '中速',
  'Set animation speed = Fast': '快',
  'Process started': '流程开始',
  'Process finished': '流程走完',
  'Process canceled': '流程中止',
  'SubProcess started': '子流程开始',
  'SubProcess finished': '子流程走完',
  'SubProcess canceled': '子流程中止',
  'Intermediate Event': '中间事件',
  'Boundary Event': '边界事件',
};

const ends: Record<string, string> = { started: '开始', finished: '走完', canceled: '中止' };

export function chinese_for_trial(english: string): string | undefined {
  const instance = /^Focus process instance (.+)$/.exec(english)?.[1];
  if (instance !== undefined) return `只看第 ${instance} 个实例`;
  const known = texts[english] ?? chinese_of(english);
  if (known !== undefined) return known;
  const [, name, end] = /^(.+) (started|finished|canceled)$/.exec(english) ?? []; // a sub-process that has a name
  return end === undefined ? undefined : `“${name ?? ''}”${ends[end] ?? ''}`;
}
