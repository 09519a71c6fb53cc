// The frame around the pages: signing in and out, languages, what is refused, what is sent.
import { expect, expect_accessible, people, sign_in, test } from './fixtures';

test('a person signs in, finds the tasks, and signs out', async ({ page, world }) => {
  await page.goto(world.service.url);
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  await expect_accessible(page);
  await page.getByLabel('用户名').fill('zheng');
  await page.getByLabel('口令').fill('wrong');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert')).toHaveText('用户名或口令不对。');
  await sign_in(page, world.service.url, 'zheng');
  await expect(page.getByRole('heading', { level: 1, name: '待办任务' })).toBeVisible();
  await expect(page.getByText(people.zheng.display_name)).toBeVisible();
  const cookies = await page.context().cookies();
  expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }]);
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  await page.goto(`${world.service.url}/tasks`);
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
});

test('the language changes at once and is remembered', async ({ signed_in }) => {
  const page = await signed_in('zheng');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tasks' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Tasks' })).toBeVisible();
});

test('who has no page here is told so', async ({ signed_in }) => {
  const page = await signed_in('lone');
  await expect(page.getByRole('heading', { name: '这里还没有你的页面' })).toBeVisible();
  await expect_accessible(page);
});

test('an address that leads nowhere says so and leads back', async ({ signed_in, world }) => {
  const page = await signed_in('zheng');
  await page.goto(`${world.service.url}/nowhere/at-all`);
  await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible();
  await page.getByRole('link', { name: '回到首页' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '待办任务' })).toBeVisible();
});

test('nothing comes from elsewhere, and the page keeps to its policy', async ({ page, world }) => {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => request.url().startsWith(world.service.url) || foreign.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await sign_in(page, world.service.url, 'zheng');
  await expect(page.getByRole('status').filter({ hasText: '已连接' })).toBeVisible();
  expect(foreign).toEqual([]);
  expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
});

test('a page of another origin can neither act nor listen with the cookie', async ({ signed_in, world }) => {
  const page = await signed_in('zheng');
  const cookies = await page.context().cookies();
  const cookie = cookies.map((one) => `${one.name}=${one.value}`).join('; ');
  const forged = await fetch(`${world.service.url}/v2/logout`, {
    method: 'POST',
    headers: { cookie, origin: 'http://evil.example' },
  });
  expect(forged.status).toBe(403);
  const listening = await page.request.get(`${world.service.url}/v2/inbox/socket?department=team_env`, {
    headers: {
      origin: 'http://evil.example',
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-protocol': 'baton.inbox.v1',
    },
  });
  expect(listening.status()).toBe(403);
});

test('an ended session keeps the page and what is typed on it', async ({ signed_in, world }) => {
  const page = await signed_in('zheng');
  await page.getByRole('searchbox').fill('油烟');
  await page.context().clearCookies();
  await world.start_handover('案-会话'); // the notice makes the page ask for the task, and it is told that nobody asks
  await expect(page.getByRole('dialog')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('dialog').getByLabel('口令').fill('correct horse battery staple 9');
  await page.getByRole('dialog').getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('searchbox')).toHaveValue('油烟');
});
