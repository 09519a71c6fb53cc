// 驳回、撤回、委托、会签: each from the page, with its reason, and in the history with actor and reason. Acceptance statement A5.
import { expect, expect_accessible, test, type Name, type World } from './fixtures';
import type { Page } from '@playwright/test';
import { file_with, owned } from './designing';

async function open_task(page: Page, world: World, name: Name, case_no: string): Promise<string> {
  const task = await world.task_of(name, case_no);
  await page.goto(`${world.service.url}/tasks/${task.userTaskKey}`);
  await expect(page.getByRole('heading', { level: 1, name: task.name })).toBeVisible();
  return task.userTaskKey;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function give_reason(page: Page, act: string, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/理由/).fill(reason);
  await dialog.getByRole('button', { name: act, exact: true }).click();
}

interface Written {
  items: { command: string; reason?: string; actor: { name: string; actingFor?: string } }[];
}
async function record_of(world: World, instance: string, command: string) {
  const history = await world.as<Written>('shi', 'GET', `/v2/process-instances/${instance}/history?limit=500`);
  return history.items.find((one) => one.command === command);
}

test('a task is returned to an earlier step with a reason, and its former performer reads it', async ({
  signed_in,
  world,
}) => {
  const instance = await world.start_handover('案-驳回');
  const first = await world.task_of('zheng', '案-驳回');
  await world.as('zheng', 'POST', `/v2/user-tasks/${first.userTaskKey}/completion`, {}, { 'if-match': '*' });
  const page = await signed_in('wu');
  await open_task(page, world, 'wu', '案-驳回');
  await button(page, '领取').click();
  await button(page, '驳回').click();
  await expect(page.getByRole('dialog').getByLabel('退回到')).toContainText('zheng');
  await expect_accessible(page);
  await page.screenshot({ path: 'tests/e2e/screens/return-1280.png' });
  await give_reason(page, '驳回', '缺少现场照片');
  await expect(page.locator('[aria-live=polite]')).toContainText('已驳回');
  const back = await signed_in('zheng');
  await open_task(back, world, 'zheng', '案-驳回');
  await expect(back.getByText('缺少现场照片').first()).toBeVisible();
  const written = await record_of(world, instance, 'ReturnTask');
  expect(written).toMatchObject({ reason: '缺少现场照片', actor: { name: 'wu' } });
});

// One task, then two at once: the case cannot go back from one of the two.
const in_two = file_with(`  <process id="in_two" name="并行试办" isExecutable="true">
    <startEvent id="begin"/><parallelGateway id="fork"/><endEvent id="end"/>
    ${['intake', 'left', 'right'].map((id) => `<userTask id="${id}" name="${id}">${owned}</userTask>`).join('')}
    <sequenceFlow id="f1" sourceRef="begin" targetRef="intake"/>
    <sequenceFlow id="f2" sourceRef="intake" targetRef="fork"/>
    <sequenceFlow id="f3" sourceRef="fork" targetRef="left"/><sequenceFlow id="f4" sourceRef="fork" targetRef="right"/>
    <sequenceFlow id="f5" sourceRef="left" targetRef="end"/><sequenceFlow id="f6" sourceRef="right" targetRef="end"/>
  </process>`);

test("a step to which the case cannot go back says why in the reader's language", async ({ signed_in, world }) => {
  await world.as('shui', 'POST', '/v2/deployments', { resources: [{ name: 'in_two.bpmn', content: in_two }] });
  await world.service.ask(world.service.token('intake'), 'POST', '/v2/process-instances', {
    processDefinitionId: 'in_two',
    businessKey: '案-并行',
  });
  const first = await world.task_of('zheng', '案-并行');
  await world.as('zheng', 'POST', `/v2/user-tasks/${first.userTaskKey}/completion`, {}, { 'if-match': '*' });
  const page = await signed_in('zheng');
  await open_task(page, world, 'zheng', '案-并行');
  await button(page, '领取').click();
  await button(page, '驳回').click();
  await page.getByText('不能退回到“intake”').click();
  await expect(page.getByText('退回以后会重复办')).toBeVisible();
  await expect(page.getByRole('dialog').locator('[lang=en]')).toHaveCount(0);
  await expect_accessible(page);
  await button(page, '取消').click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Return', exact: true }).click();
  await page.getByText('Not to “intake”').click();
  await expect(page.getByText(/under way at 'right' \(right\)|under way at 'left' \(left\)/)).toBeVisible();
});

