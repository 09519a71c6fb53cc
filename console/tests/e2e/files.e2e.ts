// Files of a case: added by choice and by dropping, refused in the reader's language, withdrawn with a reason, and
// proved by digest on the auditor's page.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expect_accessible, test, type Name, type World } from './fixtures';

const pdf = Buffer.from(`%PDF-1.7\n${'现场检查笔录\n'.repeat(40_000)}`);
const program = Buffer.from('MZ\x90\x00 This program cannot be run in DOS mode');
const long_name = `${'姚家街道夜间烧烤油烟扰民现场检查及询问笔录（第二次）'.repeat(4)}.pdf`;

const files_of = (page: Page) => page.locator('section', { has: page.getByRole('heading', { name: '附件' }) });

async function open_task(page: Page, world: World, name: Name, case_no: string): Promise<void> {
  const task = await world.task_of(name, case_no);
  await page.goto(`${world.service.url}/tasks/${task.userTaskKey}`);
  await expect(page.getByRole('heading', { level: 1, name: task.name })).toBeVisible();
}

async function choose(page: Page, files: { name: string; buffer: Buffer }[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await files_of(page).getByRole('button', { name: '添加附件' }).click();
  await (await chooser).setFiles(files.map((one) => ({ ...one, mimeType: 'application/octet-stream' })));
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, contents]) => {
      const made = new DataTransfer();
      made.items.add(new File([contents!], file!));
      return made;
    },
    [name, text],
  );
  const place = files_of(page).locator('.file-drop');
  await place.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(place).toHaveClass(/is-over/);
  await place.dispatchEvent('drop', { dataTransfer: transfer });
}

async function saved(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await files_of(page).getByRole('button', { name: `下载“${name}”` }).click();
  const given = await download;
  expect(given.suggestedFilename()).toBe(name);
  return readFileSync(await given.path());
}

test('files are added by choice and by dropping, downloaded by the next, and one is withdrawn', async ({
  signed_in,
  world,
}) => {
  await world.start_handover('案-附件');
  const page = await signed_in('zheng');
  await open_task(page, world, 'zheng', '案-附件');
  const files = files_of(page);
  await expect(files.getByText('还没有附件。')).toBeVisible();
  await expect_accessible(page);
  await page.screenshot({ path: 'tests/e2e/screens/files-empty-1280.png', fullPage: true });

  await choose(page, [
    { name: '现场照片.pdf', buffer: pdf },
    { name: '说明.txt', buffer: Buffer.from('一') },
  ]);
  await expect(files.getByRole('button', { name: '下载“说明.txt”' })).toBeVisible();
  await drop(page, '拖进来的.csv', '姓名,地址\n');
  await expect(files.getByRole('button', { name: '下载“拖进来的.csv”' })).toBeVisible();
  await expect(page.locator('[aria-live=polite]')).toContainText('“拖进来的.csv”已添加');
  expect(await saved(page, '现场照片.pdf')).toEqual(pdf);

  await files.getByRole('button', { name: '撤下“说明.txt”' }).click();
  const dialog = page.getByRole('dialog');
  await expect_accessible(page);
  await dialog.getByLabel(/理由/).fill('传错了材料');
  await dialog.getByRole('button', { name: '撤下附件' }).click();
  await expect(files.locator('del', { hasText: '说明.txt' })).toBeVisible();
  await expect(files.getByText('传错了材料')).toBeVisible();
  await expect(files.getByRole('button', { name: '下载“说明.txt”' })).toHaveCount(0);
  await expect_accessible(page);
  await page.screenshot({ path: 'tests/e2e/screens/files-1280.png', fullPage: true });

  await page.getByRole('button', { name: '领取' }).click();
  await page.getByRole('button', { name: '办结' }).click();
  const next = await signed_in('wu');
  await open_task(next, world, 'wu', '案-附件');
  await expect(files_of(next).getByRole('button', { name: '下载“现场照片.pdf”' })).toBeVisible();
  await expect(files_of(next).getByRole('button', { name: /^撤下/ })).toHaveCount(0);
});

