// What people may send beside their tasks: a new case, and what a case takes from them, as the model offers it.
import type { Page, Request } from '@playwright/test';
import { file_with, owned } from './designing';
import { expect, expect_accessible, test, type World } from './fixtures';
import { expect_whole } from './whole';

test.use({ world_of: 'offers' });

const offered = (form = '') =>
  '<extensionElements><zeebe:properties><zeebe:property name="baton.offeredTo" value="archivist, handler"/>' +
  `${form && `<zeebe:property name="baton.offerForm" value="${form}"/>`}</zeebe:properties></extensionElements>`;
const elsewhere = owned.replace('team_env', 'gov_office');

const message = (id: string) => `<message id="${id}" name="M_e2e_${id}"><extensionElements>
  <zeebe:subscription correlationKey="=order_no"/></extensionElements></message>`;

const street_report = file_with(`${message('longer')}${message('dropped')}
  <process id="street_report" name="占道举报" isExecutable="true">
    <startEvent id="walk_in" name="群众来访">${offered('street-report')}</startEvent>
    <userTask id="look" name="现场核查">${owned}</userTask>
    <boundaryEvent id="longer_wanted" name="申请延期" attachedToRef="look" cancelActivity="false">
      ${offered('street-longer')}<messageEventDefinition messageRef="longer"/>
    </boundaryEvent>
    <boundaryEvent id="taken_back" name="举报人撤回" attachedToRef="look">
      ${offered()}<messageEventDefinition messageRef="dropped"/>
    </boundaryEvent>
    <endEvent id="done"/><endEvent id="noted"/><endEvent id="closed"/>
    <sequenceFlow id="f1" sourceRef="walk_in" targetRef="look"/>
    <sequenceFlow id="f2" sourceRef="look" targetRef="done"/>
    <sequenceFlow id="f3" sourceRef="longer_wanted" targetRef="noted"/>
    <sequenceFlow id="f4" sourceRef="taken_back" targetRef="closed"/>
  </process>`);

const letter = file_with(`<message id="by_mail" name="M_e2e_letter"/>
  <process id="letter" name="群众来信" isExecutable="true">
    <startEvent id="by_post" name="邮寄来信">${offered()}<messageEventDefinition messageRef="by_mail"/></startEvent>
    <startEvent id="by_hand" name="当面递信">${offered()}</startEvent>
    <userTask id="read" name="拆阅">${elsewhere}</userTask>
    <endEvent id="done"/>
    <sequenceFlow id="f1" sourceRef="by_post" targetRef="read"/>
    <sequenceFlow id="f2" sourceRef="by_hand" targetRef="read"/>
    <sequenceFlow id="f3" sourceRef="read" targetRef="done"/>
  </process>`);

const campaign = file_with(`${message('called_off')}
  <process id="campaign" name="专项整治" isExecutable="true">
    <startEvent id="begin"/>
    <callActivity id="report" name="逐件核查">
      <extensionElements><zeebe:calledElement processId="street_report" propagateAllChildVariables="false"/></extensionElements>
    </callActivity>
    <boundaryEvent id="stopped" name="整治提前结束" attachedToRef="report">
      ${offered()}<messageEventDefinition messageRef="called_off"/>
    </boundaryEvent>
    <endEvent id="done"/><endEvent id="closed"/>
    <sequenceFlow id="f1" sourceRef="begin" targetRef="report"/>
    <sequenceFlow id="f2" sourceRef="report" targetRef="done"/>
    <sequenceFlow id="f3" sourceRef="stopped" targetRef="closed"/>
  </process>`);

const form = (id: string, fields: object[]) => ({
  name: `${id}.form`,
  content: JSON.stringify({ type: 'default', id, schemaVersion: 18, components: fields }),
});
const needed = { validate: { required: true } };

test.beforeAll(async ({ world }) => {
  const resources = [
    form('street-report', [
      { type: 'textfield', id: 'F1', key: 'order_no', label: '工单号', ...needed },
      { type: 'textarea', id: 'F2', key: 'what', label: '反映什么', ...needed },
    ]),
    form('street-longer', [
      { type: 'number', id: 'F1', key: 'longer.days', label: '延长几天', ...needed },
      { type: 'textarea', id: 'F2', key: 'longer.why', label: '为什么', ...needed },
    ]),
    { name: 'street_report.bpmn', content: street_report },
    { name: 'letter.bpmn', content: letter },
    { name: 'campaign.bpmn', content: campaign },
  ];
  await world.service.ask(world.service.token('operator'), 'POST', '/v2/deployments', { resources });
});

const begin = async (world: World, number: string, process = 'street_report'): Promise<string> => {
  const variables = { order_no: `W-${number}`, what: '占道' };
  const started = await world.service.ask<{ processInstanceKey: string }>(
    world.service.token('intake'), 'POST', '/v2/process-instances',
    { processDefinitionId: process, businessKey: number, variables },
  );
  return started.processInstanceKey;
};

