import { catalogue } from '../words/words';

export const words = catalogue({
  original: ['服务的原话（英文）', 'What the service said'],
});

// What to do about a refusal, by its code (docs/api.md). The service's own words stand below it.
export const advice = catalogue({
  no_answer: [
    '服务没有回应。请看网络是否通；写的字都还在，稍后再试。',
    'The service does not answer. See whether the network is up; what you typed is still there. Try again later.',
  ],
  foreign_answer: [
    '回应不是本服务给的（状态 {status}）。请找管理员看中间的代理。',
    'Something between this page and the service answered ({status}). Tell the administrator.',
  ],
  page_failed: [
    '页面自己出了错。请刷新再试；还不行就把下面的话告诉管理员。',
    'The page itself failed. Reload it; if that does not help, tell the administrator what stands below.',
  ],
  stale: [
    '别人刚刚改过。请看清改了什么，再决定。',
    'Somebody has changed this since you read it. See what changed, and decide anew.',
  ],
  conflict: ['现在做不了：情况已经变了。', 'This cannot be done now: things have changed.'],
  forbidden: ['你没有权限做这件事。', 'You may not do this.'],
  not_found: ['没有这件事，或者不归你看。', 'It is not there, or not yours to see.'],
  unauthenticated: ['请重新登录。', 'Sign in again.'],
  invalid: ['填写的内容有问题，请照下面改。', 'Something in what was sent is wrong; mend what is named below.'],
  unprocessable: ['填写的内容办不了，请照下面改。', 'This cannot be done as it was sent; mend what is named below.'],
  precondition_required: [
    '页面没有说明改的是哪一版。请刷新后再办；还不行就告诉管理员。',
    'The page did not say which state it changes. Reload it; if that does not help, tell the administrator.',
  ],
  method_not_allowed: [
    '服务不认得这个请求，页面可能旧了，请刷新。',
    'The service does not know this request; reload the page.',
  ],
  gone: ['这件案件已归档移出，在哪份档案里见下。', 'The case was archived and is no longer here; see below where it is.'],
  request_timeout: ['内容送得太慢，服务没有等到。请再试一次。', 'What was sent came too slowly. Try again.'],
  unsupported_media_type: ['服务不收这种文件。', 'The service does not take such a file.'],
  headers_too_large: ['请求太大。请退出后重新登录再试。', 'The request is too large. Sign out and in, and try again.'],
  misdirected_request: [
    '这个网址不是本服务的。请用管理员给的网址。',
    'This is not an address of this service. Use the one that the administrator gave.',
  ],
  upgrade_required: ['连接没有建立，请刷新。', 'The connection was not made; reload the page.'],
  too_many: ['现在太忙，请稍等再试。', 'Too much at once; wait a little and try again.'],
  too_large: ['内容太大。', 'It is too large.'],
  unavailable: [
    '服务现在不能写入，请稍后再试；什么都没有改动。',
    'The service cannot write now; nothing was changed. Try again later.',
  ],
  timeout: ['等得太久了，请刷新看看是否已经办好。', 'It took too long. Reload to see whether it was done.'],
  internal: ['服务出了错。请把追踪号告诉管理员。', 'The service failed. Tell the administrator the trace number.'],
  other: ['没有办成。', 'It was not done.'],
});
