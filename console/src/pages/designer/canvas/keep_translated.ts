// A few texts of the panel do not go through its translation: what its buttons are called. They are put into our words
// where they appear.
import { language } from '../../../words/words';
import { chinese_of } from './translate';

const attributes = ['title', 'aria-label'];
const named = '.bio-properties-panel-add-entry, .bio-properties-panel-group-header-button';

function translate_within(root: Element): void {
  for (const element of [root, ...root.querySelectorAll('[title], [aria-label]')]) {
    for (const name of attributes) {
      const chinese = chinese_of(element.getAttribute(name) ?? '');
      if (chinese !== undefined) element.setAttribute(name, chinese);
    }
  }
  for (const button of root.querySelectorAll(named)) {
    for (const node of [button, ...button.querySelectorAll('*')].flatMap((one) => [...one.childNodes])) {
      const chinese = node.nodeType === Node.TEXT_NODE ? chinese_of(node.textContent ?? '') : undefined;
      if (chinese !== undefined) node.textContent = chinese;
    }
  }
}

export function keep_translated(host: Element): () => void {
  if (language.peek() === 'en') return () => undefined;
  translate_within(host);
  const observer = new MutationObserver((changes) => {
    const roots = new Set(changes.map((one) => one.target).filter((one): one is Element => one instanceof Element));
    for (const root of roots) translate_within(root);
  });
  observer.observe(host, { subtree: true, childList: true, attributes: true, attributeFilter: attributes });
  return () => observer.disconnect();
}
