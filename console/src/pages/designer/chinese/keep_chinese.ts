// Texts of a library that do not go through its translation are put into our words where they appear.
import { language } from '../../../words/words';

export interface Texts {
  named: string; // the elements whose texts are the library's own; titles and labels are so everywhere
  chinese_for: (english: string) => string | undefined;
}

const attributes = ['title', 'aria-label'];

function translate_within(root: Element, { named, chinese_for }: Texts): void {
  for (const element of [root, ...root.querySelectorAll('[title], [aria-label]')]) {
    for (const name of attributes) {
      const chinese = chinese_for(element.getAttribute(name) ?? '');
      if (chinese !== undefined) element.setAttribute(name, chinese);
    }
  }
  for (const element of [...(root.matches(named) ? [root] : []), ...root.querySelectorAll(named)]) {
    for (const node of [element, ...element.querySelectorAll('*')].flatMap((one) => [...one.childNodes])) {
      const chinese = node.nodeType === Node.TEXT_NODE ? chinese_for((node.textContent ?? '').trim()) : undefined;
      if (chinese !== undefined) node.textContent = chinese;
    }
  }
}

export function keep_chinese(host: Element, texts: Texts): () => void {
  if (language.peek() === 'en') return () => undefined;
  translate_within(host, texts);
  const observer = new MutationObserver((changes) => {
    const roots = new Set(changes.map((one) => one.target).filter((one): one is Element => one instanceof Element));
    for (const root of roots) translate_within(root, texts);
  });
  observer.observe(host, { subtree: true, childList: true, attributes: true, attributeFilter: attributes });
  return () => observer.disconnect();
}
