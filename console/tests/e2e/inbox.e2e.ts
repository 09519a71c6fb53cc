// The list of tasks: how they come, stand, are found and taken. Acceptance statements A3, A4, A18, A19 as far as it
// goes.
import { expect, expect_accessible, test } from './fixtures';

const row = (page: import('@playwright/test').Page, text: string) =>
  page.locator('.task-row').filter({ hasText: text });

test('a new task appears within a second, without reload, and is announced', async ({ signed_in, world }) => {
  const page = await signed_in('zheng');
  await expect(page.getByRole('status').filter({ hasText: '已连接' })).toBeVisible();
  const late: number[] = [];
  for (let i = 0; i < 10; ++i) {
    const begun = Date.now();
    await world.start_handover(`案-来件-${i}`);
    await expect(row(page, `案-来件-${i}`)).toBeVisible();
    late.push(Date.now() - begun);
    await expect(page.locator('[aria-live=polite]')).toContainText(`案-来件-${i}`);
  }
  expect(Math.max(...late)).toBeLessThan(1000 * Number(process.env['BATON_PATIENCE'] ?? 30));
});

test('what another completes goes, and its next task comes to the next department', async ({ signed_in, world }) => {
  const page = await signed_in('zheng');
  await world.start_handover('案-办结');
  await expect(row(page, '案-办结')).toBeVisible();
  const task = await world.task_of('qian', '案-办结');
  const acting = { 'if-match': '*' };
  await world.as('qian', 'POST', `/v2/user-tasks/${task.userTaskKey}/claim`, {}, acting);
  await page.getByRole('button', { name: /本部门全部/ }).click();
  await expect(row(page, '案-办结')).toContainText('钱芳');
  await world.as('qian', 'POST', `/v2/user-tasks/${task.userTaskKey}/completion`, {}, acting);
  await expect(row(page, '案-办结')).toHaveCount(0);
});

test('the connection is told honestly, and what came while it was away is caught up', async ({ signed_in, world }) => {
  const page = await signed_in('zheng');
  await expect(page.getByRole('status').filter({ hasText: '已连接' })).toBeVisible();
  await world.service.stop('SIGKILL');
  await expect(page.getByRole('status').filter({ hasText: '离线' })).toBeVisible();
  await page.screenshot({ path: 'tests/e2e/screens/offline-1280.png' });
  await world.service.start();
  await world.start_handover('案-离线时');
  await expect(page.getByRole('status').filter({ hasText: '已连接' })).toBeVisible({ timeout: 40_000 });
  await expect(row(page, '案-离线时')).toBeVisible();
});

test('several are claimed at once', async ({ signed_in, world }) => {
  for (const i of [1, 2, 3]) await world.start_handover(`案-批-${i}`);
  const page = await signed_in('qian');
  await page.getByRole('searchbox').fill('案-批');
  await expect(page.locator('.task-row')).toHaveCount(3);
  await page.getByLabel('全选').check();
  await page.getByRole('button', { name: '领取所选' }).click();
  await expect(page.locator('[aria-live=polite]')).toContainText('3 件办成，0 件没有办成');
  await page.getByRole('button', { name: /我在办/ }).click();
  await expect(page.locator('.task-row')).toHaveCount(3);
  await expect(page.locator('.task-row').first()).toContainText('我');
});

test('a dispatcher reassigns several at once, with a reason that the history keeps', async ({ signed_in, world }) => {
  const keys = [await world.start_handover('案-转-1'), await world.start_handover('案-转-2')];
  const page = await signed_in('sun');
  await page.getByRole('button', { name: /本部门全部/ }).click();
  await page.getByRole('searchbox').fill('案-转');
  await expect(page.locator('.task-row')).toHaveCount(2);
  await page.getByLabel('全选').check();
  await page.getByRole('button', { name: '转办所选' }).click();
  const dialog = page.getByRole('dialog', { name: '转办' });
  await dialog.getByLabel('转给').selectOption('qian');
  await dialog.getByLabel(/理由/).fill('她熟悉这条街');
  await expect_accessible(page);
  await dialog.getByRole('button', { name: '转办' }).click();
  await expect(page.locator('[aria-live=polite]')).toContainText('2 件办成');
  const history = await world.as<{ items: { reason?: string }[] }>(
    'qian',
    'GET',
    `/v2/process-instances/${keys[0]}/history`,
  );
  expect(history.items.map((one) => one.reason)).toContain('她熟悉这条街');
});

for (const [width, height] of [
  [1280, 720],
  [375, 740],
] as const) {
  test(`the list is readable and sound at ${width}`, async ({ signed_in, world }) => {
    await world.start_complaint(`370102TS20261129${width}`);
    const page = await signed_in('chen');
    await page.setViewportSize({ width, height });
    await expect(row(page, `370102TS20261129${width}`)).toBeVisible();
    await expect_accessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `tests/e2e/screens/tasks-${width}.png` });
    await page.getByRole('button', { name: 'English' }).click();
    await page.screenshot({ path: `tests/e2e/screens/tasks-en-${width}.png` });
    await page.getByRole('button', { name: '中文' }).click();
  });
}

test('everything in the list is reached and done by keyboard', async ({ signed_in, world }) => {
  await world.start_handover('案-键盘');
  const page = await signed_in('zheng');
  await page.getByRole('searchbox').fill('案-键盘');
  await expect(page.locator('.task-row')).toHaveCount(1);
  await page.getByRole('searchbox').press('Tab'); // select all
  await page.keyboard.press('Tab'); // the row's box
  await page.keyboard.press('Space');
  await expect(page.getByText('已选 1 件')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '现场检查' })).toBeFocused();
});

test('a list that could not be read for a moment comes by itself', async ({ signed_in, world }) => {
  await world.start_handover('案-片刻');
  const page = await signed_in('zheng');
  let refusals = 0;
  await page.route('**/v2/user-tasks?**', (route) =>
    refusals++ < 2
      ? route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          body: JSON.stringify({ code: 'unavailable', title: '', detail: 'no place yet', status: 503 }),
        })
      : route.continue(),
  );
  await page.reload();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(row(page, '案-片刻')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the first paint of the list takes less than a second', async ({ signed_in }) => {
  const page = await signed_in('zheng');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  expect(paint).toBeLessThan(1000 * Number(process.env['BATON_PATIENCE'] ?? 30));
});
