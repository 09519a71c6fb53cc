// Trying a process out on the real engine: step by step, with forms, jobs, messages and time, and as a story at the end.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { downloaded, expect_notice, file_with, open_designer, open_file, type_xml } from './designing';
import { english_on } from './english_on';
import { expect, expect_accessible, test } from './fixtures';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const baton = [process.env['BATON_BINARY'], 'build/dev/service/baton', 'build/release/service/baton']
  .filter((path): path is string => Boolean(path))
  .map((path) => resolve(root, path))
  .find((path) => existsSync(path))!;

const owned = '<zeebe:userTask/><baton:task department="team_env"/>';

const checked = (more = ''): string =>
  file_with(`  <message id="m" name="paid in full"><extensionElements>
      <zeebe:subscription correlationKey="=no"/></extensionElements></message>
  <process id="tried_on_engine" name="试办" isExecutable="true">
    <startEvent id="begin" name="收到"/>
    <userTask id="look" name="核查"><extensionElements>${owned}</extensionElements></userTask>
    <boundaryEvent id="late" name="三天未办" attachedToRef="look" cancelActivity="false">
      <timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition></boundaryEvent>
    <endEvent id="urged" name="已催办"/>
    <exclusiveGateway id="which" name="超标吗" default="f5"/>
    <serviceTask id="fine" name="开单"><extensionElements><zeebe:taskDefinition type="fine"/></extensionElements>
    </serviceTask>
    <intermediateCatchEvent id="pay" name="等缴款"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
    <endEvent id="done" name="办结"/>
    <sequenceFlow id="f1" sourceRef="begin" targetRef="look"/><sequenceFlow id="f2" sourceRef="late" targetRef="urged"/>
    <sequenceFlow id="f3" sourceRef="look" targetRef="which"/>
    <sequenceFlow id="f4" name="超标" sourceRef="which" targetRef="fine">
      <conditionExpression>=dust &gt; 5</conditionExpression></sequenceFlow>
    <sequenceFlow id="f5" sourceRef="which" targetRef="done"/><sequenceFlow id="f6" sourceRef="fine" targetRef="pay"/>
    <sequenceFlow id="f7" sourceRef="pay" targetRef="done"/>${more}
  </process>`);

async function begin(page: Page, text: string, name = 'tried.bpmn'): Promise<void> {
  await open_designer(page);
  await open_file(page, name, text);
  await page.getByRole('button', { name: '试运行', exact: true }).click();
  await expect(page.locator('[data-run-step="0"]')).toBeVisible();
  await expect(page.locator('.run-canvas[data-run-drawn="yes"]')).toBeVisible();
}

const at_step = (page: Page, step: number) => expect(page.locator(`[data-run-step="${step}"]`)).toBeVisible();
const values = (page: Page, name: string) => page.getByLabel(`“${name}”的变量（FEEL 或 JSON）`);
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const token_at = (page: Page, id: string) => page.locator(`.run-canvas [data-token-at="${id}"]`);

test('a process is run on the engine, and its story holds as a test', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await begin(page, checked());
  await expect(page.getByText('不存库，不通知任何人，不调用连接器')).toBeVisible();
  await values(page, '试办').fill('{no: "Z 1", due: @"2026-10-01"}');
  await page.getByLabel('业务编号').fill('T-1');
  await press(page, '发起“试办”');
  await at_step(page, 1);
  await expect(token_at(page, 'look')).toHaveText('1');
  await expect(page.locator('.run-case[data-case="1"]')).toContainText('2026-10-01');

  await page.getByRole('button', { name: /^拨到 / }).click();
  await at_step(page, 2);
  await expect(page.locator('.run-story')).toContainText('fires');
  await values(page, '核查').fill('{"dust": 7}');
  await press(page, '办结“核查”');
  await at_step(page, 3);
  const why = page.getByRole('region', { name: '为什么这样走' });
  await expect(why).toContainText('dust > 5');
  await expect(why).toContainText('成立');
  await expect(why).toContainText('dust = 7');
  await expect(token_at(page, 'fine')).toHaveText('1');
  await page.screenshot({ path: 'tests/e2e/screens/run-1280.png', fullPage: true });
  expect(await english_on(page)).toEqual([]);
  await expect_accessible(page);

  await page.getByLabel('失败原因或错误码').fill('线路不通');
  await press(page, '失败 任务“开单”（fine）');
  await at_step(page, 4);
  await press(page, '完成 任务“开单”（fine）');
  await at_step(page, 5);
  await expect(token_at(page, 'pay')).toHaveText('1');
  await press(page, '送到 消息“paid in full”');
  await at_step(page, 6);
  await expect(page.locator('.run-case[data-case="1"]')).toHaveAttribute('data-state', 'completed');
  await expect(page.getByText('没有可做的了')).toBeVisible();

  const story = await downloaded(page, () => press(page, '下载故事'));
  expect(story).toContain("message 'paid in full' key='Z 1'");
  const folder = mkdtempSync(join(tmpdir(), 'baton-story-'));
  writeFileSync(join(folder, 'tried.bpmn'), checked());
  writeFileSync(join(folder, 'tried.story'), story);
  execFileSync(baton, ['story', join(folder, 'tried.story')]);
});

