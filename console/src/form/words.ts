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
  'Nothing to show.': ['没有内容。', 'Nothing to show.'],
  'No content to show.': ['没有内容。', 'No content to show.'],
  "External content couldn't be loaded.": ['外部内容读不出来。', "External content couldn't be loaded."],
  'This is an image placeholder': ['图片的位置', 'This is an image placeholder'],
  'Skip to search': ['跳到查找', 'Skip to search'],
  Browse: ['选择文件', 'Browse'],
  'No files selected': ['还没有选文件', 'No files selected'],
  Collapse: ['收起', 'Collapse'],
  'Click to remove sorting': ['点击取消排序', 'Click to remove sorting'],
});

export const words = catalogue({
  month: ['月份', 'Month'],
  year: ['年份', 'Year'],
  hour: ['时', 'Hour'],
  minute: ['分', 'Minute'],
  files: ['已选 {n} 个文件', '{n} files selected'],
  expand: ['展开全部（{n}）', 'Expand all ({n})'],
  sort_up: ['点击按“{n}”升序排列', 'Click to sort by {n} ascending'],
  sort_down: ['点击按“{n}”降序排列', 'Click to sort by {n} descending'],
  both: ['日期和时间都要填写。', 'Date and time must both be entered.'],
  integer: ['应为整数。', 'A whole number, please.'],
  decimals: ['最多 {limit} 位小数。', 'At most {limit} decimal digits.'],
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

// What it says of a value.
export const with_values: [RegExp, Pair][] = [
  [/^Remove list item (\d+)$/, words.remove_item],
  [/^(\d+) files selected$/, words.files],
  [/^Expand all \((\d+)\)$/, words.expand],
  [/^Click to sort by (.+) ascending$/, words.sort_up],
  [/^Click to sort by (.+) descending$/, words.sort_down],
];

// The library's complaints, and ours for each.
export const complaints: [RegExp, Pair][] = [
  [/^Field is required\.$/, words.required],
  [/^Field must have minimum value of (.*)\.$/, words.min],
  [/^Field must have maximum value of (.*)\.$/, words.max],
  [/^Field must have minimum length of (.*)\.$/, words.min_length],
  [/^Field must have maximum length of (.*)\.$/, words.max_length],
  [/^Field must match pattern (.*)\.$/, words.pattern],
  [/^Date and time must both be entered\.$/, words.both],
  [/^Value is expected to be an integer\.$/, words.integer],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, words.decimals],
  [/^Field must be a valid email\.$/, words.email],
  [/^Field must be a valid +international phone number/, words.phone],
];
