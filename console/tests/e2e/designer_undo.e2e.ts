// What was drawn and what was typed is undone from wherever one is, also past the moment at which a text was drawn
// anew.
import type { Page } from '@playwright/test';
import { open_designer, open_file, short_process, tab, type_xml, xml_of } from './designing';
import { expect, test } from './fixtures';

const handle = (page: Page) => page.locator('.canvas [data-element-id="handle"]').first();
const undo = (page: Page) => page.locator('.canvas-bar').getByRole('button', { name: '撤销' });
const redo = (page: Page) => page.locator('.canvas-bar').getByRole('button', { name: '重做' });

const named = (name: string) => short_process('undone').replace('name="办理"', `name="${name}"`);

async function rename(page: Page, to: string): Promise<void> {
  await tab(page, '步骤');
  const step = page.locator('[data-step=handle]');
  const card = step.locator('.step-card');
  if (!(await card.isVisible())) await step.locator('.step-line').click(); // it may be another's, where the cursor is
  await card.getByLabel('名称', { exact: true }).fill(to);
  await page.getByRole('button', { name: '改名' }).click();
  await expect(handle(page)).toContainText(to);
  await expect(xml_of(page)).toContainText(`name="${to}"`);
}

// The canvas, as one who works with the keyboard is on it.
const to_canvas = (page: Page) => page.locator('.canvas .djs-container > svg').focus();

test('undo in the diagram goes on behind an edit of the text, and redo comes back', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(page, 'undone.bpmn', short_process('undone'));
  await expect(undo(page)).toBeDisabled();
  await rename(page, '初审');
  await rename(page, '复审');
  await type_xml(page, named('听证'));
  await expect(handle(page)).toContainText('听证');
  await to_canvas(page);
  for (const name of ['复审', '初审', '办理']) {
    await page.keyboard.press('Control+z');
    await expect(handle(page)).toContainText(name);
    await expect(xml_of(page)).toContainText(`name="${name}"`);
  }
  await expect(undo(page)).toBeDisabled();
  for (const name of ['初审', '复审', '听证']) {
    await page.keyboard.press('Control+Shift+z');
    await expect(handle(page)).toContainText(name);
  }
  await expect(redo(page)).toBeDisabled();
});

test('undo in the text goes back over what was drawn', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(page, 'undone.bpmn', short_process('undone'));
  await type_xml(page, named('听证'));
  await expect(handle(page)).toContainText('听证');
  await rename(page, '初审');
  await tab(page, 'XML');
  await expect(xml_of(page)).toContainText('name="初审"');
  await page.locator('.cm-line', { hasText: 'id="done" name' }).click();
  await page.keyboard.press('Control+z');
  await expect(handle(page)).toContainText('听证');
  await page.keyboard.press('Control+z');
  await expect(handle(page)).toContainText('办理');
  await page.keyboard.press('Control+y');
  await expect(handle(page)).toContainText('听证');
});

test('what cannot be read is undone in the text, and given up by the button', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(page, 'undone.bpmn', short_process('undone'));
  await rename(page, '初审');
  await type_xml(page, named('听证').replace('</userTask>', ''));
  await expect(page.getByRole('alert')).toContainText('文字暂时读不懂');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(xml_of(page)).toContainText('name="初审"');
  await type_xml(page, '<definitions');
  await expect(page.getByRole('alert')).toContainText('文字暂时读不懂');
  await undo(page).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(handle(page)).toContainText('初审');
});

test('a decision is undone over an edit of its text', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await page.getByRole('button', { name: '新建决策' }).click();
  await page.getByRole('button', { name: /^决策表/ }).click();
  const rules = page.locator('.decision tbody tr').filter({ has: page.locator('.rule-index') });
  await page.locator('.decision tfoot td').nth(1).click();
  await expect(xml_of(page)).toContainText('<rule');
  await expect(rules).toHaveCount(1);
  await xml_of(page).getByText('label="输入"').click();
  await page.keyboard.press('End');
  await page.keyboard.insertText('<!-- 说明 -->');
  await expect(redo(page)).toBeDisabled();
  await undo(page).click();
  await expect(xml_of(page)).not.toContainText('说明');
  await expect(rules).toHaveCount(1);
  await undo(page).click();
  await expect(rules).toHaveCount(0);
  await redo(page).click();
  await expect(rules).toHaveCount(1);
});

test('the past is kept when the language is changed', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(page, 'undone.bpmn', short_process('undone'));
  await rename(page, '初审');
  await type_xml(page, named('听证'));
  await expect(handle(page)).toContainText('听证');
  await undo(page).click();
  await expect(handle(page)).toContainText('初审');
  await page.getByRole('button', { name: 'English' }).click();
  const english = (name: string) => page.locator('.canvas-bar').getByRole('button', { name });
  await english('Undo').click();
  await expect(handle(page)).toContainText('办理');
  await expect(xml_of(page)).toContainText('name="办理"');
  await expect(english('Undo')).toBeDisabled();
  await page.getByRole('button', { name: '中文' }).click();
  for (const name of ['初审', '听证']) {
    await redo(page).click();
    await expect(handle(page)).toContainText(name);
  }
  await expect(redo(page)).toBeDisabled();
});

test('what cannot be read is still given up after the language was changed', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(page, 'undone.bpmn', short_process('undone'));
  await rename(page, '初审');
  await type_xml(page, '<definitions');
  await page.getByRole('button', { name: 'English' }).click(); // at once: before it was tried to read it
  await expect(page.getByRole('alert')).toContainText('cannot be read');
  await expect(xml_of(page)).toContainText('<definitions');
  await page.getByRole('button', { name: 'Give up the text' }).click();
  await expect(handle(page)).toContainText('初审');
});
