// A case in trouble: what it called, what called it, the jump to what was late and to what stands still.
import { play_calling_case } from './calling_case';
import { expect, expect_accessible, test } from './fixtures';

test('jumps lead to the deadline that passed and to the incident, and called cases are linked', async ({
  signed_in,
  world,
}) => {
  const played = await play_calling_case(world, '案-调用');
  const page = await signed_in('shi');
  const ask = <T>(path: string) =>
    world.service.ask<T>(world.service.token('auditor'), 'GET', `/v2/process-instances/${played.key}/${path}`);
  const history = await ask<{ items: { position: string; command: string; events: [string, object][] }[] }>('history');
  const position = (fits: (one: (typeof history.items)[number]) => boolean) => history.items.find(fits)?.position ?? '';
  await page.goto(`${world.service.url}/cases/${played.key}?at=${history.items[0]?.position}`);
  const shown = page.locator('[data-shown]');
  await page.getByRole('button', { name: '超过期限' }).click();
  await expect(shown).toHaveAttribute(
    'data-shown',
    position((one) => one.command === 'CompleteTask'),
  );
  await page.getByRole('button', { name: '故障' }).click();
  await expect(shown).toHaveAttribute(
    'data-shown',
    position((one) => one.events.some(([name]) => name === 'IncidentRaised')),
  );
  await expect(page.locator('tr[data-flow=f4]')).toContainText('=fine > 100');
  await expect(page.getByRole('button', { name: '故障' })).toBeDisabled();
  await expect_accessible(page);
  await page.screenshot({ path: 'tests/e2e/screens/case-incident.png', fullPage: true });
  await page.setViewportSize({ width: 375, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.screenshot({ path: 'tests/e2e/screens/case-incident-375.png', fullPage: true });

  await page.locator('.called a').click();
  await expect(page).toHaveURL(new RegExp(`/cases/${played.called}$`));
  await page.getByRole('link', { name: `案件 ${played.key}` }).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${played.key}$`));
  await page.goto(`${world.service.url}/cases?incident=true`);
  await expect(page.locator(`tr[data-case="${played.key}"]`)).toContainText('有故障');
});

test('the changes of a variable say who, when, by what and why', async ({ signed_in, world }) => {
  const key = await world.start_handover('案-改数', { fine: 5 });
  const task = await world.task_of('zheng', '案-改数');
  await world.as(
    'zheng',
    'POST',
    `/v2/user-tasks/${task.userTaskKey}/completion`,
    { variables: { fine: 7 }, reason: '复核后加重' },
    { 'if-match': '*' },
  );
  const page = await signed_in('shi');
  await page.goto(`${world.service.url}/cases/${key}`);
  await page.getByRole('button', { name: '看“fine”的变动' }).click();
  const last = page.getByRole('dialog').locator('[data-change]').last();
  await expect(last).toContainText('zheng');
  await expect(last).toContainText('办结任务');
  await expect(last).toContainText('复核后加重');
  await expect(last.locator('.old')).toHaveText('5');
  await expect(last.locator('.new')).toHaveText('7');
  await expect_accessible(page);
  await page.screenshot({ path: 'tests/e2e/screens/case-changes.png' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a department sees the cases that it has a part in, and no other', async ({ signed_in, world }) => {
  const own = await world.start_handover('案-自己的');
  const page = await signed_in('zheng');
  await page.goto(`${world.service.url}/cases/${own}`);
  await expect(page.locator('tr[data-token]')).toContainText('现场检查');
  await page.goto(`${world.service.url}/cases?key=1`);
  await expect(page.getByRole('heading', { name: '没有符合条件的案件' })).toBeVisible();
});

test('who runs the system sees that a case is there, and not what is in it', async ({ signed_in, world }) => {
  const key = await world.start_handover('案-运维');
  const page = await signed_in('yun');
  await page.goto(`${world.service.url}/cases?key=${key}`);
  await expect(page.locator('tr[data-case]')).toHaveCount(1);
  await page.locator('tr[data-case] a').click();
  await expect(page.getByText('看不到里面的内容')).toBeVisible();
  await expect_accessible(page);
});

test('on paper there is every step in words, and nothing to click', async ({ signed_in, world }) => {
  const played = await play_calling_case(world, '案-纸');
  const page = await signed_in('shi');
  await page.goto(`${world.service.url}/cases/${played.key}`);
  await expect(page.locator('tr[data-token]')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button')).toHaveCount(0);
  for (const step of await page.locator('tr[data-step]').all()) await expect(step).toBeVisible();
  await expect(page.locator('.steps')).toContainText('任务“准备”到环境监察大队');
  await page.screenshot({ path: 'tests/e2e/screens/case-paper.png', fullPage: true });
});
