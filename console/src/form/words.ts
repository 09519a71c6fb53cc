import { catalogue, type Pair } from '../words/words';

// What the form library says in English only, keyed by its own words. tests/e2e/task.e2e.ts reads a whole page for
// English.
export const library_words = catalogue({
  Select: ['请选择', 'Select'],
  Search: ['查找', 'Search'],
  'No results': ['没有符合的', 'No results'],
  'All values selected': ['已全部选上', 'All values selected'],
  'Add new': ['增加一项', 'Add new'],
  'hh:mm': ['时：分', 'hh:mm'],
  'hh:mm --': ['时：分', 'hh:mm'],
  Increment: ['加一', 'Increment'],
  Decrement: ['减一', 'Decrement'],
  'Remove tag': ['去掉', 'Remove tag'],
  'yyyy/mm/dd': ['年/月/日', 'yyyy/mm/dd'],
  'mm/dd/yyyy': ['月/日/年', 'mm/dd/yyyy'],
  'dd/mm/yyyy': ['日/月/年', 'dd/mm/yyyy'],
  'Previous page': ['上一页', 'Previous page'],
  'Next page': ['下一页', 'Next page'],
});

export const words = catalogue({
  remove_item: ['去掉第 {n} 项', 'Remove item {n}'],
  required: ['必填。', 'Required.'],
  min: ['不能小于 {limit}。', 'At least {limit}.'],
  max: ['不能大于 {limit}。', 'At most {limit}.'],
  min_length: ['至少 {limit} 个字。', 'At least {limit} characters.'],
  max_length: ['最多 {limit} 个字。', 'At most {limit} characters.'],
  pattern: ['格式不对：{limit}', 'Not in the right form: {limit}'],
  email: ['请填写电子邮箱地址。', 'An e-mail address, please.'],
  phone: ['请填写带国家区号的电话号码，如 +86。', 'A telephone number with its country code, such as +86.'],
  form_failed: ['表单打不开', 'The form cannot be shown'],
});

// The library's complaints, and ours for each.
export const complaints: [RegExp, Pair][] = [
  [/^Field is required\.$/, words.required],
  [/^Field must have minimum value of (.*)\.$/, words.min],
  [/^Field must have maximum value of (.*)\.$/, words.max],
  [/^Field must have minimum length of (.*)\.$/, words.min_length],
  [/^Field must have maximum length of (.*)\.$/, words.max_length],
  [/^Field must match pattern (.*)\.$/, words.pattern],
  [/^Field must be a valid email\.$/, words.email],
  [/^Field must be a valid +international phone number/, words.phone],
];