async function open_task(page: Page, world: World, number: string): Promise<string> {
  const task = await world.task_of('zheng', number);
  await page.goto(`${world.service.url}/tasks/${task.userTaskKey}`);
  await expect(page.getByRole('heading', { level: 1, name: '现场核查' })).toBeVisible();
  return task.userTaskKey;
}

const variables_of = async (world: World, key: string): Promise<Record<string, unknown>> =>
  (await world.as<{ variables: Record<string, unknown> }>('zheng', 'GET', `/v2/process-instances/${key}/variables`))
    .variables;

const panel_of = (page: Page) => page.locator('[data-offers]');
const said = (page: Page) => page.locator('[aria-live=polite]').first();

function keys_of_sends(page: Page): string[] {
  const keys: string[] = [];
  page.on('request', (request: Request) => {
    if (request.method() === 'POST' && request.url().includes('/offers/'))
      keys.push(request.headers()['idempotency-key'] ?? '');
  });
  return keys;
}

// What is sent arrives, and its answer does not.
async function lose_one_answer(page: Page, address: string): Promise<void> {
  await page.route(address, async (route) => {
    await route.fetch();
    await route.abort();
  }, { times: 1 });
}

test('a case is begun from the page, and leads to its first task', async ({ signed_in, world }) => {
  await begin(world, '占道-1');
  const page = await signed_in('zheng');
  const keys = keys_of_sends(page);
  await page.getByRole('link', { name: '新建案件' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '新建案件' })).toBeFocused();
  await page.getByRole('group', { name: '占道举报' }).getByLabel('群众来访').check();
  await page.getByLabel('案号').fill('占道-1');
  const send = page.getByRole('button', { name: '立案', exact: true });
  await send.click();
  await expect(page.getByText('还有没填对的地方')).toBeVisible();
  await page.getByLabel('工单号').fill('W-2');
  await page.getByLabel('反映什么').fill('早餐摊占了盲道');
  await send.click();
  await expect(page.locator('.problem-detail')).toHaveText('已经有案号为 占道-1 的案件，请换一个案号。');
  await expect(page.getByLabel('反映什么')).toHaveValue('早餐摊占了盲道');
  await page.reload();
  await expect(page.getByText(/已恢复上次没交的草稿/)).toBeVisible();
  await expect(page.getByLabel('群众来访')).toBeChecked();
  await expect(page.getByLabel('反映什么')).toHaveValue('早餐摊占了盲道');
  await expect(page.getByLabel('案号')).toHaveValue('占道-1');
  await expect_whole(page, 'new-case');
  await page.getByRole('group', { name: '群众来信' }).getByLabel('当面递信').check();
  await expect(page.getByLabel('工单号')).toBeHidden();
  await page.getByRole('group', { name: '占道举报' }).getByLabel('群众来访').check();
  await expect(page.getByLabel('工单号')).toHaveValue('W-2');
  await page.getByLabel('案号').fill('占道-2');
  await lose_one_answer(page, '**/v2/offers/*/walk_in');
  await send.click();
  await expect(page.locator('.problem')).toContainText('服务没有回应');
  await send.click();
  await expect(page.getByRole('heading', { level: 1, name: '现场核查' })).toBeVisible();
  await expect(said(page)).toContainText('已立案：占道-2');
  expect(keys).toHaveLength(3);
  expect(keys[2]).toBe(keys[1]);
  expect(keys[1]).not.toBe(keys[0]);
  const task = await world.task_of('zheng', '占道-2');
  await expect(page).toHaveURL(new RegExp(`/tasks/${task.userTaskKey}$`));
  const variables = await variables_of(world, task.processInstanceKey);
  expect(variables).toMatchObject({ order_no: 'W-2', what: '早餐摊占了盲道' });
  await page.goto(`${world.service.url}/new`);
  await page.getByLabel('群众来访').check();
  await expect(page.getByLabel('工单号')).toHaveValue('');
  await page.getByLabel('工单号').fill('W-3');
  await page.getByLabel('案号').fill('占道-不立');
  await page.reload();
  await page.getByRole('button', { name: '不要草稿，从头填' }).click();
  await page.getByLabel('群众来访').check();
  await expect(page.getByLabel('工单号')).toHaveValue('');
  await expect(page.getByLabel('案号')).toHaveValue('');
});

test('a start without a form leads to the case when its first task is for others', async ({ signed_in, world }) => {
  const page = await signed_in('zheng');
  for (const [i, how] of ['邮寄来信', '当面递信'].entries()) {
    await page.goto(`${world.service.url}/new`);
    await page.getByLabel(how).check();
    await page.getByLabel('案号').fill(`来信-${i}`);
    await page.getByLabel(/说明/).fill('信在收发室');
    await page.getByRole('button', { name: '立案', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: `案件 来信-${i}` })).toBeVisible();
    await expect(page.getByText('信在收发室').first()).toBeVisible();
  }
});

