// A few texts of the panel do not go through its translation: what its buttons are called, how much is in a list, what
// has no name. They are put into our words where they appear.
import { language } from '../../../words/words';
import { chinese_of } from './translate';

const attributes = ['title', 'aria-label'];
const named = [
  'add-entry',
  'group-header-button',
  'collapsible-entry-header-title.empty', // otherwise a name that the person has given
  'feel-editor__open-popup-placeholder',
  'feelers-editor__popup-placeholder',
  'textarea__open-popup-placeholder',
  'popup__title',
]
  .map((one) => `.bio-properties-panel-${one}`)
  .join(', ');

function chinese_for(english: string): string | undefined {
  const of_kind = /^bpmn:(\w+) \/ (.+)$/.exec(english); // the title of a window for an expression: of what, and which
  if (of_kind !== null) {
    const kind = chinese_of((of_kind[1] ?? '').replace(/([a-z])([A-Z])/g, '$1 $2'));
    return kind === undefined ? of_kind[2] : `${kind} / ${of_kind[2]}`;
  }
  const counted = english.replace(/^List contains (\d+) items?$/, 'List contains {numOfItems} items');
  return chinese_of(counted)?.replace('{numOfItems}', /\d+/.exec(english)?.[0] ?? '');
}

function translate_within(root: Element): void {
  for (const element of [root, ...root.querySelectorAll('[title], [aria-label]')]) {
    for (const name of attributes) {
      const chinese = chinese_for(element.getAttribute(name) ?? '');
      if (chinese !== undefined) element.setAttribute(name, chinese);
    }
  }
  for (const button of root.querySelectorAll(named)) {
    for (const node of [button, ...button.querySelectorAll('*')].flatMap((one) => [...one.childNodes])) {
      const chinese = node.nodeType === Node.TEXT_NODE ? chinese_for(node.textContent ?? '') : undefined;
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
