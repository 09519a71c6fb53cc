// A diagram of five thousand elements is as usable as one of five hundred: what it costs grows no faster than it does,
// and what is done with the view of it costs the same. Compared within one run, since a machine may be busy.
import type { Page } from '@playwright/test';
import { open_designer, open_file } from './designing';
import { expect, test, type World } from './fixtures';
import { large_file } from './large';

test.use({ world_of: 'large' });

const sizes = [500, 5000] as const;
const ratio = 10;

interface Cost {
  elements: number; // of the page
  listeners: number;
  longest: number; // task that held the page up, in milliseconds
  moved: number; // what changes of the page when the view is moved
}

const watch_tasks = (page: Page) =>
  page.evaluate(() => {
    const seen = { longest: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) seen.longest = Math.max(seen.longest, one.duration);
    }).observe({ type: 'longtask', buffered: true });
  });

// As by wheel, over the diagram.
async function changes_by_moving(page: Page): Promise<number> {
  const box = await page.locator('.djs-container svg').first().boundingBox();
  await page.evaluate(() => {
    const changed = { count: 0 };
    Object.assign(window, { changed });
    new MutationObserver((all) => (changed.count += all.length)).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
    });
  });
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 120);
  await page.waitForTimeout(500); // what the pointer passes over may be marked
  await page.evaluate(() => Reflect.set(Reflect.get(window, 'changed') as object, 'count', 0));
  for (let i = 0; i < 5; ++i) await page.mouse.wheel(0, 40);
  await page.waitForTimeout(1000);
  return page.evaluate(() => (Reflect.get(window, 'changed') as { count: number }).count);
}

const longest_task = (page: Page) => page.evaluate(() => (Reflect.get(window, 'seen') as { longest: number }).longest);

// Taking one step away, until text, list of steps and rules have followed.
async function longest_of_edit(page: Page): Promise<number> {
  await page.evaluate(() => Reflect.set(Reflect.get(window, 'seen') as object, 'longest', 0));
  await page.locator('.outline [data-step="t3"] button').evaluate((line: HTMLElement) => line.click());
  await page.locator('.canvas .djs-container > svg').focus();
  await page.keyboard.press('Delete');
  await expect(page.locator('.outline [data-step="t3"]')).toHaveCount(0);
  await page.waitForTimeout(2000);
  return longest_task(page);
}

async function cost_of(page: Page): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage'); // listeners of what is gone are not counted
  const { metrics } = await session.send('Performance.getMetrics');
  return {
    elements: await page.evaluate(() => document.querySelectorAll('*').length),
    listeners: metrics.find((one) => one.name === 'JSEventListeners')?.value ?? 0,
    longest: await longest_task(page),
    moved: await changes_by_moving(page),
  };
}

// Were it quadratic, a hundred; below the length of a task that counts as long, none is.
const expect_no_longer = (small: number, large: number) => expect(large / Math.max(50, small)).toBeLessThan(ratio * 2);

function expect_in_proportion([small, large]: Cost[], where: string): void {
  if (small === undefined || large === undefined) throw new Error('nothing was measured');
  test.info().annotations.push({ type: where, description: JSON.stringify({ small, large }) });
  expect(large.elements / small.elements).toBeLessThan(ratio * 1.1);
  expect(large.listeners / small.listeners).toBeLessThan(ratio * 1.1);
  expect_no_longer(small.longest, large.longest);
  expect(large.moved).toBeLessThan(small.moved + 50);
}

test('in the designer', async ({ signed_in }) => {
  const costs: Cost[] = [];
  const edits: number[] = [];
  for (const size of sizes) {
    const page = await signed_in('shui');
    await open_designer(page);
    await watch_tasks(page);
    await open_file(page, `large_${size}.bpmn`, large_file(size));
    await expect(page.locator('.canvas [data-element-id="t100"]').first()).toBeAttached();
    await expect(page.locator('.outline [data-step="t100"]')).toBeAttached();
    costs.push(await cost_of(page));
    edits.push(await longest_of_edit(page));
  }
  expect_in_proportion(costs, 'designer');
  test.info().annotations.push({ type: 'longest of an edit', description: JSON.stringify(edits) });
  expect_no_longer(edits[0] ?? 0, edits[1] ?? 0);
});

async function start_large(world: World, size: number): Promise<string> {
  const content = large_file(size);
  await world.as('shui', 'POST', '/v2/deployments', { resources: [{ name: `large_${size}.bpmn`, content }] });
  const started = await world.service.ask<{ processInstanceKey: string }>(
    world.service.token('intake'),
    'POST',
    '/v2/process-instances',
    { processDefinitionId: `large_${size}`, businessKey: `案-大-${size}` },
  );
  return started.processInstanceKey;
}

test('in the view of auditors', async ({ signed_in, world }) => {
  const costs: Cost[] = [];
  for (const size of sizes) {
    const key = await start_large(world, size);
    const page = await signed_in('shi');
    await watch_tasks(page);
    await page.evaluate((to) => {
      history.pushState(null, '', to); // without loading the page anew, which would forget what is watched
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, `/cases/${key}`);
    await expect(page.locator('.diagram [data-element-id="t100"]').first()).toBeAttached();
    await expect(page.locator('.diagram [data-token-at="t0"]')).toBeAttached();
    await page.locator('.diagram').first().scrollIntoViewIfNeeded();
    costs.push(await cost_of(page));
  }
  expect_in_proportion(costs, 'auditors');
});
