// Forms: what is edited in the editor is written, what is written is seen in the editor, and all of it in Chinese.
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { downloaded, expect_notice, open_designer, tab, xml_of } from './designing';
import { english_on } from './english_on';
import { expect, expect_accessible, test } from './fixtures';

const text_of = (page: Page) => page.locator('[role=tabpanel] .xml-host');
const field = (page: Page, type: string) => page.locator(`.form-canvas .fjs-element[data-field-type=${type}]`);
const act = (page: Page, name: string) => page.locator('.canvas-bar').getByRole('button', { name, exact: true });
const panel = (page: Page) => page.locator('.panel-host');

async function new_form(page: Page): Promise<void> {
  await open_designer(page);
  await page.getByRole('button', { name: '新建表单' }).click();
  await expect(page.locator('.form-canvas .fjs-palette')).toBeVisible();
  await expect(act(page, '预览')).toBeEnabled();
}

// By keyboard: Enter puts a component at the end.
async function add(page: Page, name: string): Promise<void> {
  await page.getByTitle(`添加${name}`, { exact: true }).focus();
  await page.keyboard.press('Enter');
}

const open_group = async (page: Page, name: string) => {
  const title = panel(page).locator('.bio-properties-panel-group-header-title', { hasText: name });
  await title.first().click();
};

// Whatever can be opened and has something in it.
async function open_all_groups(page: Page): Promise<void> {
  const closed = panel(page).locator('.bio-properties-panel-group-header:not(.open):not(.empty)');
  for (let left = await closed.count(); left > 0; left = await closed.count()) {
    await closed.first().locator('.bio-properties-panel-group-header-title').click();
    await expect(closed).toHaveCount(left - 1);
  }
}

async function type_json(page: Page, text: string): Promise<void> {
  await tab(page, 'JSON 文本');
  await xml_of(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

const small_form = (label: string) =>
  `{"type":"default","id":"f","schemaVersion":18,"components":[` +
  `{"type":"textfield","key":"why","label":"${label}","id":"a","x-unit":"元"},{"type":"number","key":"n","id":"b"}]}`;

test('a form is put together by keyboard, and its text says so', async ({ signed_in }) => {
  const page = await signed_in('shui');
  const foreign: string[] = [];
  const own = new URL(page.url()).origin;
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== own && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  await new_form(page);
  await expect(act(page, '撤销')).toBeDisabled();
  await add(page, '单行文字');
  await add(page, '单选组');
  await expect(field(page, 'radio')).toBeFocused();
  await open_group(page, '常规');
  await panel(page).locator('#bio-properties-panel-key').fill('decided');
  await expect(text_of(page)).toContainText('"key": "decided"');
  await expect(panel(page).locator('#bio-properties-panel-key')).toBeFocused(); // one goes on typing
  await act(page, '上移').focus();
  await page.keyboard.press('Enter');
  await expect(
    page.locator('.form-canvas .fjs-element[data-field-type]:not([data-field-type=default])').first(),
  ).toHaveAttribute('data-field-type', 'radio');
  await expect(act(page, '上移')).toBeDisabled();
  const text = await downloaded(page, () => page.getByRole('button', { name: '下载', exact: true }).click());
  const schema = JSON.parse(text) as { schemaVersion: number; components: Record<string, unknown>[] };
  expect(schema.components.map((one) => [one['type'], one['label']])).toEqual([
    ['radio', '单选组'],
    ['textfield', '单行文字'],
  ]);
  expect(schema.components[0]).toMatchObject({ key: 'decided', values: [{ label: '选项', value: 'value' }] });
  expect(schema.schemaVersion).toBe(18);
  expect(text).not.toContain('layout');
  await page.getByRole('button', { name: '检查' }).click();
  await expect(page.locator('.problems [role=status]')).toContainText('引擎检查通过');
  await expect_accessible(page);
  expect(foreign).toEqual([]);
});

test('the editor and the text follow each other, and are undone as one', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await new_form(page);
  await type_json(page, small_form('理由'));
  await expect(field(page, 'textfield')).toContainText('理由');
  await field(page, 'textfield').click();
  await tab(page, '属性');
  await open_group(page, '常规');
  await panel(page).getByLabel('组件标签').fill('事由');
  await expect(text_of(page)).toContainText('"label":"事由"');
  const text = await downloaded(page, () => page.getByRole('button', { name: '下载', exact: true }).click());
  expect(text).toBe(small_form('事由')); // not a character more
  await act(page, '撤销').click();
  await expect(field(page, 'textfield')).toContainText('理由');
  await expect(text_of(page)).toContainText('"label":"理由"');
  await act(page, '撤销').click();
  await expect(field(page, 'textfield')).toHaveCount(0);
  await act(page, '重做').click();
  await expect(field(page, 'textfield')).toContainText('理由');
  await act(page, '重做').click();
  await expect(field(page, 'textfield')).toContainText('事由');
  await type_json(page, '{"type":');
  await expect(page.getByRole('alert')).toContainText('文字暂时读不懂');
  await page.getByRole('button', { name: '放弃文字，回到表单' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(text_of(page)).toContainText('"label":"事由"');
});

test('a form of the project opens, and what was changed and put right again is written back to the letter', async ({
  signed_in,
  world,
}) => {
  const page = await signed_in('shui');
  await open_designer(page);
  const folder = new URL('../../../processes/complaint-acceptance/', import.meta.url);
  const as_deployed = readFileSync(new URL('approve-reply.form', folder), 'utf8');
  await page.locator('[data-form="approve-reply"]').getByRole('button').click();
  await expect(field(page, 'radio')).toContainText('签发');
  await field(page, 'textarea').click();
  await act(page, '上移').click();
  await expect(text_of(page)).toContainText('"type": "textarea"');
  await expect(act(page, '下移')).toBeEnabled();
  await act(page, '下移').click();
  await expect(act(page, '下移')).toBeDisabled();
  const text = await downloaded(page, () => page.getByRole('button', { name: '下载', exact: true }).click());
  expect(text.trimEnd()).toBe(as_deployed.trimEnd());
  const dry = await world.as<{ deployments: { version: number }[] }>('shui', 'POST', '/v2/deployments?dryRun=true', {
    resources: [{ name: 'approve-reply.form', content: text }],
  });
  expect(dry.deployments[0]?.version).toBe(1);
});

test('in Chinese nothing of the editor is English, and its notice stays in sight', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await new_form(page);
  const names = await page.locator('.fjs-palette-field-text').allInnerTexts();
  expect(names.length).toBeGreaterThan(18);
  expect(await english_on(page)).toEqual([]);
  await expect_notice(page.locator('.form-canvas .fjs-powered-by-link'));
  const english: Record<string, string[]> = {};
  for (const name of names) {
    await add(page, name);
    await open_all_groups(page);
    const left = await english_on(page);
    if (left.length > 0) english[name] = left;
  }
  expect(english).toEqual({});
  await expect_accessible(page);
  await expect_notice(page.locator('.form-canvas .fjs-powered-by-link'));
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('.fjs-palette-header')).toHaveText('Components');
  await expect(act(page, 'Undo')).toBeEnabled();
  await act(page, 'Undo').click();
  await expect(act(page, 'Redo')).toBeEnabled();
});

test('on a narrow window the form, its properties and its text are there', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await page.setViewportSize({ width: 375, height: 800 });
  await new_form(page);
  for (const name of ['数字', '表格']) await add(page, name);
  await expect(field(page, 'table')).toBeVisible();
  const box = await field(page, 'table').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(375);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(375);
  await expect_notice(page.locator('.form-canvas .fjs-powered-by-link'));
  await expect_accessible(page);
});