test('what a case takes beside its task is sent from there with its form', async ({ signed_in, world }) => {
  const key = await begin(world, '占道-3');
  const page = await signed_in('zheng');
  await open_task(page, world, '占道-3');
  const panel = panel_of(page);
  await expect(panel.getByRole('heading', { name: '还可以提出' })).toBeVisible();
  await expect(panel.getByRole('button')).toHaveText(['申请延期', '举报人撤回']);
  const button = panel.getByRole('button', { name: '申请延期' });
  await button.click();
  const dialog = page.getByRole('dialog', { name: '申请延期' });
  await expect(dialog.getByLabel('延长几天')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await dialog.getByLabel('延长几天').fill('5');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.reload();
  await button.click();
  await expect(dialog.getByText(/已恢复上次没交的草稿/)).toBeVisible();
  await expect(dialog.getByLabel('延长几天')).toHaveValue('5');
  await dialog.getByRole('button', { name: '提出' }).click();
  await expect(dialog.getByText('还有没填对的地方')).toBeVisible();
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 800 });
    await expect_accessible(page);
    expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `tests/e2e/screens/offer-dialog-${width}.png` });
  }
  await dialog.getByLabel('为什么').fill('要等鉴定');
  await lose_one_answer(page, '**/offers/longer_wanted');
  await dialog.getByRole('button', { name: '提出' }).click();
  await expect(dialog.locator('.problem')).toContainText('服务没有回应');
  await dialog.getByRole('button', { name: '提出' }).click();
  await expect(said(page)).toContainText('已提出：申请延期');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  await expect(page.locator('.course li').last()).toContainText('郑勇');
  await expect(page.locator('.course li').last()).toContainText('提出');
  await expect(page.locator('.course li').filter({ hasText: '提出' })).toHaveCount(1);
  expect(await variables_of(world, key)).toMatchObject({ longer: { days: 5, why: '要等鉴定' } });
  await expect_whole(page, 'offers');
  await page.emulateMedia({ media: 'print' });
  await expect(panel).toBeHidden();
});

test('what the case knows already is put where nothing was typed', async ({ signed_in, world }) => {
  const key = await begin(world, '占道-6');
  const page = await signed_in('zheng');
  await open_task(page, world, '占道-6');
  await panel_of(page).getByRole('button', { name: '申请延期' }).click();
  const dialog = page.getByRole('dialog', { name: '申请延期' });
  await dialog.getByLabel('延长几天').fill('5');
  await dialog.getByLabel('为什么').fill('要等鉴定');
  await expect(dialog.getByRole('button', { name: '填到空白处' })).toHaveCount(0);
  await dialog.getByRole('button', { name: '提出' }).click();
  await expect(dialog).toBeHidden();
  await panel_of(page).getByRole('button', { name: '申请延期' }).click();
  await expect(dialog.getByLabel('为什么')).toHaveValue('');
  await dialog.getByLabel('延长几天').fill('3');
  await dialog.getByRole('button', { name: '填到空白处' }).click();
  await expect(dialog.getByLabel('为什么')).toHaveValue('要等鉴定');
  await expect(dialog.getByLabel('延长几天')).toHaveValue('3');
  await expect(said(page)).toContainText('已填入，请核对。');
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 800 });
    await expect_accessible(page);
    expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `tests/e2e/screens/offer-filled-in-${width}.png` });
  }
  await dialog.getByRole('button', { name: '提出' }).click();
  await expect(dialog).toBeHidden();
  expect(await variables_of(world, key)).toMatchObject({ longer: { days: 3, why: '要等鉴定' } });
});

