// Trying out: tokens on the diagram, in Chinese, beside what is drawn and not in it.
import { downloaded, expect_notice, file_with, open_designer, open_file } from './designing';
import { english_on } from './english_on';
import { expect, expect_accessible, test } from './fixtures';

const two_ways = file_with(`  <process id="tried" name="试办" isExecutable="true">
    <startEvent id="begin"/><userTask id="look" name="核查"/><exclusiveGateway id="which"/>
    <userTask id="fine" name="处罚"/><endEvent id="fined"/><endEvent id="closed"/>
    <sequenceFlow id="f1" sourceRef="begin" targetRef="look"/><sequenceFlow id="f2" sourceRef="look" targetRef="which"/>
    <sequenceFlow id="f3" sourceRef="which" targetRef="fine"/>
    <sequenceFlow id="f4" sourceRef="which" targetRef="closed"/>
    <complexGateway id="odd"/><sequenceFlow id="f5" sourceRef="fine" targetRef="odd"/>
    <sequenceFlow id="f6" sourceRef="odd" targetRef="fined"/>
  </process>`);

test('a process is tried out, and what is drawn is as it was', async ({ signed_in }) => {
  const page = await signed_in('shui');
  const asked_for: string[] = [];
  page.on('request', (request) => asked_for.push(request.url()));
  await open_designer(page);
  await open_file(page, 'tried.bpmn', two_ways);
  const before = await downloaded(page, () => page.getByRole('button', { name: '下载', exact: true }).click());
  expect(asked_for.filter((url) => url.includes('trial_canvas'))).toEqual([]);
  await page.getByRole('button', { name: '试走', exact: true }).click();
  const trial = page.locator('.canvas.trial');
  await expect(trial.locator('[data-element-id="look"]').first()).toBeVisible();
  expect(asked_for.filter((url) => url.includes('trial_canvas')).length).toBeGreaterThan(0);
  await expect(page.getByText('文件不会改动')).toBeVisible();

  await expect(trial.locator('[data-container-id="odd"]')).toContainText('不能试走');
  await trial.getByTitle('快', { exact: true }).click();
  await trial.getByTitle('显示或隐藏记录').click();
  await trial.getByTitle('换一条路').first().click();
  await trial.locator('[data-container-id="begin"]').getByTitle('让它发生').click();
  await expect(trial.locator('.bts-log')).toContainText('流程开始');
  await expect(trial.locator('.bts-log')).toContainText('核查');
  await expect(trial.locator('.bts-log')).toContainText('流程走完');
  await expect(trial.locator('.bts-log')).not.toContainText('处罚');
  await page.screenshot({ path: 'tests/e2e/screens/trial-1280.png' });
  expect(await english_on(page)).toEqual([]);
  await expect_accessible(page);
  for (const size of [
    { width: 1280, height: 800 },
    { width: 640, height: 360 },
    { width: 375, height: 800 },
  ]) {
    await page.setViewportSize(size);
    await expect_notice(trial.locator('.bjs-powered-by'));
  }
  await page.screenshot({ path: 'tests/e2e/screens/trial-375.png' });
  await expect_accessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole('button', { name: '结束试走' }).click();
  await expect(page.locator('.canvas.trial')).toHaveCount(0);
  const after = await downloaded(page, () => page.getByRole('button', { name: '下载', exact: true }).click());
  expect(after).toBe(before);
  await expect(page.getByRole('button', { name: '撤销' })).toBeDisabled();
  await page.locator('.canvas [data-element-id="look"]').first().click();
  await page.keyboard.press('Delete');
  await expect(page.locator('.canvas [data-element-id="look"]')).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('.canvas [data-element-id="look"]').first()).toBeVisible();
});

test('a trial by keyboard follows the file as it is changed', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(page, 'tried.bpmn', two_ways);
  await page.getByRole('button', { name: '试走', exact: true }).focus();
  await page.keyboard.press('Enter');
  const trial = page.locator('.canvas.trial');
  await trial.getByTitle('显示或隐藏记录').focus();
  await page.keyboard.press('Enter');
  await trial.getByTitle('换一条路').first().focus();
  await page.keyboard.press('Enter');
  await trial.locator('[data-container-id="begin"]').getByTitle('让它发生').focus();
  await page.keyboard.press('Enter');
  await expect(trial.locator('.bts-log')).toContainText('流程走完');
  await page.getByRole('tab', { name: 'XML' }).click();
  await page.locator('.xml-host .cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(two_ways.replace('核查', '勘验'));
  await expect(trial.locator('[data-element-id="look"]').first()).toContainText('勘验');
});
