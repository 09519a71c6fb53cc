import { catalogue } from '../../../words/words';

export const words = catalogue({
  about: [
    '不用鼠标也能画：选一步，给它改名、在后面加一步、连到别的步骤。',
    'Drawing by keyboard: choose a step, rename it, add one after it, connect it.',
  ],
  no_steps: ['还没有步骤。', 'There are no steps yet.'],
  add_start: ['添加开始事件', 'Add a start event'],
  unnamed: ['未命名', 'unnamed'],
  name: ['名称', 'Name'],
  rename: ['改名', 'Rename'],
  add_after: ['在后面添加', 'Add after it'],
  new_name: ['新步骤的名称', 'Name of the new step'],
  add: ['添加', 'Add'],
  connect_to: ['连接到', 'Connect to'],
  connect: ['连接', 'Connect'],
  leads_to: ['去向', 'Leads to'],
  condition: ['去“{name}”的条件（FEEL，以 = 开头）', 'Condition for "{name}" (FEEL, beginning with =)'],
  set_condition: ['写入', 'Set'],
  disconnect: ['断开', 'Disconnect'],
  remove: ['删除这一步', 'Remove this step'],
  properties: ['全部属性', 'All properties'],
  added: ['已添加：{name}', 'Added: {name}'],
  connected: ['已连接到：{name}', 'Connected to: {name}'],
  not_allowed: ['这两步不能这样连接。', 'These two cannot be connected like this.'],
  removed: ['已删除：{name}', 'Removed: {name}'],
});
