// Figures for leaders on the real service: each number leads to as many cases, the file opens in Excel, and paper has
// it all.
import { readFileSync } from 'node:fs';
import { expect, type OpenTask, test, type World } from './fixtures';
import { expect_whole, overflow } from './whole';

test.use({ world_of: 'reports' });

const screens = 'tests/e2e/screens';

// One by each way, one of a department that the organisation does not know, one that was sent back.
async function make_cases(world: World): Promise<void> {
  const long = '历下区综合行政执法局驻姚家街道综合行政执法中队（夜间餐饮油烟与噪声扰民联合整治专班）';
  await world.start_handover('统计-1', { place: 'st_yaojia', owner_org: 'team_env', path_final: '执法' });
  await world.start_handover('统计-2', { place: 'st_yaojia', path_721: { path: '服务', reason: '初次' } });
  await world.start_handover('统计-3', { place: 'st_longdong', owner_org: long, path_final: '服务' });
  await world.start_handover('=1+1', { path_final: '管理', owner_org: '=HYPERLINK("http://x","y")' });
  await world.start_handover('统计-5');
  const first = await world.task_of('zheng', '统计-5');
  const act = (task: OpenTask, what: string) => `/v2/user-tasks/${task.userTaskKey}/${what}`;
  const match = (task: OpenTask) => ({ 'if-match': `"${task.revision}"` });
  await world.as('zheng', 'POST', act(first, 'completion'), {}, match(first));
  const second = await world.task_of('wu', '统计-5');
  await world.as('wu', 'POST', act(second, 'return'), { elementId: 'inspect', reason: '材料不全' }, match(second));
}

test('with no case in the time the page says so, and what the figures would mean', async ({ signed_in, world }) => {
  const page = await signed_in('shi');
  await page.goto(`${world.service.url}/reports?from=2001-Q1&to=2001-Q2`);
  await expect(page.getByRole('heading', { name: '这段时间没有案件' })).toBeVisible();
  await expect(page.getByText('任何一个法定时限')).toBeVisible();
  await expect_whole(page, 'reports-empty');
});

test('every figure leads to as many cases as it says', async ({ signed_in, world }) => {
  await make_cases(world);
  const page = await signed_in('shi');
  await page.getByRole('link', { name: '案件统计' }).click();
  await expect(page.locator('.totals').getByRole('link', { name: '案件 5' })).toBeVisible();
  await expect_whole(page, 'reports-figures');

  const links = await page.locator('main table a, .totals a, .shares a').evaluateAll((all) =>
    all.map((one) => ({ address: (one as HTMLAnchorElement).href, count: Number(one.textContent) })),
  );
  expect(links.length).toBeGreaterThan(20);
  for (const { address, count } of links) {
    await page.goto(address);
    await expect(page.locator('tbody tr')).toHaveCount(count);
  }
  await page.goto(links.find((one) => one.address.includes('outcome=returned'))!.address);
  await expect(page.getByRole('link', { name: '统计-5' })).toBeVisible();
  await expect_whole(page, 'reports-cases');
});

test('the file is one that Excel opens, in Chinese, without formulas', async ({ signed_in, world }) => {
  const page = await signed_in('shi');
  await page.goto(`${world.service.url}/reports`);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出表格（CSV）' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^案件统计_\d{4}-Q\d_\d{4}-Q\d\.csv$/);
  const bytes = readFileSync(await file.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').slice(1).split('\r\n');
  expect(lines[0]).toContain('分组,编号,名称,案件');
  expect(lines.some((line) => line.includes(`"'=HYPERLINK(""http://x"",""y"")"`))).toBe(true);
  expect(lines.filter((line) => /(^|,)"?[=+@]/.test(line))).toEqual([]);
});

test('on paper there are the figures and their meaning, and nothing to click', async ({ signed_in, world }) => {
  const page = await signed_in('shi');
  await page.goto(`${world.service.url}/reports`);
  await expect(page.getByRole('heading', { name: '按街道' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 720, height: 1000 }); // A4 between its margins
  await expect(page.getByRole('button', { name: '导出表格（CSV）' })).toBeHidden();
  await expect(page.locator('.report-form')).toBeHidden();
  await expect(page.getByRole('heading', { name: '数字是怎么算的' })).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.screenshot({ path: `${screens}/reports-paper.png`, fullPage: true });
});

test('the head of a unit sees its figures and no other’s, a leader those of one department if wished', async ({
  signed_in,
  world,
}) => {
  const head = await signed_in('zhou');
  await head.getByRole('link', { name: '案件统计' }).click();
  await expect(head.locator('.totals').getByRole('link', { name: '案件 3' })).toBeVisible();
  await expect(head.locator('select[name=unit] option')).toHaveText(['环境监察大队']);
  await expect(head.locator('main p[role=status]')).toContainText('环境监察大队');
  await expect_whole(head, 'reports-unit');
  await head.locator('.totals').getByRole('link', { name: '案件 3' }).click();
  await expect(head.locator('tbody tr')).toHaveCount(3);
  await head.goto(`${world.service.url}/reports/cases?department=team_market`);
  await expect(head.getByRole('alert')).toBeVisible();

  const page = await signed_in('shi');
  await page.goto(`${world.service.url}/reports`);
  await expect(page.locator('.totals').getByRole('link', { name: '案件 5' })).toBeVisible();
  await page.locator('select[name=unit]').selectOption({ label: '环境监察大队' });
  await page.getByRole('button', { name: '统计', exact: true }).click();
  await expect(page.locator('.totals').getByRole('link', { name: '案件 3' })).toBeVisible();
  await page.goto(`${world.service.url}/reports/cases?unit=team_env&from=bad&at=bad`);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect_whole(page, 'reports-refused');
});

test('who works on cases, or runs the system, has no such page', async ({ signed_in }) => {
  for (const name of ['zheng', 'yun'] as const) {
    const page = await signed_in(name);
    await expect(page.getByRole('link', { name: '案件统计' })).toHaveCount(0);
  }
});