test('what is refused says why in Chinese, by file, and can be tried again or put away', async ({
  signed_in,
  world,
}) => {
  await world.start_handover('案-拒收');
  const page = await signed_in('zheng');
  await open_task(page, world, 'zheng', '案-拒收');
  const files = files_of(page);
  await choose(page, [
    { name: '报告.pdf', buffer: program },
    { name: '工具.exe', buffer: program },
    { name: '空.txt', buffer: Buffer.alloc(0) },
    { name: '大.mp4', buffer: Buffer.alloc(20 * 1024 * 1024 + 1) },
    { name: long_name, buffer: pdf },
  ]);
  await expect(files.getByText('文件里的内容和后缀对不上')).toBeVisible();
  await expect(files.getByText('不收这一类文件。请换成')).toBeVisible();
  await expect(files.getByText('文件是空的')).toBeVisible();
  await expect(files.getByText('文件有 20 MB，超过了 20 MB')).toBeVisible();
  await expect(files.getByText('文件名不能用')).toBeVisible();
  await expect_accessible(page);
  await page.setViewportSize({ width: 375, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await page.screenshot({ path: 'tests/e2e/screens/files-refused-375.png', fullPage: true });
  for (const name of ['报告.pdf', '工具.exe', '空.txt', '大.mp4', long_name]) {
    await files.getByRole('button', { name: `不再显示“${name}”` }).click();
  }
  await expect(files.getByText('还没有附件。')).toBeVisible();

  await page.route('**/attachments', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await choose(page, [{ name: '断网.txt', buffer: Buffer.from('一') }]);
  await expect(files.getByText('服务没有回应')).toBeVisible();
  await page.unroute('**/attachments');
  await files.getByRole('button', { name: '再试一次上传“断网.txt”' }).click();
  await expect(files.getByRole('button', { name: '下载“断网.txt”' })).toBeVisible();
});

test('all of it goes by keyboard', async ({ signed_in, world }) => {
  await world.start_handover('案-附件键盘');
  const page = await signed_in('zheng');
  page.on('filechooser', () => undefined); // from now on a chooser comes to the test, however soon the key is pressed
  await open_task(page, world, 'zheng', '案-附件键盘');
  const files = files_of(page);
  await files.getByRole('button', { name: '添加附件' }).focus();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([{ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('一') }]);
  await files.getByRole('button', { name: '撤下“a.txt”' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel(/理由/).focus();
  await page.keyboard.type('not this one');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(files.locator('del')).toHaveText('a.txt');
});

test('an auditor sees the digests, gets what was withdrawn, and is recorded', async ({ signed_in, world }) => {
  const instance = await world.start_handover('案-审计附件');
  const page = await signed_in('zheng');
  await open_task(page, world, 'zheng', '案-审计附件');
  await choose(page, [
    { name: '现场照片.pdf', buffer: pdf },
    { name: `${'询问笔录'.repeat(15)}.txt`, buffer: Buffer.from('一') },
  ]);
  const file = files_of(page).getByRole('button', { name: '撤下“现场照片.pdf”' });
  await file.click();
  await page.getByRole('dialog').getByLabel(/理由/).fill('当事人要求');
  await page.getByRole('dialog').getByRole('button', { name: '撤下附件' }).click();
  await expect(files_of(page).locator('del')).toBeVisible();

  const audit = await signed_in('shi');
  await audit.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await audit.goto(`${world.service.url}/cases/${instance}`);
  const digest = createHash('sha256').update(pdf).digest('hex');
  await expect(files_of(audit).getByText(digest)).toBeVisible();
  await expect(files_of(audit).getByText('当事人要求')).toBeVisible();
  await files_of(audit).getByRole('button', { name: '复制“现场照片.pdf”的摘要' }).click();
  await expect(audit.locator('.heard-only[aria-live=polite]')).toContainText('摘要已复制');
  expect(await audit.evaluate(() => navigator.clipboard.readText())).toBe(digest);
  expect(await saved(audit, '现场照片.pdf')).toEqual(pdf);
  await expect(audit.getByText('上传附件“现场照片.pdf”').first()).toBeVisible();
  await expect_accessible(audit);
  await audit.screenshot({ path: 'tests/e2e/screens/case-files-1280.png', fullPage: true });
  await audit.setViewportSize({ width: 375, height: 800 });
  expect(await audit.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await audit.screenshot({ path: 'tests/e2e/screens/case-files-375.png' });
  const readings = await world.as<{ items: { operation: string; account: string; asked?: string }[] }>(
    'jian',
    'GET',
    `/v2/case-readings?processInstanceKey=${instance}&account=shi&limit=100`,
  );
  expect(readings.items.find((one) => one.operation === 'getAttachmentContent')?.asked).toMatch(/^attachmentKey=\d+$/);
});
