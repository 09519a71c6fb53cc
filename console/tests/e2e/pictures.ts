// Draws the pictures of the documentation anew: BATON_PICTURES=1 npm run e2e
import { expect, test } from './fixtures';
import { PlayedCase, registered, whole } from './played_case';

const pictures = '../docs/pictures';
const day = 86_400_000;

test('the inbox', async ({ signed_in, world }) => {
  const dues = [-1.2, 0.4, 2, 4, 9, 16];
  for (const [i, due] of dues.entries()) {
    const case_no = `370102TS20261100${String(i + 31)}`;
    await world.start_complaint(case_no);
    const task = await world.task_of('chen', case_no);
    const at = new Date(Date.now() + due * day);
    if (due > 1) at.setUTCHours(16, 0, 0, 0);
    await world.as(
      'li',
      'PATCH',
      `/v2/user-tasks/${task.userTaskKey}`,
      { changeset: { dueDate: at.toISOString(), ...(i === 2 && { priority: 90 }) } },
      { 'if-match': '*' },
    );
    if (i % 3 === 1)
      await world.as('chen', 'POST', `/v2/user-tasks/${task.userTaskKey}/claim`, {}, { 'if-match': '*' });
  }
  const first = await world.task_of('chen', '370102TS2026110033');
  await world.as(
    'chen',
    'POST',
    `/v2/user-tasks/${first.userTaskKey}/completion`,
    { variables: { ...registered, dedupe_since: '2026-01-28' } },
    { 'if-match': '*' },
  );
  const page = await signed_in('chen');
  await page.setViewportSize({ width: 1280, height: 680 });
  await expect(page.locator('.task-row')).toHaveCount(dues.length);
  await world.start_complaint('370102TS2026110037');
  await expect(page.locator('.notice')).toBeVisible();
  await page.screenshot({ path: `${pictures}/inbox.png` });
});

test('the replay of a case', async ({ signed_in, world }) => {
  const played = await PlayedCase.begin(world, '370102TS2026110051');
  await played.play(whole);
  await played.wait_for_end();
  const { items } = await played.ask<{ items: { position: string; events: [string, Record<string, unknown>][] }[] }>(
    'GET',
    `/v2/process-instances/${played.key}/history?limit=1000`,
  );
  const returned = items.find((one) =>
    one.events.some(([name, fact]) => name === 'VariablesSet' && 'returns' in (fact['variables'] as object)),
  );
  const page = await signed_in('shi');
  await page.setViewportSize({ width: 1280, height: 1180 });
  await page.goto(`${world.service.url}/cases/${played.key}?at=${returned?.position}`);
  await expect(page.locator('.diagram')).toHaveAttribute('data-drawn', returned?.position ?? '');
  await page.screenshot({ path: `${pictures}/replay.png` });
});
