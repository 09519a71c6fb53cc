// What of a page is English that should be Chinese.
import type { Page } from '@playwright/test';

// Ids, names of formats, and what the file itself says.
const may_stay =
  /^(Baton|English|XML|BPMN|DMN|ID|FEEL|URI|fx|[a-z_0-9.:#-]+|[A-Z][A-Za-z]*_[a-z0-9]{7}|.*\.bpmn|https?:.*)$/;

export async function english_on(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const around = node.parentElement;
      if (around === null || around.closest('.cm-editor, code, script, style, svg, [lang=en]')) continue;
      found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[title], [aria-label], [placeholder]')) {
      if (element.closest('.cm-editor, .bjs-powered-by')) continue;
      found.push(
        element.getAttribute('title') ?? '',
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('placeholder') ?? '',
      );
    }
    return found;
  });
  return [...new Set(texts.map((one) => one.trim()))].filter(
    (one) => /[A-Za-z]{2}/.test(one) && !/\p{Script=Han}/u.test(one) && !may_stay.test(one),
  );
}
