// Drafts on the server: saved as versions, shared, compared, restored; and who comes too late loses nothing.
import type { Page } from '@playwright/test';
import { downloaded, open_designer, open_file, short_process, type_xml } from './designing';
import { english_on } from './english_on';
import { expect, expect_accessible, test } from './fixtures';

async function save(page: Page, note = '', share = false): Promise<void> {
  await page.getByRole('button', { name: '存到服务器', exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (note !== '') await dialog.getByLabel('这一版改了什么（可不填）').fill(note);
  if (share) await dialog.getByLabel('与谁共用').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: '存到服务器', exact: true }).click();
}

const saved_as = (page: Page, version: number, same = true) =>
  expect(page.locator(`[data-saved="${version}"][data-same="${same}"]`)).toBeVisible();

const row_of = (page: Page, name: string) => page.locator('tr[data-saved]', { hasText: name });

async function change(page: Page, from: string, to: string, id: string): Promise<void> {
  await type_xml(page, short_process(id).replace(from, to));
}

test('a draft is saved, shared, found by another, and its versions compared and restored', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(page, 'shared.bpmn', short_process('shared'));
  await save(page, '第一稿', true);
  await saved_as(page, 1);
  await change(page, 'name="办理"', 'name="承办"', 'shared');
  await expect(page.locator('[data-saved="1"][data-same="false"]')).toBeVisible();
  await save(page, '改了名称');
  await saved_as(page, 2);

  const other = await signed_in('cai');
  await open_designer(other);
  await expect(row_of(other, 'shared.bpmn')).toContainText('水清');
  await expect(row_of(other, 'shared.bpmn')).toContainText('改了名称');
  await expect(row_of(other, 'shared.bpmn').getByRole('button', { name: '删除' })).toHaveCount(0);
  await other.getByRole('link', { name: '“shared.bpmn”的版本' }).click();
  await expect(other.locator('li[data-version="1"]')).toContainText('第一稿');
  await other.screenshot({ path: 'tests/e2e/screens/saved-versions-1280.png' });
  expect(await english_on(other)).toEqual([]);
  await expect_accessible(other);
  await other.getByRole('link', { name: '与第 1 版对照' }).click();
  await expect(other.locator('.compared[data-drawn="yes"]')).toBeVisible();
  await expect(other.locator('.differences-panel')).toContainText('承办');
  await other.goBack();
  await other.getByRole('button', { name: '恢复第 1 版' }).click();
  await other.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
  await expect(other.locator('li[data-version="3"]')).toContainText('恢复第 1 版');
  await other.getByRole('button', { name: '打开最新版' }).click();
  await saved_as(other, 3);
  const text = await downloaded(other, () => other.getByRole('button', { name: '下载', exact: true }).click());
  expect(text).toContain('name="办理"');
});

test('who saves too late sees what was saved, compares, and has lost nothing', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(page, 'late.bpmn', short_process('late'));
  await save(page, '', true);
  await saved_as(page, 1);

  const other = await signed_in('cai');
  await open_designer(other);
  await row_of(other, 'late.bpmn').getByRole('button', { name: '打开“late.bpmn”' }).click();
  await saved_as(other, 1);
  await change(other, 'name="办结"', 'name="结案"', 'late');
  await save(other, '改了结束');
  await saved_as(other, 2);

  await change(page, 'name="收到"', 'name="登记"', 'late');
  await save(page, '改了开始');
  const stale = page.locator('[data-stale="2"]');
  await expect(stale).toContainText('蔡明');
  await expect(stale).toContainText('改了结束');
  await page.screenshot({ path: 'tests/e2e/screens/saved-stale-1280.png' });
  await expect_accessible(page);
  const [compared] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: '对照第 2 版和我的' }).click(),
  ]);
  await expect(compared.locator('.differences-panel')).toContainText('登记');
  await expect(compared.locator('.differences-panel')).toContainText('结案');
  await compared.close();
  await stale.getByRole('button', { name: '取消' }).click();
  await expect(page.locator('.xml-host .cm-content')).toContainText('登记');
  await save(page, '改了开始');
  await page.getByRole('button', { name: '存为第 3 版' }).click();
  await saved_as(page, 3);
  await page.locator('[data-saved="3"]').click();
  await expect(page.locator('li[data-version]')).toHaveCount(3);
  await expect(page.locator('li[data-version="2"]')).toContainText('改了结束');
});

test('drafts of the browser are carried over, and deleted by their owner', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(page, 'carried.bpmn', short_process('carried'));
  await page.locator('.draft-head a').first().click();
  await page.getByRole('button', { name: '都存到服务器' }).click();
  await expect(row_of(page, 'carried.bpmn')).toContainText('自己');
  await expect(page.getByRole('button', { name: '都存到服务器' })).toHaveCount(0);
  await page.screenshot({ path: 'tests/e2e/screens/saved-home-1280.png', fullPage: true });
  await expect_accessible(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await page.screenshot({ path: 'tests/e2e/screens/saved-home-375.png', fullPage: true });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(375);
  await page.setViewportSize({ width: 1280, height: 800 });
  await row_of(page, 'carried.bpmn').getByRole('button', { name: '删除' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
  await expect(row_of(page, 'carried.bpmn')).toHaveCount(0);
});

test('versions of a form are compared line by line', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  const form = (label: string) =>
    JSON.stringify(
      { type: 'default', id: 'f', schemaVersion: 18, components: [{ type: 'textfield', id: 'a', key: 'a', label }] },
      null,
      2,
    );
  await page.locator('input[type=file]').setInputFiles({
    name: 'lines.form',
    mimeType: 'application/json',
    buffer: Buffer.from(form('旧的')),
  });
  await expect(page.locator('.form-canvas')).toBeVisible();
  await save(page);
  await saved_as(page, 1);
  await page.getByRole('tab', { name: 'JSON' }).click();
  await page.locator('.xml-host .cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(form('新的'));
  await save(page);
  await saved_as(page, 2);
  await page.locator('[data-saved="2"]').click();
  await page.getByRole('link', { name: '与第 1 版对照' }).click();
  await expect(page.locator('[data-line="removed"]')).toContainText('旧的');
  await expect(page.locator('[data-line="added"]')).toContainText('新的');
  await expect_accessible(page);
});

test('a deployed decision is opened in its editor, letter by letter', async ({ signed_in, world }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  const row = page.locator('[data-dmn]').first();
  const id = (await row.getAttribute('data-dmn')) ?? '';
  await row.getByRole('button').click();
  await expect(page.locator('.canvas.decision')).toBeVisible();
  const text = await downloaded(page, () => page.getByRole('button', { name: '下载', exact: true }).click());
  const all = await world.as<{ items: { resourceKey: string; resourceId: string }[] }>(
    'shui',
    'GET',
    '/v2/resources?kind=dmn&latest=true&limit=1000',
  );
  const key = all.items.find((one) => one.resourceId === id)?.resourceKey;
  const { content } = await world.as<{ content: string }>('shui', 'GET', `/v2/resources/${key}`);
  expect(text).toBe(content);
});
