// What the service refuses is said in the reader's language; its own words are kept behind it.
import { downloaded, file_with, open_designer, open_file } from './designing';
import { expect, expect_accessible, test } from './fixtures';

test('faults of a model are Chinese, with the words of the engine as their tooltip', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(
    page,
    'faulty.bpmn',
    file_with(
      '<process id="faulty" isExecutable="true"><userTask id="lost"/><sequenceFlow id="f" sourceRef="lost"/></process>',
    ),
  );
  await page.getByRole('button', { name: '检查' }).click();
  const fault = page.locator('.problem-lines[data-from=engine] [data-rule=flow-without-end] .fault-text');
  await expect(fault).toHaveText('连线缺少起点或终点。');
  await expect(fault).toHaveAttribute('title', /has no targetRef/);
  for (const line of await page.locator('.problem-lines[data-from=engine] li').all()) {
    await expect(line).toContainText(/\p{Script=Han}{4}/u);
  }
  await expect_accessible(page);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('[data-rule=flow-without-end]')).toContainText('has no targetRef');
});

test('a form that cannot be deployed says in Chinese why', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'nameless.form',
    mimeType: 'application/json',
    buffer: Buffer.from('{"type":"default","schemaVersion":18,"components":[]}'),
  });
  await expect(page.locator('.form-canvas .fjs-palette')).toBeVisible();
  await page.getByRole('button', { name: '检查' }).click();
  await expect(page.locator('.problem-lines .fault-text')).toHaveText('表单没有 id，请在最外层写上任务所用的 id。');
  const text = await downloaded(page, () => page.getByRole('button', { name: '下载', exact: true }).click());
  expect(text).toBe('{"type":"default","schemaVersion":18,"components":[]}'); // looked at, and not changed
});

test('a refusal has advice in Chinese, and its original can be opened by keyboard', async ({ signed_in, world }) => {
  const page = await signed_in('shi');
  await page.goto(`${world.service.url}/cases/99999999`);
  const problem = page.locator('.problem[role=alert]').first();
  await expect(problem).toContainText('没有这件事，或者不归你看。');
  const original = problem.locator('details.original');
  await expect(original.locator('p')).toBeHidden();
  await original.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(original.locator('p[lang=en]')).toBeVisible();
  await expect(original.locator('p')).toContainText(/[a-z]{3}/);
  await expect_accessible(page);
});
