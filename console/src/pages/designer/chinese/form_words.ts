// The texts of the editor of forms (form-js) in Chinese, by what they are in English: it has no translation of its own.
import { library_words } from '../../../form/words';
import type { Pair } from '../../../words/words';
import { entry_words } from './form_entry_words';

const palette: Record<string, string> = {
  Components: '组件',
  'Search components': '查找组件',
  'Clear content': '清空',
  'No components found.': '没有找到组件。',
  Input: '输入',
  Selection: '选择',
  Presentation: '展示',
  Containers: '容器',
  Action: '操作',
  Form: '表单',
  Button: '按钮',
  Checkbox: '复选框',
  'Checkbox group': '复选框组',
  'Date time': '日期时间',
  Group: '分组',
  iFrame: '内嵌网页',
  'Image view': '图片',
  Number: '数字',
  'Radio group': '单选组',
  Select: '下拉选择',
  Separator: '分隔线',
  Spacer: '空白',
  'Dynamic list': '动态列表',
  'Tag list': '标签列表',
  'Text view': '文字说明',
  'HTML view': 'HTML 内容',
  Expression: '表达式',
  'Text field': '单行文字',
  'Text area': '多行文字',
  Table: '表格',
  'File picker': '选择文件',
  'Document preview': '文件预览',
};

const canvas: Record<string, string> = {
  'Text view is empty': '文字说明是空的',
  'Text view is populated by an expression': '文字说明由表达式给出',
  'Text view is templated': '文字说明用了模板',
  'Html view is empty': 'HTML 内容是空的',
  'Html view is populated by an expression': 'HTML 内容由表达式给出',
  'Html view is templated': 'HTML 内容用了模板',
  'Column 1': '第 1 列',
  'Column 2': '第 2 列',
  'Column 3': '第 3 列',
  Content: '内容',
  'Expression is empty': '表达式是空的',
  'Drag and drop components here.': '把组件拖到这里。',
  'Build your form': '搭建表单',
  'Drag and drop components here to start designing.': '把组件拖到这里就可以开始；按回车键也能添加选中的组件。',
  'Use the preview window to test your form.': '用“预览”试填表单。',
  'Remove form field': '移除组件',
  Repeatable: '可重复',
};

const frame: Record<string, string> = {
  'Open documentation': '打开说明文档',
  'Toggle section': '展开或收起',
  'Section contains an error': '此处有错误',
  'Section contains edits': '此处有改动',
  'Toggle list item': '展开或收起此项',
  'Delete item': '删除此项',
  'Create new list item': '添加一项',
  Create: '添加',
  'Open pop-up editor': '打开编辑窗口',
  'Opened in popup': '已在窗口中打开',
  'Opened in editor': '已在编辑窗口中打开',
  'FEEL expression is mandatory': '必须是 FEEL 表达式',
  'Click to remove dynamic value with FEEL expression': '点击可不用 FEEL 表达式',
  'Click to set a dynamic value with FEEL expression': '点击可用 FEEL 表达式给出动态的值',
  'Unparsable FEEL expression.': 'FEEL 表达式读不懂。',
  'Close popup': '关闭窗口',
  'Save and close': '保存并关闭',
  'Select a form field to edit its properties.': '选中一个组件即可编辑它的属性。',
  'Multiple form fields are selected. Select a single form field to edit its properties.':
    '选中了多个组件。请只选一个来编辑属性。',
};

const groups: Record<string, string> = {
  General: '常规',
  Serialization: '存为数据',
  Constraints: '限制',
  Validation: '校验',
  'Options source': '选项来源',
  'Dynamic options': '动态选项',
  'Static options': '固定选项',
  'Options expression': '选项表达式',
  'Custom properties': '自定义属性',
  Appearance: '外观',
  Layout: '布局',
  'Security attributes': '安全属性',
  Condition: '条件',
  'Headers source': '表头来源',
  'Header items': '表头各列',
};

const faults: Record<string, string> = {
  'Should be a valid number': '应为数字',
  'Should be a valid number.': '应为数字。',
  'Must not be empty': '不能为空',
  'Must not be empty.': '不能为空。',
  'Must be unique.': '不能重复。',
  'Must not contain spaces.': '不能有空格。',
  'Must not contain prefix.': '不能带前缀。',
  'Must be a valid QName.': '必须是合法的 XML 名称。',
  'Must be a variable or a dot separated path.': '必须是变量，或用点分隔的路径。',
  'Must be a variable or a dot-separated path': '必须是变量，或用点分隔的路径',
  'Must be empty, a variable or a dot-separated path': '必须为空、是变量，或用点分隔的路径',
  'Must not contain numerical path segments.': '路径的各段不能是数字。',
  'Must not be a prohibited path.': '不能用这个路径。',
  'Must not conflict with other key/path assignments.': '不能与其他变量名或路径冲突。',
  'Must not cause two binding paths to collide': '不能使两处路径冲突',
  'Should be an integer.': '应为整数。',
  'A number is required.': '必须是数字。',
  'Should be greater than zero.': '应大于零。',
  'Should be greater than or equal to zero.': '应大于或等于零。',
  'For security reasons the URL must start with "https".': '为安全起见，网址必须以 https 开头。',
  'Must be number': '必须是数字',
  'The document data source is required.': '必须填写文件的来源。',
  'Value must be a number.': '值必须是数字。',
};

const all: Record<string, string> = { ...palette, ...canvas, ...frame, ...groups, ...entry_words, ...faults };

// What is put together of a text and a value.
const made: [RegExp, (value: string) => string][] = [
  [/^Create an? (.+) element$/, (name) => `添加${all[name] ?? name}`],
  [/^Remove (.+)$/, (name) => `移除${all[name] ?? name}`],
  [/^Expression for '(.+)'$/, (key) => `“${key}”的表达式`],
  [/^List contains (\d+) items?$/, (n) => `共 ${n} 项`],
  [/^Should be at least (.+)\.$/, (least) => `至少为 ${least}。`],
  [/^Should be at most (.+)\.$/, (most) => `至多为 ${most}。`],
  [/^Should not contain more than (.+) decimal digits\.?$/, (n) => `小数最多 ${n} 位。`],
  [/^Minimum (.+) columns are allowed$/, (n) => `至少 ${n} 列`],
  [/^Maximum (.+) columns are allowed$/, (n) => `最多 ${n} 列`],
  [/^New value exceeds the maximum of (.+) columns per row$/, (n) => `一行最多 ${n} 列`],
  [/^Maximum (.+) fields per row are allowed$/, (n) => `一行最多 ${n} 个组件`],
  [/^Value (\d+)$/, (n) => `值 ${n}`],
];

export function chinese_for_form(english: string): string | undefined {
  const known = all[english] ?? (library_words as Record<string, Pair>)[english]?.[0];
  if (known !== undefined) return known;
  for (const [pattern, chinese] of made) {
    const value = pattern.exec(english)?.[1];
    if (value !== undefined) return chinese(value);
  }
  const lines = english.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return undefined;
  const each = lines.map((line) => all[line.trim()]);
  return each.every((line) => line !== undefined) ? each.join('\n\n') : undefined;
}

// What a new component is called before it has a name of its own.
export const new_texts: Record<string, string> = {
  ...palette,
  Value: '选项',
  Column: '列',
  ID: '编号',
  Name: '名称',
  Date: '日期',
  Time: '时间',
  '# Text': '# 标题',
};
