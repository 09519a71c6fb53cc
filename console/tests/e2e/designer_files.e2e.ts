// Decisions and forms: their own editors, each with its text beside it.
import { readFileSync } from 'node:fs';
import { downloaded, open_designer, xml_of } from './designing';
import { expect, expect_accessible, test } from './fixtures';

test('a decision is drawn as a table, kept in step with its text, and checked', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await page.getByRole('button', { name: '新建决策' }).click();
  await expect(page.locator('.decision[data-drawn="1"]')).toBeVisible();
  await page.getByRole('button', { name: /^决策表/ }).click();
  await expect(page.locator('.decision .tjs-table')).toBeVisible();
  await page.locator('.decision tfoot td').nth(1).click();
  await expect(xml_of(page)).toContainText('<rule');
  await page.getByRole('button', { name: '检查' }).click();
  await expect(page.locator('.problems [role=status]')).toContainText('引擎');
  const link = page.locator('.decision .bjs-powered-by').first();
  await expect(link).toBeVisible();
  const text = await downloaded(page, () => page.getByRole('button', { name: '下载', exact: true }).click());
  expect(text).toContain('<decisionTable');
  await expect_accessible(page);
});

test('a form is seen as people see it while its text is written', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await page.getByRole('button', { name: '新建表单' }).click();
  await xml_of(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(
    '{"type":"default","id":"f","schemaVersion":18,' +
      '"components":[{"type":"textfield","key":"why","label":"理由","id":"a"}]}',
  );
  await expect(page.locator('.form-preview').getByLabel('理由')).toBeVisible();
  await page.getByRole('button', { name: '检查' }).click();
  await expect(page.locator('.problems [role=status]')).toContainText('引擎检查通过');
  await expect(page.locator('.form-preview .fjs-powered-by')).toBeVisible();
  await expect_accessible(page);
});

test('a deployed form opens as it was deployed, and unchanged is no new version', async ({ signed_in, world }) => {
  const page = await signed_in('shui');
  const as_deployed = readFileSync(
    new URL('../../../processes/complaint-acceptance/approve-reply.form', import.meta.url),
    'utf8',
  );
  await open_designer(page);
  await page.locator('[data-form="approve-reply"]').getByRole('button').click();
  await expect(page.locator('.form-preview').getByText('审签')).toBeVisible();
  const text = await downloaded(page, () => page.getByRole('button', { name: '下载', exact: true }).click());
  expect(text.trimEnd()).toBe(as_deployed.trimEnd());
  const dry = await world.as<{ deployments: { version: number }[] }>('shui', 'POST', '/v2/deployments?dryRun=true', {
    resources: [{ name: 'approve-reply.form', content: text }],
  });
  expect(dry.deployments[0]?.version).toBe(1);
  await page.getByRole('link', { name: '流程设计' }).first().click();
  await expect(page.locator('[data-draft]').filter({ hasText: '第 1 版' })).toBeVisible();
  await expect_accessible(page);
});