test('what was completed is taken back until the next has it', async ({ signed_in, world }) => {
  await world.start_handover('案-撤回');
  const page = await signed_in('zheng');
  const key = await open_task(page, world, 'zheng', '案-撤回');
  await button(page, '领取').click();
  await button(page, '办结').click();
  await expect(page.getByRole('heading', { level: 1, name: '待办任务' })).toBeVisible();
  await page.getByText('我最近办结的').click();
  await page.locator(`.recent a[href="/tasks/${key}"]`).click();
  await button(page, '撤回').click();
  await give_reason(page, '撤回', '写错了地址');
  await expect(page.locator('[aria-live=polite]')).toContainText('已撤回');
  const again = await open_task(page, world, 'zheng', '案-撤回');
  expect(again).not.toBe(key);
  await button(page, '办结').click();
  await expect(page.getByRole('heading', { level: 1, name: '待办任务' })).toBeVisible();
  const next = await world.task_of('wu', '案-撤回');
  await world.as('wu', 'POST', `/v2/user-tasks/${next.userTaskKey}/claim`, {}, { 'if-match': '*' });
  await page.goto(`${world.service.url}/tasks/${again}`);
  await page.getByText('不能撤回了。').click();
  await expect(page.getByText('下一步已经有人接手')).toBeVisible();
  await expect(button(page, '撤回')).toHaveCount(0);
});

test("a task is delegated, done in its owner's name, and comes back", async ({ signed_in, world }) => {
  const instance = await world.start_handover('案-委托');
  const page = await signed_in('zheng');
  await open_task(page, world, 'zheng', '案-委托');
  await button(page, '领取').click();
  await button(page, '委托').click();
  await page.getByRole('dialog').getByLabel('委托给').selectOption('qian');
  await give_reason(page, '委托', '出差三天');
  await expect(button(page, '收回委托')).toBeVisible();
  const other = await signed_in('qian');
  await open_task(other, world, 'qian', '案-委托');
  await expect(other.getByText('以郑勇的名义办理')).toBeVisible();
  await button(other, '办好，交回郑勇').click();
  await expect(other.locator('[aria-live=polite]')).toContainText('已交回');
  await page.reload();
  await expect(page.getByText('钱芳已代为办好，请你办结')).toBeVisible();
  const written = await record_of(world, instance, 'ResolveTask');
  expect(written?.actor).toMatchObject({ name: 'qian', actingFor: 'zheng' });
});

for (const [width, height] of [
  [1280, 720],
  [375, 740],
] as const) {
  test(`opinions are asked for, given and heeded at ${width}`, async ({ signed_in, world }) => {
    const case_no = `案-会签-${width}`;
    await world.start_handover(case_no);
    const page = await signed_in('zheng');
    await page.setViewportSize({ width, height });
    await open_task(page, world, 'zheng', case_no);
    await button(page, '领取').click();
    await button(page, '加签').click();
    await page.getByRole('dialog').getByRole('checkbox', { name: '钱芳' }).check();
    const departments = page.getByRole('dialog').getByRole('group', { name: '部门' });
    await departments.locator('input[value="team_market"]').check();
    await expect_accessible(page);
    await page.screenshot({ path: `tests/e2e/screens/signers-${width}.png` });
    await page.getByRole('dialog').getByRole('button', { name: '加签', exact: true }).click();
    await expect(page.getByText('等待签署')).toHaveCount(2);
    await button(page, '办结').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('button', { name: '不再请钱芳签' }).click();
    await give_reason(page, '减签', '已调离');
    await expect(page.getByText('等待签署')).toHaveCount(1);

    const other = await signed_in('wu');
    await other.setViewportSize({ width, height });
    await other.getByRole('button', { name: /等我签/ }).click();
    await open_task(other, world, 'wu', case_no);
    await button(other, '不同意').click();
    await expect(other.getByText('不同意，请写明理由。')).toBeVisible();
    await other.getByRole('textbox', { name: /不同意时必填/ }).fill('证据不足');
    await button(other, '不同意').click();
    await expect(other.locator('[aria-live=polite]')).toContainText('意见已签署');
    await expect_accessible(other);

    await page.reload();
    await expect(page.getByText('证据不足').first()).toBeVisible();
    await expect_accessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `tests/e2e/screens/opinions-${width}.png`, fullPage: true });
    await button(page, '办结').click();
    await expect(page.locator('[aria-live=polite]')).toContainText('已办结');
  });
}
