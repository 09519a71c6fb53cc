// Texts of a library that do not go through its translation are put into our words where they appear.
import { language } from '../../../words/words';

export interface Texts {
  named: string; // the elements whose texts are the library's own; titles and labels are so everywhere
  except?: string; // what within them a person has written
  chinese_for: (english: string) => string | undefined;
}

const attributes = ['title', 'aria-label', 'placeholder'];
const with_attributes = attributes.map((name) => `[${name}]`).join(', ');

function translate_within(root: Element, { named, except, chinese_for }: Texts): void {
  for (const element of [root, ...root.querySelectorAll(with_attributes)]) {
    for (const name of attributes) {
      const chinese = chinese_for(element.getAttribute(name) ?? '');
      if (chinese !== undefined) element.setAttribute(name, chinese);
    }
  }
  for (const element of root.closest(named) === null ? root.querySelectorAll(named) : [root]) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (except !== undefined && text.parentElement?.closest(except)) continue;
      const chinese = chinese_for((text.textContent ?? '').trim());
      if (chinese !== undefined) text.textContent = chinese;
    }
  }
}

export function keep_chinese(host: Element, texts: Texts): () => void {
  if (language.peek() === 'en') return () => undefined;
  translate_within(host, texts);
  const observer = new MutationObserver((changes) => {
    const roots = new Set(changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)));
    for (const root of roots) if (root !== null) translate_within(root, texts);
  });
  observer.observe(host, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: attributes,
  });
  return () => observer.disconnect();
}
