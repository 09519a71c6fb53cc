// A large diagram comes in slices: the page answers between them, nobody sees it before it is whole, and what is wanted
// meanwhile comes instead. Counted and compared within one opening, since a machine may be busy.
import type { Page } from '@playwright/test';
import { open_designer, open_file, short_process, tab, xml_of } from './designing';
import { expect, expect_accessible, test, type World } from './fixtures';
import { large_file } from './large';

test.use({ world_of: 'large' });

interface Seen {
  heard: string[]; // each time that the notice says something
  turns: number; // of a timer, while the notice is there
  longest: number; // without a turn, in milliseconds
  total: number; // from the first turn with the notice to the last
  halves: number[]; // how many elements could be seen, when not all
}

// From now on, of any place of a diagram on the page.
const watch = (page: Page, elements: number) =>
  page.evaluate((all) => {
    const seen: Seen = { heard: [], turns: 0, longest: 0, total: 0, halves: [] };
    Object.assign(window, { seen });
    let last: number | undefined;
    let heard = '';
    const look = () => {
      const now = performance.now();
      const said = document.querySelector('.drawing-notice-place [role=status]')?.textContent?.trim() ?? '';
      if (said !== heard && said !== '') seen.heard.push(said);
      heard = said;
      if (said !== '') {
        seen.turns += 1;
        if (last !== undefined) seen.longest = Math.max(seen.longest, now - last);
        if (last !== undefined) seen.total += now - last;
      }
      last = said === '' ? undefined : now;
      const drawn = document.querySelectorAll('.djs-container:not(.is-coming) .viewport .djs-element').length;
      if (drawn > 0 && drawn < all) seen.halves.push(drawn);
    };
    setInterval(look, 5);
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributeFilter: ['class'] });
  }, elements);

const seen_of = (page: Page) => page.evaluate(() => Reflect.get(window, 'seen') as Seen);

function expect_slices(seen: Seen): void {
  test.info().annotations.push({ type: 'seen', description: JSON.stringify(seen) });
  expect(seen.heard).toEqual(['图很大，正在画，请稍候。']);
  expect(seen.halves).toEqual([]);
  expect(seen.turns).toBeGreaterThan(20);
  expect(seen.longest / seen.total).toBeLessThan(0.5); // in one piece: 1
}

const notice = (page: Page) => page.locator('.drawing-notice');
// As soon as the first slice is there: on a quick machine the last one is, before somebody who looks once a second.
const being_drawn = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.drawing-notice')?.textContent?.includes('个元素'), undefined, {
    polling: 'raf',
  });
// All of the text, in one piece: typing a million characters takes minutes.
async function paste_xml(page: Page, text: string): Promise<void> {
  await tab(page, 'XML');
  await xml_of(page).click();
  await page.keyboard.press('Control+a');
  await xml_of(page).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const drawn_elements = (page: Page) => page.locator('.canvas .viewport .djs-element');

test('in the designer', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await watch(page, 4999);
  await open_file(page, 'large.bpmn', large_file(5000));
  await expect(notice(page)).toHaveCount(0);
  await expect(drawn_elements(page)).toHaveCount(4999);
  await expect(page.locator('.canvas-bar')).not.toHaveAttribute('inert');
  expect_slices(await seen_of(page));
});

test('a small one comes without a notice', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await watch(page, 499);
  await open_file(page, 'small.bpmn', large_file(500));
  const seen = await seen_of(page);
  expect([seen.heard, seen.halves]).toEqual([[], []]);
});

test('what is asked for meanwhile comes instead', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(page, 'small.bpmn', short_process('first'));
  await paste_xml(page, large_file(5000));
  await being_drawn(page);
  await expect(page.locator('.canvas-bar')).toHaveAttribute('inert');
  await expect_accessible(page);
  await paste_xml(page, short_process('second')); // while it is drawn
  await expect(notice(page)).toHaveCount(0);
  await tab(page, '步骤');
  await expect(page.locator('.outline [data-step]')).toHaveCount(3);
  await expect(drawn_elements(page)).toHaveCount(7); // two with labels
  await tab(page, 'XML');
  await expect(xml_of(page)).toContainText('second');
  await expect(page.locator('.canvas.is-held')).toHaveCount(0); // none of it was a fault
});

test('who leaves meanwhile finds the next file whole', async ({ signed_in }) => {
  const page = await signed_in('shui');
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  await open_designer(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'large.bpmn',
    mimeType: 'application/xml',
    buffer: Buffer.from(large_file(5000)),
  });
  await being_drawn(page);
  await open_designer(page);
  await open_file(page, 'small.bpmn', short_process('next'));
  await expect(drawn_elements(page)).toHaveCount(7); // two with labels
  await expect(notice(page)).toHaveCount(0);
  expect(complaints).toEqual([]);
});

async function start_large(world: World): Promise<string> {
  const content = large_file(5000);
  await world.as('shui', 'POST', '/v2/deployments', { resources: [{ name: 'large_5000.bpmn', content }] });
  const started = await world.service.ask<{ processInstanceKey: string }>(
    world.service.token('intake'),
    'POST',
    '/v2/process-instances',
    { processDefinitionId: 'large_5000', businessKey: '案-大图' },
  );
  return started.processInstanceKey;
}

test('in the view of auditors', async ({ signed_in, world }) => {
  const key = await start_large(world);
  const page = await signed_in('shi');
  await watch(page, 4999);
  await page.evaluate((to) => {
    history.pushState(null, '', to); // without loading the page anew, which would forget what is watched
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, `/cases/${key}`);
  await expect(page.locator('.diagram [data-token-at="t0"]')).toBeAttached();
  await expect(notice(page)).toHaveCount(0);
  expect_slices(await seen_of(page));
});
