import { catalogue } from '../../words/words';

export const words = catalogue({
  title: ['查阅记录', 'Who looked at cases'],
  what: [
    '凭角色（如审计、系统管理）查阅与自己和本部门无关的案件，每次都先记录、后显示；记录只能增加，不能修改或删除。办理自己部门的案件不在此列；办理行为见案件历史。',
    'Whoever looks, by right of a role such as auditor or system administrator, at a case in which ' +
      'neither they nor their department has a part is recorded before anything is shown. Records are only ' +
      'added, never changed or removed. Work on cases of one’s own department is not here; what people do ' +
      'stands in the history of the case.',
  ],
  account: ['查阅人（用户名）', 'Who (user name)'],
  business_key: ['业务编号', 'Case number'],
  key: ['案件编号', 'Key'],
  from: ['从哪天', 'From day'],
  to: ['到哪天', 'To day'],
  find: ['查找', 'Find'],
  clear: ['清除条件', 'Clear'],
  refresh: ['看有没有新的记录', 'Look for newer records'],
  none: ['没有这样的查阅记录', 'No such record'],
  none_why: ['换个条件，或者清除条件看全部。', 'Change the filter, or clear it to see all.'],
  found: ['本页 {n} 条，最近的在前', '{n} {n|record|records} on this page, newest first'],
  number: ['序号', 'No.'],
  when: ['时间', 'When'],
  who: ['查阅人', 'Who'],
  role: ['凭何角色', 'By right of'],
  one_case: ['案件', 'Case'],
  what_read: ['查阅内容', 'What'],
  at_place: ['位置 {place}', 'at position {place}'],
  asked: ['条件', 'Asked for'],
  a_list: ['列表', 'a list'],
  no_number: ['（无业务编号）', '(no number)'],
  first_page: ['第一页', 'First page'],
  next_page: ['下一页', 'Next page'],
});

// By the names of the operations in the OpenAPI document.
export const operations = catalogue({
  getProcessInstance: ['案件概况', 'Case at a glance'],
  getProcessInstanceHistory: ['案件历史', 'History'],
  getProcessInstanceState: ['某一时刻的情况', 'State at a position'],
  getProcessInstanceClocks: ['时限', 'Clocks'],
  getProcessInstanceVariables: ['变量', 'Variables'],
  getElementInstanceVariables: ['步骤的变量', 'Variables of a step'],
  getProcessInstanceStanding: ['案件走到哪里', 'Where the case stands'],
  searchProcessInstances: ['查找案件', 'Search of cases'],
  getUserTask: ['任务', 'Task'],
  getUserTaskVariables: ['任务的变量', 'Variables of a task'],
  getUserTaskForm: ['任务的表单', 'Form of a task'],
  getUserTaskClocks: ['任务的时限', 'Clocks of a task'],
  listUserTasks: ['任务列表', 'List of tasks'],
  searchUserTasks: ['查找任务', 'Search of tasks'],
  getIncident: ['故障', 'Incident'],
  searchIncidents: ['查找故障', 'Search of incidents'],
  searchReportCases: ['统计里的案件', 'Cases of a figure'],
  listInboxEvents: ['部门收件箱', 'Inbox of a department'],
  openInboxSocket: ['部门收件箱（实时）', 'Inbox of a department (live)'],
  modifyProcessInstance: ['试算调整（未执行）', 'Modification, only tried'],
  modifyProcessInstances: ['试算批量调整（未执行）', 'Modification of many, only tried'],
  migrateProcessInstance: ['试算迁移（未执行）', 'Migration, only tried'],
  migrateProcessInstances: ['试算批量迁移（未执行）', 'Migration of many, only tried'],
  searchJobs: ['查找作业', 'Search of jobs'],
});