test('one goes back, looks at earlier steps and goes on from there', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await begin(page, checked(), 'back.bpmn');
  await values(page, '试办').fill('{no: "1"}');
  await press(page, '发起“试办”');
  await at_step(page, 1);
  await values(page, '核查').fill('{dust: 1}');
  await press(page, '办结“核查”');
  await at_step(page, 2);
  await expect(page.getByText('“超标吗”走默认分支')).toBeVisible();
  await page.getByRole('button', { name: /^看第 1 步/ }).click();
  await at_step(page, 1);
  await expect(token_at(page, 'look')).toHaveText('1');
  await expect(page.getByRole('region', { name: '现在可以做' })).toHaveCount(0);
  await press(page, '回到最后一步');
  await at_step(page, 2);
  await page.getByRole('button', { name: /^看第 1 步/ }).click();
  await press(page, '从这里重新走');
  await at_step(page, 1);
  await values(page, '核查').fill('{dust: 9}');
  await press(page, '办结“核查”');
  await expect(token_at(page, 'fine')).toHaveText('1');
  await press(page, '退一步');
  await at_step(page, 1);
  await press(page, '从头再走');
  await at_step(page, 0);
  await press(page, '结束试运行');
  await expect(page.locator('.run-canvas')).toHaveCount(0);
  await expect(page.locator('.canvas [data-element-id="look"]').first()).toBeVisible();
});

test('what is wrong is said where it is, and a changed model is run anew', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await begin(page, checked(), 'wrong.bpmn');
  await values(page, '试办').fill('{no: ');
  await press(page, '发起“试办”');
  await expect(page.locator('.run .problem').first()).toBeVisible();
  await at_step(page, 0);
  await values(page, '试办').fill('{no: "1"}');
  await press(page, '发起“试办”');
  await at_step(page, 1);

  await type_xml(page, checked().replace('=dust &gt; 5', '=dust &gt;'));
  await page.getByRole('tab', { name: '试运行' }).click();
  await expect(page.getByText('模型有 1 个错误')).toBeVisible();
  await page.locator('.problem-lines[data-from="engine"] button').first().click();
  await expect(page.getByRole('tab', { name: 'XML' })).toHaveAttribute('aria-selected', 'true');
  await type_xml(page, checked().replace('name="核查"', 'name="勘验"'));
  await page.getByRole('tab', { name: '试运行' }).click();
  await expect(page.getByRole('button', { name: '办结“勘验”', exact: true })).toBeVisible();
  await at_step(page, 1);
});

test('a loop without end is an incident that leads to its place', async ({ signed_in }) => {
  const page = await signed_in('shui');
  const loop = file_with(`  <process id="looping" name="打转" isExecutable="true">
    <startEvent id="b"/><exclusiveGateway id="again"/><scriptTask id="turn" name="转一圈"><extensionElements>
      <zeebe:script expression="=1" resultVariable="n"/></extensionElements></scriptTask>
    <exclusiveGateway id="out" default="back"/><endEvent id="e"/>
    <sequenceFlow id="a" sourceRef="b" targetRef="again"/><sequenceFlow id="c" sourceRef="again" targetRef="turn"/>
    <sequenceFlow id="d" sourceRef="turn" targetRef="out"/><sequenceFlow id="back" sourceRef="out" targetRef="again"/>
    <sequenceFlow id="f" sourceRef="out" targetRef="e"><conditionExpression>=n = 2</conditionExpression></sequenceFlow>
  </process>`);
  await begin(page, loop, 'loop.bpmn');
  await press(page, '发起“打转”');
  await at_step(page, 1);
  await expect(page.locator('[data-incident]')).toContainText('10000 steps');
  await page.locator('[data-incident] button').click();
  await expect(page.locator('.run-canvas [data-element-id="again"].looked-at')).toHaveCount(1);
});

test('a task is done by its form, whose draft takes part', async ({ signed_in }) => {
  const page = await signed_in('shui');
  const form = { type: 'default', id: 'tried_form', schemaVersion: 18, components: [
    { type: 'number', key: 'dust', label: '粉尘', validate: { required: true } },
  ] };
  await open_designer(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'tried.form',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(form)),
  });
  await expect(page.locator('.form-canvas')).toBeVisible();
  await page.locator('.draft-head a').first().click();
  const with_form = checked().replace(owned, `${owned}<zeebe:formDefinition formId="tried_form"/>`);
  await open_file(page, 'formed.bpmn', with_form);
  await page.getByRole('button', { name: '试运行', exact: true }).click();
  await at_step(page, 0);
  await page.getByText('一起试的草稿').click();
  await page.getByLabel('tried.form').check();
  await values(page, '试办').fill('{no: "1"}');
  await press(page, '发起“试办”');
  await at_step(page, 1);
  await press(page, '办结“核查”');
  await expect(page.getByText('表单还没填对')).toBeVisible();
  await page.locator('.run .fjs-form input').first().fill('8');
  await page.keyboard.press('Tab'); // what was missing is no more said, and the button has moved
  await press(page, '办结“核查”');
  await at_step(page, 2);
  await expect(page.locator('.run-story')).toContainText('complete look {"dust":8}');
});

test('a run by keyboard, in English and on a narrow screen', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await begin(page, checked(), 'keys.bpmn');
  await values(page, '试办').focus();
  await page.keyboard.type('{no: "1"}');
  await page.getByRole('button', { name: '发起“试办”', exact: true }).focus();
  await page.keyboard.press('Enter');
  await at_step(page, 1);
  await page.setViewportSize({ width: 375, height: 800 });
  await expect_notice(page.locator('.run-canvas .bjs-powered-by'));
  await page.screenshot({ path: 'tests/e2e/screens/run-375.png', fullPage: true });
  await expect_accessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(375);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Complete "核查"' })).toBeVisible();
  await page.getByRole('button', { name: '中文' }).click();
  await at_step(page, 1);
});
