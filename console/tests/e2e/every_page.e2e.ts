// Every page that there is, read from the list of pages: Chinese when it is to be Chinese, English without a word left
// over, sound for axe-core, nothing sticking out, and the notice of bpmn.io uncovered at twice the size as well.
// Acceptance statements A18, A19 and A29. A page that is added has to be added here.
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect_notice, open_designer, open_file, short_process } from './designing';
import { english_on } from './english_on';
import { expect, expect_accessible, type Name, test, type World } from './fixtures';
import { overflow } from './whole';

const complaint = '370102TS2026110777';

interface Visit {
  who: Name;
  go: (page: Page, world: World) => Promise<void>;
}

// What the models and the data themselves say: the case's number, ids of elements and decisions, editions of calendars.
const of_data = /^(370102TS\d+|[TEDMS]_[a-z_]+|(cn-\d{4}@\d+ ?)+)$/;

const to = (path: string) => (page: Page, world: World) => page.goto(world.service.url + path).then(() => undefined);

const to_case = (prefix: string) => async (page: Page, world: World) => {
  const task = await world.task_of('chen', complaint);
  await page.goto(`${world.service.url}${prefix}/${task.processInstanceKey}`);
};

async function to_task(page: Page, world: World): Promise<void> {
  const task = await world.task_of('chen', complaint);
  await page.goto(`${world.service.url}/tasks/${task.userTaskKey}`);
  await expect(page.locator('.case-form .fjs-form-field').first()).toBeVisible();
}

async function to_version(page: Page, world: World): Promise<void> {
  await page.goto(`${world.service.url}/operations`);
  await page.locator('[data-process=complaint_acceptance] tr[data-version] a').first().click();
  await expect(page.locator('.diagram')).toHaveAttribute('data-drawn', /^[1-9]/);
}

async function to_draft(page: Page): Promise<void> {
  await open_designer(page);
  await open_file(page, 'every_page.bpmn', short_process('every_page'));
}

async function to_saved(page: Page): Promise<void> {
  await to_draft(page);
  await page.getByRole('button', { name: '存到服务器', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '存到服务器', exact: true }).click();
  await page.locator('[data-saved="1"]').click();
  await expect(page.locator('li[data-version="1"]')).toBeVisible();
}

async function to_comparison(page: Page, world: World): Promise<void> {
  const put = (name: string) =>
    world.service.ask<{ deployments: { processDefinitionKey: string }[] }>(
      world.service.token('operator'), 'POST', '/v2/deployments',
      { resources: [{ name: 'every_page.bpmn', content: short_process('every_page').replace('办理', name) }] },
    );
  const [old, now] = [await put('承办'), await put('主办')].map((one) => one.deployments[0]?.processDefinitionKey);
  await page.goto(`${world.service.url}/designer/compare?old=${old}&new=${now}`);
  await expect(page.locator('.compared[data-drawn="yes"]')).toBeVisible();
}

const to_new = (button: string, shown: string) => async (page: Page) => {
  await open_designer(page);
  await page.getByRole('button', { name: button }).click();
  await expect(page.locator(shown).first()).toBeVisible();
};

const visits: Record<string, Visit> = {
  '/tasks': { who: 'chen', go: to('/tasks') },
  '/tasks/:key': { who: 'chen', go: to_task },
  '/new': { who: 'chen', go: to('/new') },
  '/cases': { who: 'shi', go: to('/cases') },
  '/cases/:key': { who: 'shi', go: to_case('/cases') },
  '/reports': { who: 'shi', go: to('/reports') },
  '/reports/cases': { who: 'shi', go: to('/reports/cases?from=2026-Q1&to=2026-Q4') },
  '/readings': { who: 'shi', go: to('/readings') },
  '/operations': { who: 'yun', go: to('/operations') },
  '/operations/processes/:key': { who: 'yun', go: to_version },
  '/operations/cases': { who: 'yun', go: to('/operations/cases') },
  '/operations/cases/:key': { who: 'yun', go: to_case('/operations/cases') },
  '/operations/incidents': { who: 'yun', go: to('/operations/incidents') },
  '/operations/load': { who: 'yun', go: to('/operations/load') },
  '/operations/calendar': { who: 'yun', go: to('/operations/calendar') },
  '/operations/rules': { who: 'yun', go: to('/operations/rules') },
  '/operations/organisation': { who: 'yun', go: to('/operations/organisation') },
  '/designer': { who: 'shui', go: to('/designer') },
  '/designer/bpmn/:id': { who: 'shui', go: to_draft },
  '/designer/saved/:id': { who: 'shui', go: to_saved },
  '/designer/compare': { who: 'shui', go: to_comparison },
  '/designer/dmn/:id': { who: 'shui', go: to_new('新建决策', '.decision[data-drawn="1"]') },
  '/designer/form/:id': { who: 'shui', go: to_new('新建表单', '.form-canvas .fjs-palette') },
};

test.beforeAll(async ({ world }) => world.start_complaint(complaint));

test('no page is left out', () => {
  const text = ['pages.ts', 'pages/operations/pages.ts'].map((file) => readFileSync(join('src', file), 'utf8')).join('');
  const patterns = [...text.matchAll(/(?:pattern: |^ {2}\[)'(\/[^']*)'/gm)].map((found) => found[1]!);
  expect(patterns.length).toBeGreaterThan(20);
  expect([...new Set(patterns)].sort()).toEqual([...Object.keys(visits)].sort());
});

async function settled(page: Page): Promise<void> {
  await expect(page.locator('main h1').first()).toBeVisible();
  await expect(page.locator('main .loading')).toHaveCount(0);
}

// Whether the notice is there depends on what is drawn.
async function expect_notices(page: Page): Promise<void> {
  const notices = page.locator('a.bjs-powered-by:visible, .fjs-powered-by:visible');
  for (const notice of await notices.all()) {
    const link = (await notice.evaluate((one) => one.tagName)) === 'A' ? notice : notice.locator('a').first();
    await expect_notice((await link.count()) > 0 ? link : notice);
  }
}

for (const [pattern, visit] of Object.entries(visits)) {
  test(`${pattern} is whole`, async ({ signed_in, world }) => {
    const page = await signed_in(visit.who);
    await visit.go(page, world);
    await settled(page);
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await overflow(page), `at ${width}`).toBeLessThanOrEqual(0);
      await expect_accessible(page);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    expect((await english_on(page)).filter((one) => !of_data.test(one))).toEqual([]);
    await expect_notices(page);
    await page.evaluate(() => (document.body.style.zoom = '2'));
    await expect_notices(page);
    await page.evaluate(() => (document.body.style.zoom = '1'));
    await page.getByRole('button', { name: 'English' }).click();
    await settled(page);
    expect((await page.locator('main').innerText()).match(/\{\w+\}/g)).toBeNull();
    await expect_accessible(page);
  });
}
