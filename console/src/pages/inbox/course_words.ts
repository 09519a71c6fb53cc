import { catalogue } from '../../words/words';

export const words = catalogue({
  title: ['办理经过', 'What was done'],
  started: ['立案', 'began the case'],
  completed: ['办结', 'completed'],
  claimed: ['领取', 'claimed'],
  given_back: ['退还给大家', 'gave back'],
  reassigned: ['转办', 'reassigned'],
  updated: ['改了期限、急缓或经办岗位', 'changed dates, priority or candidates'],
  urged: ['催办', 'urged'],
  commented: ['备注', 'remarked'],
  cancelled: ['撤销案件', 'cancelled the case'],
  modified: ['调整案件位置', 'modified the case'],
  migrated: ['换用流程新版本', 'migrated the case'],
  variables: ['改了案件数据', 'changed the data of the case'],
  to_whom: ['给{who}', 'to {who}'],
  nothing: ['还没有人办过。', 'Nobody has done anything yet.'],
  not_readable: ['案件经过归经手部门看。', 'The course of a case is for the departments that have a part in it.'],
  comment: ['写备注', 'Remark'],
  comment_send: ['写进经过', 'Add the remark'],
  comment_done: ['备注已写进案件经过', 'The remark is in the history'],
});
