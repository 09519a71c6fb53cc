// The pages of those who run the system, on the real processes; incidents are made by a connector that may not go where
// it is sent, and by a worker that fails.
import { expect, test, type World } from './fixtures';
import { expect_whole } from './whole';

test.use({ world_of: 'operations' });

const screens = 'tests/e2e/screens';

const refused_call = (version: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
             id="d" targetNamespace="urn:t">
  <process id="asks_outside" name="外部查询" isExecutable="true">
    <documentation>${version}</documentation>
    <startEvent id="begin"/>
    <serviceTask id="ask" name="查询企业登记">
      <extensionElements>
        <zeebe:taskDefinition type="baton.http" retries="1"/>
        <zeebe:taskHeaders><zeebe:header key="url" value="http://nowhere.invalid/companies"/></zeebe:taskHeaders>
      </extensionElements>
    </serviceTask>
    <endEvent id="end"/>
    <sequenceFlow id="f1" sourceRef="begin" targetRef="ask"/>
    <sequenceFlow id="f2" sourceRef="ask" targetRef="end"/>
  </process>
</definitions>`;

const operator = <T>(world: World, method: string, path: string, body?: object): Promise<T> =>
  world.service.ask<T>(world.service.token('operator'), method, path, body);

async function deploy(world: World, name: string, content: string): Promise<string> {
  const answer = await world.service.ask<{ deployments: { processDefinitionKey: string }[] }>(
    world.service.token('operator'), 'POST', '/v2/deployments', { resources: [{ name, content }] },
  );
  return answer.deployments[0]!.processDefinitionKey;
}

async function start(world: World, process: string, business_key: string, variables: object = {}): Promise<string> {
  const started = await world.service.ask<{ processInstanceKey: string }>(
    world.service.token('intake'), 'POST', '/v2/process-instances',
    { processDefinitionId: process, businessKey: business_key, variables },
  );
  return started.processInstanceKey;
}

interface Found<T> {
  items: T[];
}

async function incidents_of(world: World, key: string, count = 1): Promise<{ incidentKey: string }[]> {
  let items: { incidentKey: string }[] = [];
  await expect(async () => {
    const body = { filter: { processInstanceKey: key, state: 'open' } };
    items = (await operator<Found<{ incidentKey: string }>>(world, 'POST', '/v2/incidents/search', body)).items;
    expect(items).toHaveLength(count);
  }).toPass({ timeout: 30_000 });
  return items;
}

// A worker takes one job of machine.bpmn and fails, for good.
async function fail_work(world: World): Promise<void> {
  const taken = await world.service.ask<{ jobs: { jobKey: string }[] }>(
    world.service.token('intake'), 'POST', '/v2/jobs/activation', { type: 'e2e-work', requestTimeout: 9000 },
  );
  const failure = { retries: 0, errorMessage: '对方不通' };
  await world.service.ask(world.service.token('intake'), 'POST', `/v2/jobs/${taken.jobs[0]!.jobKey}/failure`, failure);
}

async function tokens_of(world: World, key: string): Promise<string[]> {
  const standing = await world.service.ask<{ tokens: { elementId: string }[] }>(
    world.service.token('operator'), 'GET', `/v2/operations/process-instances/${key}`,
  );
  return standing.tokens.map((one) => one.elementId);
}

test('every version is there with what is open of it, and leads to the cases', async ({ signed_in, world }) => {
  for (let i = 0; i < 3; ++i) await world.start_handover(`案-流程-${i}`);
  const page = await signed_in('yun');
  await page.getByRole('link', { name: '运行管理' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '流程' })).toBeVisible();
  const part = page.locator('[data-process=handover]');
  await expect(part).toContainText('移交');
  await expect(part.locator('tr[data-version]').first()).toContainText('第 1 版');
  await expect(part).toContainText('本机运维');
  await expect_whole(page, 'ops-processes');
  await part.getByRole('link', { name: /^\d+ 在办案件$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '在办案件' })).toBeVisible();
  // Others have begun cases of this version as well: each row that is shown is one of them.
  const rows = page.locator('main tbody tr');
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeGreaterThanOrEqual(3);
  for (const row of await rows.all()) await expect(row).toContainText('移交（第 1 版）');
});

test('a version shows on its diagram where cases stand, by count, age and lateness', async ({ signed_in, world }) => {
  const late = '370102TS2026110901';
  for (const number of [late, '370102TS2026110902']) await world.start_complaint(number);
  const task = await world.task_of('chen', late);
  await world.as('li', 'PATCH', `/v2/user-tasks/${task.userTaskKey}`,
    { changeset: { dueDate: new Date(Date.now() - 3_600_000).toISOString() } }, { 'if-match': '*' });
  const page = await signed_in('yun');
  await page.goto(`${world.service.url}/operations`);
  await page.locator('[data-process=complaint_acceptance] tr[data-version] a').first().click();
  await expect(page.locator('.diagram')).toHaveAttribute('data-drawn', /^[1-9]/);
  const at = page.locator('tr[data-element]').filter({ hasText: /逾期 1/ });
  await expect(at).toHaveCount(1);
  const element = (await at.getAttribute('data-element'))!;
  // Others' cases may stand there as well: the table and the diagram say the same number, and it leads to as many.
  const standing = Number((await at.getByRole('link').first().textContent())!.match(/\d+/)![0]);
  expect(standing).toBeGreaterThanOrEqual(2);
  const badge = page.locator(`[data-count-at="${element}"]`);
  await expect(badge).toHaveText(String(standing));
  await expect(badge).toHaveAttribute('aria-label', /停留|数量/);
  await page.getByRole('radio', { name: '逾期' }).check();
  await expect(badge).toHaveText('1');
  await expect(page.locator(`.djs-element[data-element-id="${element}"]`)).toHaveClass(/heat-1/);
  await page.getByRole('radio', { name: '等待最久' }).check();
  await expect(badge).toHaveText(/分钟|小时/);
  await page.getByRole('radio', { name: '数量' }).check();
  const notice = page.locator('.bjs-powered-by');
  await notice.scrollIntoViewIfNeeded();
  expect(await notice.evaluate((node) => {
    const box = node.getBoundingClientRect();
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return over !== null && node.contains(over);
  })).toBe(true);
  await expect_whole(page, 'ops-version');
  await at.getByRole('link').first().click();
  await expect(page.locator('tr[data-case]')).toHaveCount(standing);
  await expect(page.getByRole('link', { name: late })).toBeVisible();
});

test('what waits for a called case stands at the element that calls it', async ({ signed_in, world }) => {
  const caller = refused_call('calls')
    .replace('id="asks_outside" name="外部查询"', 'id="asks_inside" name="移交出去"')
    .replace(/<serviceTask[\s\S]*<\/serviceTask>/, `<callActivity id="ask" name="移交现场核查"><extensionElements>
      <zeebe:calledElement processId="handover"/></extensionElements></callActivity>`);
  const version = await deploy(world, 'asks_inside.bpmn', caller);
  await start(world, 'asks_inside', '移交-1');
  await start(world, 'asks_inside', '移交-2');
  const page = await signed_in('yun');
  await page.goto(`${world.service.url}/operations/processes/${version}`);
  const row = page.locator('tr[data-element=ask]');
  await expect(row).toContainText('等 2 件被调用的案件');
  await expect(row.getByRole('link')).toHaveCount(0);
  await expect(row).toContainText(/分钟|小时/);
  await expect_whole(page, 'ops-called');
});

test('incidents are read in full, and tried again together, each with its outcome', async ({ signed_in, world }) => {
  await deploy(world, 'asks_outside.bpmn', refused_call('1'));
  const outside = await start(world, 'asks_outside', '案-外-1');
  const again = await incidents_of(world, outside);
  const machine = await start(world, 'machine', '案-机-1', { case_no: 'M-1' });
  await fail_work(world);
  const [failed] = await incidents_of(world, machine);
  const page = await signed_in('yun');
  await page.goto(`${world.service.url}/operations/incidents`);
  const row = page.locator(`tr[data-incident="${again[0]!.incidentKey}"]`);
  await expect(row).toContainText('nowhere.invalid');
  await expect(row).toContainText('系统工作失败');
  await expect_whole(page, 'ops-incidents');
  await page.getByLabel('类型').selectOption('job');
  await page.getByLabel('步骤编号').fill('ask');
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page).toHaveURL(/element=ask/);
  await expect(page.locator('tr[data-incident]')).toHaveCount(1);
  await page.getByRole('link', { name: '清除条件' }).click();
  for (const { incidentKey } of [again[0]!, failed!]) {
    await page.locator(`tr[data-incident="${incidentKey}"]`).getByRole('checkbox').check();
  }
  await page.getByLabel('系统工作可试几次').fill('2');
  await page.getByLabel('理由').fill('对方已恢复');
  // Somebody was faster with one of them.
  await operator(world, 'POST', `/v2/incidents/${failed!.incidentKey}/resolution`, { reason: '先办' });
  await page.getByRole('button', { name: '重试', exact: true }).click();
  await expect(page.locator('[data-outcome=done]')).toHaveCount(1);
  const refused = page.locator(`[data-outcome=refused][data-of="${failed!.incidentKey}"]`);
  await expect(refused.locator('.problem-detail')).toHaveText('这个故障已经处理过了。');
  await expect(refused.locator('details p')).toContainText('not open');
  await page.screenshot({ path: `${screens}/ops-retried.png`, fullPage: true });
  await page.getByRole('button', { name: '重新读取清单' }).click();
  await expect(page.locator(`tr[data-incident="${again[0]!.incidentKey}"]`)).toHaveCount(0);
  await incidents_of(world, outside); // the host is still not allowed: another one
  const history = await world.service.ask<Found<{ command: string; reason?: string }>>(
    world.service.token('auditor'), 'GET', `/v2/process-instances/${outside}/history?limit=100`,
  );
  expect(history.items.map((one) => one.reason)).toContain('对方已恢复');
});

test('a case is moved by a plan that was tried first, with variables and a reason', async ({ signed_in, world }) => {
  const key = await world.start_handover('案-移-1');
  const page = await signed_in('yun');
  await page.goto(`${world.service.url}/operations/cases/${key}`);
  await expect(page.locator('tr[data-token][data-at=inspect]')).toBeVisible();
  await page.locator('summary', { hasText: '移动' }).click();
  const movable = page.locator('[data-movable]');
  await movable.getByLabel('怎么办').selectOption('move');
  await movable.getByLabel('移到哪里').selectOption('decide');
  await page.getByRole('button', { name: '加一处' }).click();
  await page.getByLabel('在哪一步').selectOption('decide');
  await page.getByLabel('同时写入的数据').fill('{"n": ');
  await expect(page.getByText('不是 JSON 对象')).toBeVisible();
  await page.getByLabel('同时写入的数据').fill('{"n": 1}');
  const act = page.getByRole('button', { name: '移动', exact: true });
  await expect(act).toBeDisabled();
  await page.getByRole('button', { name: '预演' }).click();
  await expect(page.locator('[data-result=tried]')).toContainText('1 件中 1 件可以执行');
  await expect(act).toBeDisabled();
  await page.getByLabel('理由').first().fill('电话已核实');
  await expect_whole(page, 'ops-motion');
  expect(await tokens_of(world, key)).toEqual(['inspect']);
  await act.click();
  await expect(page.locator('[data-result=done]')).toContainText('1 件中办成 1 件');
  await expect(page.locator('tr[data-at=decide]')).toHaveCount(2);
  expect(await tokens_of(world, key)).toEqual(['decide', 'decide']);
});

test('what cannot be is said before it is done', async ({ signed_in, world }) => {
  const key = await world.start_handover('案-移-2');
  const page = await signed_in('yun');
  await page.goto(`${world.service.url}/operations/cases/${key}`);
  await page.locator('summary', { hasText: '移动' }).click();
  await page.getByRole('button', { name: '加一处' }).click();
  await page.getByLabel('在哪一步').selectOption('begin');
  await page.getByLabel('位置').selectOption('after');
  await page.getByRole('button', { name: '预演' }).click();
  await expect(page.locator('[data-result=tried]')).toBeVisible();
  await page.getByLabel('位置').selectOption('before');
  await expect(page.getByText('内容改过了，请再预演。')).toBeVisible();
  await expect(page.getByRole('button', { name: '移动', exact: true })).toBeDisabled();
});

// The same process with another id for its first task.
async function deploy_renamed(world: World): Promise<void> {
  const list = await world.service.ask<Found<{ processDefinitionKey: string }>>(
    world.service.token('operator'), 'GET', '/v2/process-definitions?processDefinitionId=handover',
  );
  const answer = await fetch(`${world.service.url}/v2/process-definitions/${list.items[0]!.processDefinitionKey}/xml`, {
    headers: { authorization: `Bearer ${world.service.token('operator')}` },
  });
  await deploy(world, 'handover.bpmn', (await answer.text()).replaceAll('"inspect"', '"check_on_site"'));
}

test('cases are migrated together, by a mapping that is tried whole', async ({ signed_in, world }) => {
  const keys = [];
  for (let i = 0; i < 2; ++i) keys.push(await world.start_handover(`案-迁-${i}`));
  const version = await version_of(world, keys[0]!);
  await deploy_renamed(world);
  const page = await signed_in('yun');
  await page.goto(`${world.service.url}/operations/cases?definition=${version}&element=inspect`);
  for (const key of keys) await page.locator(`tr[data-case="${key}"]`).getByRole('checkbox').check();
  await page.locator('summary', { hasText: '迁移' }).click();
  await page.getByLabel('改用哪一版').selectOption({ index: 1 });
  await expect(page.locator('[data-mapping=inspect]')).toContainText('新版没有');
  await page.getByRole('button', { name: '预演' }).click();
  await expect(page.locator('[data-outcome=refused]')).toHaveCount(2);
  await expect(page.locator('[data-outcome=refused]').first()).toContainText('inspect');
  await page.screenshot({ path: `${screens}/ops-migrate-refused.png`, fullPage: true });
  await page.getByLabel('对应哪一步').first().selectOption('check_on_site');
  await page.getByRole('button', { name: '预演' }).click();
  await expect(page.locator('[data-result=tried] [data-outcome=done]')).toHaveCount(2);
  await page.locator('details[open]').getByLabel('理由').fill('六月一日起的新规');
  await expect_whole(page, 'ops-migrate');
  await page.getByRole('button', { name: '迁移', exact: true }).click();
  await expect(page.locator('[data-result=done] [data-outcome=done]')).toHaveCount(2);
  for (const key of keys) expect(await tokens_of(world, key)).toEqual(['check_on_site']);
});

test('cases are cancelled, one with what ends with it, many one after the other', async ({ signed_in, world }) => {
  const key = await world.start_handover('案-撤-1');
  const many = [];
  for (let i = 0; i < 2; ++i) many.push(await world.start_handover(`案-撤-多-${i}`));
  const page = await signed_in('yun');
  await page.goto(`${world.service.url}/operations/cases/${key}`);
  await page.locator('summary', { hasText: '撤销案件' }).click();
  await page.getByRole('button', { name: '预演' }).click();
  await expect(page.getByText('一并结束的')).toBeVisible();
  await page.locator('details[open]').getByLabel('理由').fill('重复登记');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.locator('.case-facts')).toContainText('已撤销');
  await page.goto(`${world.service.url}/operations/cases?definition=${await version_of(world, many[0]!)}`);
  for (const one of many) await page.locator(`tr[data-case="${one}"]`).getByRole('checkbox').check();
  await page.locator('summary', { hasText: '撤销选中的案件' }).click();
  await page.getByRole('button', { name: '预演' }).click();
  await page.locator('details[open]').getByLabel('理由').fill('重复登记');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.locator('[data-result=done] [data-outcome=done]')).toHaveCount(2);
});

async function version_of(world: World, key: string): Promise<string> {
  const one = await operator<{ processDefinitionKey: string }>(world, 'GET', `/v2/process-instances/${key}`);
  return one.processDefinitionKey;
}

test('load is measured while one looks, and stands still when asked', async ({ signed_in, world }) => {
  const page = await signed_in('yun');
  await page.goto(`${world.service.url}/operations/load`);
  const chart = page.locator('[data-chart="每秒指令"]');
  await expect(chart).toBeVisible();
  await world.start_handover('案-负载');
  await expect(chart).toHaveAttribute('data-samples', /^[3-9]/);
  await expect(chart.locator('polyline')).toHaveAttribute('points', /,/);
  await expect(page.locator('.tiles')).toContainText('在办案件');
  await page.getByRole('button', { name: '暂停刷新' }).click();
  const samples = await chart.getAttribute('data-samples');
  await page.waitForTimeout(2500);
  expect(await chart.getAttribute('data-samples')).toBe(samples);
  await expect_whole(page, 'ops-load');
});

test('several nodes are shown with their partitions, and what nobody has', async ({ signed_in, world }) => {
  const page = await signed_in('yun');
  const node = (nodeId: number, name: string, numbers: number[], more = {}) => ({
    ...{ nodeId, name, host: '10.0.0.2', port: 8080 + nodeId, isThis: false, isSilent: false, ...more },
    partitions: numbers.map((partitionId) => ({ partitionId, role: 'leader', health: 'healthy' })),
  });
  const brokers = [
    node(0, '政务云-甲', [1, 3], { isThis: true, version: '0.1.0' }),
    node(1, '政务云-乙', [2], { isSilent: true }),
    node(2, '政务云-丙', []),
  ];
  await page.route('**/v2/topology', (route) => route.fulfill({ json: { brokers, clusterSize: 3, partitionsCount: 4 } }));
  await page.goto(`${world.service.url}/operations/load`);
  const table = page.getByRole('region', { name: '服务节点' });
  await expect(table.locator('[data-node="0"]')).toContainText('政务云-甲 （当前连接）10.0.0.2:80801、3正常');
  await expect(table.locator('[data-node="1"]')).toContainText('失去联系');
  await expect(table.locator('[data-node="2"]')).toContainText('待命');
  await expect(page.getByText('分区 2、4 暂时没有节点承担')).toBeVisible();
  await page.getByRole('button', { name: '暂停刷新' }).click();
  await expect_whole(page, 'ops-nodes');
  await page.unroute('**/v2/topology');
  await page.reload();
  await expect(page.locator('.tiles')).toBeVisible();
  await expect(table).toHaveCount(0); // one that is alone
});

test('calendars, rules and the organisation are shown as they are loaded', async ({ signed_in, world }) => {
  const page = await signed_in('yun');
  await page.goto(`${world.service.url}/operations/calendar`);
  await page.getByRole('button', { name: '2026', exact: true }).click();
  await expect(page.locator('[data-day="2026-10-01"]')).toHaveAttribute('data-kind', 'holiday');
  await expect(page.locator('[data-day="2026-10-10"]')).toHaveAttribute('data-kind', 'make_up');
  await expect(page.locator('.month')).toHaveCount(12);
  await expect_whole(page, 'ops-calendar');
  await page.getByRole('link', { name: '规则' }).click();
  await expect(page.locator('tr[data-rule]').first()).toBeVisible();
  await expect(page.locator('tr[data-decision]').first()).toBeVisible();
  await page.getByLabel(/找规则/).fill('退单 工作日');
  await expect(page.locator('tr[data-rule]').first()).toContainText('退单');
  const left = await page.locator('tr[data-rule]').count();
  await expect(page.getByText(new RegExp(`^${left} 条，共`))).toBeVisible();
  await expect_whole(page, 'ops-rules');
  await page.getByRole('link', { name: '机构' }).click();
  await expect(page.locator('[data-department=team_env]')).toBeVisible();
  await page.getByLabel('找部门').fill('team_env');
  await expect(page.locator('[data-department=team_market]')).toHaveCount(0);
  await expect(page.locator('[data-department=team_env]')).toBeVisible();
  await page.getByLabel('找部门').fill('');
  await expect_whole(page, 'ops-organisation');
});

test('auditors look on and act nowhere; officials have no such page', async ({ signed_in, world }) => {
  const key = await world.start_handover('案-看-1');
  const page = await signed_in('shi');
  await page.goto(`${world.service.url}/operations/cases/${key}`);
  await expect(page.locator('tr[data-token]')).toBeVisible();
  await expect(page.getByRole('heading', { name: '处置' })).toHaveCount(0);
  const official = await signed_in('zheng');
  await expect(official.getByRole('link', { name: '运行管理' })).toHaveCount(0);
  await official.goto(`${world.service.url}/operations/cases/${key}`);
  await expect(official.getByRole('heading', { name: '没有这一页' })).toBeVisible();
});
