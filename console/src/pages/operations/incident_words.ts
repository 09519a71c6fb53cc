// What kinds of incidents there are (engine/execution/event/types.hpp), in words.
import { catalogue, say, type Pair } from '../../words/words';

export const kinds = catalogue({
  job: ['系统工作失败', 'Job failed'],
  expression: ['表达式出错', 'Expression failed'],
  no_flow: ['没有可走的路', 'No way out'],
  decision: ['决策出错', 'Decision failed'],
  message: ['消息出错', 'Message failed'],
  called_process: ['被调用的流程出错', 'Called process failed'],
  error_not_caught: ['错误无人处理', 'Error not caught'],
  timer: ['定时出错', 'Timer failed'],
  calendar: ['缺少历法', 'No calendar'],
  limit: ['超过上限', 'Limit reached'],
});

export function error_text(kind: string): string {
  const known = (kinds as Record<string, Pair>)[kind];
  return known === undefined ? kind : say(known);
}
