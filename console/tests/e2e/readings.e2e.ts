// What an auditor looks at is recorded, and the audit officer finds it by person, case and day.
import { expect, test } from './fixtures';
import { expect_whole } from './whole';

test.use({ world_of: 'readings' });

const long_number = '历下综执投诉举报〔2026〕第0000000000001号姚家街道夜间餐饮油烟与噪声扰民综合整治专项';

test('before anybody has looked there is nothing, and the page says so', async ({ signed_in }) => {
  const page = await signed_in('jian');
  await page.getByRole('link', { name: '查阅记录' }).click();
  await expect(page.getByRole('heading', { name: '没有这样的查阅记录' })).toBeVisible();
  await expect_whole(page, 'readings-empty');
});

test('an auditor opens a case, and each thing that they saw stands in the list', async ({ signed_in, world }) => {
  const key = await world.start_handover(long_number);
  await world.start_handover('另一件');
  const auditor = await signed_in('shi');
  await auditor.goto(`${world.service.url}/cases/${key}?at=1`);
  await expect(auditor.getByRole('heading', { level: 1 })).toContainText('历下综执');
  await world.as('yun', 'GET', `/v2/process-instances/${key}`);

  const page = await signed_in('jian');
  await page.goto(`${world.service.url}/readings`);
  await page.getByLabel('业务编号').fill(long_number);
  await page.getByRole('button', { name: '查找' }).click();
  await expect(page.getByRole('row').filter({ hasText: '案件历史' }).first()).toContainText('shi');
  await expect(page.getByRole('row').filter({ hasText: '某一时刻的情况' }).first()).toContainText(key);
  await expect(page.getByRole('row').filter({ hasText: 'yun' })).toHaveCount(1);
  await expect_whole(page, 'readings-list');

  await page.getByLabel('查阅人（用户名）').fill('yun');
  await page.getByRole('button', { name: '查找' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.locator('tbody tr')).toContainText('系统管理员');

  await page.getByLabel('到哪天').fill('2020-01-01');
  await page.getByRole('button', { name: '查找' }).click();
  await expect(page.getByRole('heading', { name: '没有这样的查阅记录' })).toBeVisible();
});

test('the number of records is that of the readings, page after page', async ({ signed_in, world }) => {
  const key = await world.start_handover('很多次');
  for (let i = 0; i < 60; ++i) await world.as('shi', 'GET', `/v2/process-instances/${key}`);
  const page = await signed_in('shi');
  await page.goto(`${world.service.url}/readings?key=${key}`);
  await expect(page.locator('tbody tr')).toHaveCount(50);
  await page.getByRole('link', { name: '下一页' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(10);
});

test('who only works on cases has no such page', async ({ signed_in, world }) => {
  const page = await signed_in('zheng');
  await expect(page.getByRole('link', { name: '查阅记录' })).toHaveCount(0);
  await page.goto(`${world.service.url}/readings`);
  await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible();
});
