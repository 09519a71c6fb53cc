// The form library speaks English only. What it says is put into our words: its complaints where it makes them, and
// its few labels where they appear. The notice of its makers is left alone.
import { say, type Pair } from '../words/words';
import { complaints, library_words, with_values } from './words';

export function complaint_text(english: string): string {
  for (const [pattern, pair] of complaints) {
    const found = pattern.exec(english);
    if (found) return say(pair, { limit: found[1] ?? '' });
  }
  return english;
}

type Validating = (...given: unknown[]) => string[];

class OurComplaints {
  static $inject = ['validator'];

  constructor(validator: Record<string, unknown>) {
    for (const name of ['validateField', 'validateFieldInstance']) {
      const original = validator[name] as Validating | undefined;
      if (!original) continue;
      validator[name] = (...given: unknown[]) => original.apply(validator, given).map(complaint_text);
    }
  }
}

export const our_complaints = {
  __init__: ['ourComplaints'],
  ourComplaints: ['type', OurComplaints],
};

export function in_our_words(english: string): string {
  const known = (library_words as Record<string, Pair>)[english.trim()];
  if (known) return say(known);
  for (const [pattern, pair] of with_values) {
    const found = pattern.exec(english.trim());
    if (found) return say(pair, { n: found[1] ?? '' });
  }
  return english;
}

const attributes = ['placeholder', 'title', 'aria-label'];

function translate_element(element: Element): void {
  for (const name of attributes) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    const ours = in_our_words(value);
    if (ours !== value) element.setAttribute(name, ours);
  }
}

function translate(node: Node): void {
  if (node.parentElement?.closest('.fjs-powered-by, .fjs-powered-by-lightbox')) return;
  if (node.nodeType === Node.TEXT_NODE) {
    const ours = in_our_words(node.nodeValue ?? '');
    if (ours !== node.nodeValue) node.nodeValue = ours;
    return;
  }
  if (!(node instanceof Element) || node.classList.contains('fjs-powered-by')) return;
  translate_element(node);
  node.childNodes.forEach(translate);
}

// Until the given function is called.
export function keep_translated(container: Element): () => void {
  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'childList') change.addedNodes.forEach(translate);
      else translate(change.target);
    }
  });
  translate(container);
  observer.observe(container, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: attributes,
  });
  return () => observer.disconnect();
}