test('what the calling case takes is sent from the task of the called one', async ({ signed_in, world }) => {
  const key = await begin(world, '整治-1', 'campaign');
  const page = await signed_in('zheng');
  await open_task(page, world, '整治-1');
  const panel = panel_of(page);
  await expect(panel.getByRole('button')).toHaveText(['申请延期', '举报人撤回', '整治提前结束']);
  await expect(panel.getByText('上一级“专项整治”的')).toBeVisible();
  await expect_whole(page, 'offers-above');
  await panel.getByRole('button', { name: '整治提前结束' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/理由/).fill('整治任务取消');
  await dialog.getByRole('button', { name: '提出' }).click();
  await expect(said(page)).toContainText('已提出：整治提前结束');
  await expect(page.getByText('已取消').first()).toBeVisible();
  const row = await world.as<{ state: string }>('zheng', 'GET', `/v2/process-instances/${key}`);
  expect(row.state).toBe('completed');
});

test('one that ends the task is sent with a reason, from the page of the case too', async ({ signed_in, world }) => {
  const page = await signed_in('zheng');
  for (const from of ['task', 'case']) {
    const key = await begin(world, `占道-撤-${from}`);
    await open_task(page, world, `占道-撤-${from}`);
    if (from === 'case') await page.goto(`${world.service.url}/cases/${key}`);
    await panel_of(page).getByRole('button', { name: '举报人撤回' }).click();
    await page.getByRole('dialog').getByLabel(/理由/).fill('已当面说和');
    await page.getByRole('dialog').getByRole('button', { name: '提出' }).click();
    await expect(said(page)).toContainText('已提出：举报人撤回');
    await expect(panel_of(page)).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    if (from === 'task') await expect(page.getByText('已取消').first()).toBeVisible();
    await expect(page.getByText('已当面说和').first()).toBeVisible();
    const row = await world.as<{ state: string }>('zheng', 'GET', `/v2/process-instances/${key}`);
    expect(row.state).toBe('completed');
  }
});

test('what the case no longer waits for is said, and what was typed stays', async ({ signed_in, world }) => {
  await begin(world, '占道-4');
  const page = await signed_in('zheng');
  const task = await open_task(page, world, '占道-4');
  await panel_of(page).getByRole('button', { name: '举报人撤回' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/理由/).fill('已当面说和');
  await world.as('qian', 'POST', `/v2/user-tasks/${task}/claim`, {}, { 'if-match': '*' });
  await world.as('qian', 'POST', `/v2/user-tasks/${task}/completion`, {}, { 'if-match': '*' });
  await dialog.getByRole('button', { name: '提出' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('这件事现在不能提了。');
  await expect(dialog.getByLabel(/理由/)).toHaveValue('已当面说和');
  await expect(panel_of(page)).toBeHidden();
  await expect_accessible(page);
  await page.screenshot({ path: 'tests/e2e/screens/offer-gone-1280.png' });
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a complaint is registered by hand, with the form of the process and its number', async ({ signed_in, world }) => {
  const number = '370102TS2026110991';
  const page = await signed_in('chen');
  await page.goto(`${world.service.url}/new`);
  await page.getByLabel('来访').check();
  await page.getByLabel('收到日期').fill('2026/11/24');
  await page.getByLabel('收到日期').press('Enter');
  await page.getByLabel('收到日期').press('Escape');
  await page.getByLabel(/^时间/).fill('09:00');
  await page.getByLabel(/^时间/).press('Enter');
  await page.getByLabel('标题').fill('夜间烧烤油烟扰民');
  await page.getByLabel('否', { exact: true }).check();
  await page.getByLabel('案号').fill(number);
  await page.getByRole('button', { name: '立案', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '登记' })).toBeVisible();
  await expect(page.locator('.facts').first()).toContainText(number);
  const { processInstanceKey } = await world.task_of('chen', number);
  const { variables } = await world.as<{ variables: object }>(
    'chen', 'GET', `/v2/process-instances/${processInstanceKey}/variables`,
  );
  expect(variables).toMatchObject({ case_no: number, title: '夜间烧烤油烟扰民', danger: false });
});

test('nothing is shown to whom nothing is offered', async ({ signed_in, world }) => {
  await begin(world, '占道-5');
  const page = await signed_in('sun');
  const answered = page.waitForResponse((one) => one.url().endsWith('/offers') && one.url().includes('instances'));
  await open_task(page, world, '占道-5');
  expect((await answered).status()).toBe(200);
  await expect(page.getByRole('heading', { name: '办理经过' })).toBeVisible();
  await expect(panel_of(page)).toHaveCount(0);
  await page.goto(`${world.service.url}/new`);
  await expect(page.getByRole('heading', { level: 1, name: '新建案件' })).toBeVisible();
  await expect(page.getByLabel('群众来访')).toHaveCount(0);
  for (const name of ['shi', 'yun'] as const) {
    const other = await signed_in(name);
    await expect(other.getByRole('link', { name: '案件', exact: true })).toBeVisible();
    await expect(other.getByRole('link', { name: '新建案件' })).toHaveCount(0);
  }
});

test('without the list of starts everything else is there', async ({ signed_in, world }) => {
  const page = await signed_in('zheng');
  await page.route('**/v2/offers', (route) => route.fulfill({ status: 503, body: '' }));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '待办任务' })).toBeVisible();
  await expect(page.getByRole('link', { name: '新建案件' })).toHaveCount(0);
  await page.goto(`${world.service.url}/new`);
  await expect(page.getByRole('button', { name: '再试一次' })).toBeVisible();
  await page.unroute('**/v2/offers');
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByLabel('邮寄来信').check();
  await expect(page.getByRole('link', { name: '新建案件' })).toBeVisible();
});
