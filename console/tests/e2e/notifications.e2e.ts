// The desktop's notifications: wanted and allowed, each new task gives one that names the task and nobody; otherwise
// none, and the list goes on as it does.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

interface Shown {
  title: string;
  more: string; // whatever else the desktop is given
}

declare global {
  interface Window {
    shown: Shown[];
  }
}

// What the page shows is shown, and noted down. A page is never hidden from the tests' browser: `is_hidden` says that
// it is, as it is for somebody who looks at another window.
async function note_notifications(page: Page, is_hidden: boolean): Promise<void> {
  await page.addInitScript((hidden) => {
    window.shown = [];
    class Noted extends Notification {
      constructor(title: string, options: NotificationOptions = {}) {
        super(title, options);
        window.shown.push({ title, more: JSON.stringify(options) });
      }
    }
    window.Notification = Noted;
    if (hidden) Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
  }, is_hidden);
  await page.reload();
}

const shown = (page: Page) => page.evaluate(() => window.shown);
const personal = { reporter: { name: '王小明', phone: '13812345678', address: '姚家街道三号' } };
const told = (page: Page, case_no: string) => expect(page.locator('[aria-live=polite]')).toContainText(case_no);

test('a new task gives one notification, and nobody is named on it', async ({ signed_in, world }) => {
  const page = await signed_in('zheng');
  await page.context().grantPermissions(['notifications'], { origin: world.service.url });
  await note_notifications(page, true);
  await page.getByRole('button', { name: '开启桌面提醒' }).click();
  await expect(page.getByText('桌面提醒已开')).toBeVisible();
  await expect(page.locator('.connection-connected')).toBeVisible();
  await world.start_handover('案-提醒一', personal);
  await told(page, '案-提醒一');
  const task = await world.task_of('zheng', '案-提醒一');
  expect(await shown(page)).toEqual([
    { title: `新任务：${task.name} · 案-提醒一`, more: JSON.stringify({ tag: `/tasks/${task.userTaskKey}` }) },
  ]);
  await page.reload(); // it is remembered, and what has been told is not told again
  await expect(page.getByText('桌面提醒已开')).toBeVisible();
  await expect(page.locator('.task-row', { hasText: '案-提醒一' })).toBeVisible();
  expect(await shown(page)).toEqual([]);
});

test('who looks at the list is told there alone', async ({ signed_in, world }) => {
  const page = await signed_in('zheng');
  await page.context().grantPermissions(['notifications'], { origin: world.service.url });
  await note_notifications(page, false);
  await page.getByRole('button', { name: '开启桌面提醒' }).click();
  await expect(page.getByText('桌面提醒已开')).toBeVisible();
  await expect(page.locator('.connection-connected')).toBeVisible();
  await world.start_handover('案-提醒二', personal);
  await told(page, '案-提醒二');
  expect(await shown(page)).toEqual([]);
});

for (const [how, prepare] of [
  ['without permission', (page: Page) => note_notifications(page, true)],
  [
    'in a browser that has no notifications',
    async (page: Page) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(window, 'Notification');
        window.shown = [];
      });
      await page.reload();
    },
  ],
] as const) {
  test(`${how} the list goes on as it does`, async ({ signed_in, world }) => {
    const page = await signed_in('zheng');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await prepare(page);
    await expect(page.locator('.connection-connected')).toBeVisible();
    const case_no = `案-提醒-${how}`;
    await world.start_handover(case_no, personal);
    await told(page, case_no);
    await expect(page.locator('.task-row', { hasText: case_no })).toBeVisible();
    expect(await shown(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
}
