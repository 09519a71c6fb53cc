// Calendars, clock rules and the organisation are imported on their pages: previewed, with a reason, in force at once.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, expect_accessible, test, type World } from './fixtures';
import { expect_whole, overflow } from './whole';

test.use({ world_of: 'imports' });

const shipped = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../processes/${path}`, import.meta.url)), 'utf8');

const file_of = (name: string, content: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

async function choose(page: Page, name: string, content: string): Promise<void> {
  await page.getByLabel('文件（JSON）').setInputFiles(file_of(name, content));
}

async function preview(page: Page): Promise<void> {
  await page.getByRole('button', { name: '预演' }).click();
}

// Every page at 375 as well, while something is shown that is there after a choice only.
async function fits_small(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 375, height: 800 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await expect_accessible(page);
  await page.screenshot({ path: `tests/e2e/screens/${name}-375.png`, fullPage: true });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot({ path: `tests/e2e/screens/${name}-1280.png`, fullPage: true });
}

const next_2026 = (): string =>
  shipped('calendars/cn-2026.json')
    .replace('"version": 1', '"version": 2')
    .replace('"from": "2026-10-01", "to": "2026-10-07"', '"from": "2026-10-01", "to": "2026-10-08"');

async function open_page(page: Page, world: World, part: string): Promise<void> {
  await page.goto(`${world.service.url}/operations/${part}`);
  await page.locator('[data-import] > summary').click();
}

test('a file with faults is told all of them, and one that is as old why not', async ({ signed_in, world }) => {
  const page = await signed_in('yun');
  await open_page(page, world, 'calendar');
  const panel = page.locator('[data-import=calendar]');
  await expect(page.getByRole('button', { name: '导入', exact: true })).toBeDisabled();
  await choose(page, 'cn-2027.json', '{"format":"baton-calendar/1","id":"cn-2027","version":1,"year":"2027"}');
  await preview(page);
  const problem = panel.getByRole('alert');
  await expect(problem).toContainText('cn-2027.json · /year');
  await expect(problem).toContainText('/source');
  await expect(problem).toContainText('/off');
  await fits_small(page, 'ops-import-faults');
  await choose(page, 'cn-2026.json', shipped('calendars/cn-2026.json'));
  await expect(problem).toHaveCount(0);
  await preview(page);
  await expect(problem).toContainText('内容和正在使用的一样');
  await choose(page, 'cn-2026.json', shipped('calendars/cn-2026.json').replace('国庆节', '国庆'));
  await preview(page);
  await expect(problem).toContainText('版本号');
  await page.getByLabel('文件（JSON）').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from([0xff, 0xfe, 0x7b]) });
  await expect(panel.getByRole('alert')).toContainText('UTF-8');
  await expect(page.getByRole('button', { name: '导入', exact: true })).toBeDisabled();
});

test('a calendar is previewed, imported with a reason, and in force at once', async ({ signed_in, world }) => {
  const page = await signed_in('yun');
  await open_page(page, world, 'calendar');
  await page.getByRole('button', { name: '2026', exact: true }).click();
  await expect(page.locator('[data-day="2026-10-08"]')).toHaveAttribute('data-kind', 'working');
  await choose(page, 'cn-2026.json', next_2026());
  await preview(page);
  await expect(page.locator('[data-preview="2"]')).toContainText('替换第 1 版');
  await expect(page.locator('[data-change="2026-10-08"]')).toContainText('工作日 → 休息日');
  await expect(page.locator('[data-preview="2"]')).toContainText('1 天变为休息日，0 天变为工作日');
  await expect(page.locator('[data-preview="2"]')).toContainText('看了在办案件');
  await fits_small(page, 'ops-import-preview');
  const button = page.getByRole('button', { name: '导入', exact: true });
  await expect(button).toBeDisabled();
  await page.getByLabel('理由').fill('国办发明电〔2026〕号外');
  await button.click();
  await expect(page.getByRole('status').filter({ hasText: '已导入' })).toContainText('cn-2026 第 2 版');
  const held = page.locator('[data-edition="cn-2026@2"]');
  await expect(held).toContainText('正在使用');
  await expect(held).toContainText('云涛');
  await expect(held).toContainText('国办发明电');
  await expect(page.locator('[data-edition="cn-2026@1"]')).toContainText('以前的');
  await expect(page.locator('[data-day="2026-10-08"]')).toHaveAttribute('data-kind', 'holiday');
  const saving = page.waitForEvent('download');
  await page.locator('[data-edition="cn-2026@1"]').getByRole('button').click();
  const saved = await (await saving).path();
  expect(readFileSync(saved, 'utf8')).toBe(shipped('calendars/cn-2026.json'));
  await expect_whole(page, 'ops-import-done');
});

test('clock rules show terms and validity, old and new', async ({ signed_in, world }) => {
  const page = await signed_in('yun');
  await open_page(page, world, 'rules');
  const next = shipped('rules/clock-rules.json')
    .replace(/"version": (\d+)/, (_, n: string) => `"version": ${Number(n) + 1}`)
    .replace('"term": "30 MIN"', '"term": "20 MIN"');
  await choose(page, 'clock-rules.json', next);
  await preview(page);
  const changed = page.locator('[data-change=first_response_dispatch]');
  await expect(changed).toContainText('30分钟 → 20分钟');
  await fits_small(page, 'ops-import-rules');
  await page.getByLabel('理由').fill('局务会议定');
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.locator('tr[data-rule=first_response_dispatch]')).toContainText('20分钟');
});

test('an organisation names what it would leave behind', async ({ signed_in, world }) => {
  await world.start_handover('案-机构-1');
  const page = await signed_in('yun');
  await open_page(page, world, 'organisation');
  const next = JSON.parse(shipped('organisation/organisation.json'));
  next.version += 1;
  next.departments.find((one: { id: string }) => one.id === 'team_env').enabled = false;
  await choose(page, 'organisation.json', JSON.stringify(next));
  await preview(page);
  await expect(page.locator('[data-left="1"]')).toContainText('还有待办任务 1 项、账号 4 个');
  await expect(page.locator('[data-change=team_env]')).toContainText('启用 是 → 否');
  await fits_small(page, 'ops-import-organisation');
  await page.getByLabel('理由').fill('机构改革');
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.locator('[data-department=team_env]')).toContainText('停用');
});

test('who keeps the calendars finds that page alone; auditors look on', async ({ signed_in, world }) => {
  const page = await signed_in('nian');
  await page.getByRole('link', { name: '运行管理' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '日历' })).toBeVisible();
  await expect(page.locator('[data-import=calendar]')).toBeVisible();
  await expect(page.getByRole('link', { name: '机构' })).toHaveCount(0);
  const other = await signed_in('shi');
  await other.goto(`${world.service.url}/operations/calendar`);
  await expect(other.locator('tr[data-edition]').first()).toBeVisible();
  await expect(other.locator('[data-import]')).toHaveCount(0);
});
