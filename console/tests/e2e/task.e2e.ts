// One task: its form, its clocks, drafts, and two people at it. Acceptance statements A5, A6, A29 as far as it goes.
import { short_process } from './designing';
import { expect, expect_accessible, test, type World } from './fixtures';
import type { Page } from '@playwright/test';

async function open_complaint(page: Page, world: World, case_no: string): Promise<string> {
  await world.start_complaint(case_no);
  const task = await world.task_of('chen', case_no);
  await page.goto(`${world.service.url}/tasks/${task.userTaskKey}`);
  await expect(page.getByRole('heading', { level: 1, name: task.name })).toBeVisible();
  await expect(page.locator('.fjs-container')).toBeVisible();
  return task.userTaskKey;
}

test('a task is claimed, filled in, and completed', async ({ signed_in, world }) => {
  const page = await signed_in('chen');
  await open_complaint(page, world, '370102TS2026110001');
  await expect(page.getByText('先领取，再办理')).toBeVisible();
  await page.getByRole('button', { name: '领取' }).click();
  await expect(page.getByRole('button', { name: '退还给大家' })).toBeVisible();
  await page.getByRole('button', { name: '办结' }).click();
  await expect(page.getByText('还有没填对的地方')).toBeVisible();
  await expect(page.getByText('必填。').first()).toBeVisible();
  await fill_register(page);
  await page.getByRole('button', { name: '办结' }).click();
  await expect(page.locator('[aria-live=polite]')).toContainText('已办结');
  await expect(page.getByRole('heading', { level: 1, name: '待办任务' })).toBeVisible();
  const next = await world.task_of('chen', '370102TS2026110001');
  expect(next.name).not.toBe('登记');
});

async function fill_register(page: Page): Promise<void> {
  const form = page.locator('.fjs-container');
  await expect(form.locator('.fjs-form-field').first()).toBeVisible();
  for (const field of await form.locator('input[type=text]:not([readonly]):visible, textarea:visible').all()) {
    if ((await field.getAttribute('role')) === 'combobox' || (await field.inputValue()) !== '') continue;
    if (
      await field.evaluate(
        (one) => one.closest('.fjs-form-field-select, .fjs-form-field-taglist, .fjs-form-field-datetime') !== null,
      )
    )
      continue;
    await field.fill('每晚十点后露天烧烤');
  }
  for (const group of await form.locator('.fjs-form-field-radio').all()) await group.locator('input').last().check();
  for (const select of await form.locator('.fjs-form-field-select').all()) {
    await select.locator('.fjs-input-group').click();
    await page.locator('.fjs-dropdownlist-item').first().click();
  }
  for (const date of await form.locator('.fjs-form-field-datetime').all()) {
    const day = date.locator('input[type=text]').first();
    if ((await day.inputValue()) === '') await day.fill('2026/4/28');
    await day.press('Enter');
    await day.press('Escape');
  }
}

test('units are chosen by their names, and what is sent is the unit alone', async ({ signed_in, world }) => {
  const whose = '<zeebe:userTask/><zeebe:formDefinition formId="dispatch"/><baton:task department="team_env"/>';
  const content = short_process('chooses_units', '', `<extensionElements>${whose}</extensionElements>`);
  await world.as('shui', 'POST', '/v2/deployments', { resources: [{ name: 'chooses_units.bpmn', content }] });
  const intake = world.service.token('intake');
  const { processInstanceKey } = await world.service.ask<{ processInstanceKey: string }>(
    intake, 'POST', '/v2/process-instances', { processDefinitionId: 'chooses_units', businessKey: '案-派单' },
  );
  const task = await world.task_of('zheng', '案-派单');
  const page = await signed_in('zheng');
  await page.goto(`${world.service.url}/tasks/${task.userTaskKey}`);
  await page.getByRole('button', { name: '领取' }).click();
  await page.getByLabel('主办单位').fill('司法');
  await page.locator('.fjs-dropdownlist-item', { hasText: '区司法局' }).click();
  await page.getByLabel('协办单位').click();
  await page.locator('.fjs-dropdownlist-item', { hasText: '智远街道' }).first().click();
  await page.keyboard.press('Escape');
  await page.locator('.fjs-form-field-radio').getByLabel('否').check();
  await page.screenshot({ path: 'tests/e2e/screens/units-1280.png', fullPage: true });
  await expect(page.getByText(/草稿 .* 存在本机/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('主办单位')).toHaveValue('区司法局');
  await expect(page.locator('.fjs-form-field-radio').getByLabel('否')).toBeChecked();
  await page.getByRole('button', { name: '办结' }).click();
  await expect(page.locator('[aria-live=polite]').first()).toContainText('已办结');
  const { variables } = await world.service.ask<{ variables: Record<string, unknown> }>(
    intake, 'GET', `/v2/process-instances/${processInstanceKey}/variables`,
  );
  expect(variables).toMatchObject({ owner_org: 'sifa', co_orgs: [expect.stringMatching(/^st_zhiyuan/)] });
  expect(variables).not.toHaveProperty('organisations');
});

test('what is typed survives a reload, and another tab of the same person', async ({ signed_in, world }) => {
  const page = await signed_in('chen');
  const key = await open_complaint(page, world, '370102TS2026110002');
  await page.getByRole('button', { name: '领取' }).click();
  await expect(page.getByRole('button', { name: '办结' })).toBeVisible();
  const first = page.locator('.fjs-container textarea').first();
  await first.fill('露天烧烤，油烟进了四楼');
  await page.getByLabel(/说明/).fill('电话里说得很清楚');
  await expect(page.getByText(/草稿 .* 存在本机/)).toBeVisible();
  await page.reload();
  await expect(page.locator('.fjs-container textarea').first()).toHaveValue('露天烧烤，油烟进了四楼');
  await expect(page.getByLabel(/说明/)).toHaveValue('电话里说得很清楚');
  await expect(page.getByText('已恢复上次没交的草稿')).toBeVisible();
  await page.getByRole('button', { name: '不要草稿' }).click();
  await expect(page.locator('.fjs-container textarea').first()).toHaveValue('');
  expect(key).not.toBe('');
});

test('the second of two to save is told who changed what, and loses nothing', async ({ signed_in, world }) => {
  await world.start_handover('案-两人');
  const task = await world.task_of('zheng', '案-两人');
  const page = await signed_in('zheng');
  await page.goto(`${world.service.url}/tasks/${task.userTaskKey}`);
  await page.getByRole('button', { name: '领取' }).click();
  await page.getByLabel(/说明/).fill('现场看过，属实');
  await world.as(
    'sun',
    'PATCH',
    `/v2/user-tasks/${task.userTaskKey}`,
    { changeset: { priority: 90 }, reason: '领导过问' },
    { 'if-match': '*' },
  );
  await page.getByRole('button', { name: '办结' }).click();
  const notice = page.locator('[data-changed]');
  await expect(notice).toContainText('孙立');
  await expect(notice).toContainText('理由：领导过问');
  await expect_accessible(page);
  await page.screenshot({ path: 'tests/e2e/screens/changed-1280.png', fullPage: true });
  await expect(page.getByLabel(/说明/)).toHaveValue('现场看过，属实');
  await notice.getByRole('button', { name: '看过了，继续' }).click();
  await page.getByRole('button', { name: '办结' }).click();
  await expect(page.locator('[aria-live=polite]')).toContainText('已办结');
});

test('a dispatcher reassigns and urges, each with a reason', async ({ signed_in, world }) => {
  const instance = await world.start_handover('案-催');
  const task = await world.task_of('sun', '案-催');
  const page = await signed_in('sun');
  await page.goto(`${world.service.url}/tasks/${task.userTaskKey}`);
  await page.getByRole('button', { name: '催办' }).click();
  await page.getByRole('dialog').getByLabel(/理由/).fill('明天到期');
  await page.getByRole('dialog').getByRole('button', { name: '催办' }).click();
  await expect(page.locator('[aria-live=polite]')).toContainText('已催办');
  await page.getByRole('button', { name: '转办' }).click();
  await page.getByRole('dialog').getByLabel('转给').selectOption('qian');
  await page.getByRole('dialog').getByLabel(/理由/).fill('她在附近');
  await page.getByRole('dialog').getByRole('button', { name: '转办' }).click();
  await expect(page.getByText('现在由钱芳办理')).toBeVisible();
  const history = await world.as<{ items: { reason?: string; actor: { name: string } }[] }>(
    'qian',
    'GET',
    `/v2/process-instances/${instance}/history`,
  );
  const told = history.items.filter((one) => one.actor.name === 'sun').map((one) => one.reason);
  expect(told).toEqual(['明天到期', '她在附近']);
});

test('the count of a clock is shown day by day, as the service counts', async ({ signed_in, world }) => {
  const page = await signed_in('chen');
  const key = await open_complaint(page, world, '370102TS2026110012');
  const counted = await world.as<{
    items: { title: string; started: string; due: string; days: { day: string; counts: boolean; why: string }[] }[];
  }>('chen', 'GET', `/v2/user-tasks/${key}/clocks`);
  const clock = counted.items.find((one) => one.days.length > 3)!;
  const card = page.locator('.clock').filter({ hasText: clock.title });
  await card.getByText('怎么算的').click();
  const rows = card.locator('tbody tr');
  await expect(rows).toHaveCount(clock.days.length);
  let number = 0;
  for (const [i, day] of clock.days.entries()) {
    await expect(rows.nth(i)).toContainText(day.day);
    await expect(rows.nth(i)).toContainText(day.why);
    await expect(rows.nth(i).locator('td').nth(1)).toHaveText(day.counts ? String(++number) : '不计');
  }
  expect(clock.days.some((one) => !one.counts)).toBe(true);
  await expect(card.locator('tr.is-today')).toHaveCount(1);
});

test('the reason of an act is not lost, whatever keeps it from being done', async ({ signed_in, world }) => {
  await world.start_handover('案-理由');
  const task = await world.task_of('sun', '案-理由');
  const page = await signed_in('sun');
  await page.goto(`${world.service.url}/tasks/${task.userTaskKey}`);
  const urge = page.getByRole('button', { name: '催办' });
  const reason = page.getByRole('dialog').getByLabel(/理由/);
  await urge.click();
  await reason.fill('群众已经问了三次');
  await page.keyboard.press('Escape');
  await page.reload();
  await urge.click();
  await expect(reason).toHaveValue('群众已经问了三次');
  await page.route('**/v2/user-tasks/*', (route) => route.abort(), { times: 1 });
  await page.getByRole('dialog').getByRole('button', { name: '催办' }).click();
  await expect(page.locator('.problem')).toContainText('服务没有回应');
  await urge.click();
  await expect(reason).toHaveValue('群众已经问了三次');
  await page.getByRole('dialog').getByRole('button', { name: '催办' }).click();
  await expect(page.locator('[aria-live=polite]')).toContainText('已催办');
  await urge.click();
  await expect(reason).toHaveValue('');
  await page.keyboard.press('Escape');
  const remark = page.getByLabel('写备注');
  await remark.fill('已电话联系');
  await page.reload();
  await expect(remark).toHaveValue('已电话联系');
});

for (const [width, height] of [
  [1280, 720],
  [375, 740],
] as const) {
  test(`a task with its form is sound at ${width}, and the notice of bpmn.io is in the open`, async ({
    signed_in,
    world,
  }) => {
    const page = await signed_in('chen');
    await page.setViewportSize({ width, height });
    await open_complaint(page, world, `370102TS20261100${width}`);
    await page.getByRole('button', { name: '领取' }).click();
    await expect(page.getByRole('button', { name: '办结' })).toBeVisible();
    await expect_accessible(page);
    const clocks = page.locator('.clock');
    await expect(clocks.first()).toBeVisible();
    await clocks.first().locator('summary').click();
    await expect(clocks.first().getByRole('row').nth(1)).toContainText('起算');
    await expect_accessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `tests/e2e/screens/task-${width}.png`, fullPage: true });
    await expect_notice(page);
    await page.evaluate(() => (document.body.style.zoom = '2'));
    await expect_notice(page);
  });
}

// Visible, leading to bpmn.io, and nothing over it.
async function expect_notice(page: Page): Promise<void> {
  const notice = page.locator('.fjs-powered-by-link');
  await notice.scrollIntoViewIfNeeded();
  await expect(notice).toBeVisible();
  const is_open = await notice.evaluate((link) => {
    const box = link.getBoundingClientRect();
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return at !== null && link.contains(at);
  });
  expect(is_open).toBe(true);
}

test('on paper there is the matter, and nothing to click', async ({ signed_in, world }) => {
  const page = await signed_in('chen');
  await open_complaint(page, world, '370102TS2026110009');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.screenshot({ path: 'tests/e2e/screens/task-paper.png', fullPage: true });
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('header.top')).toBeHidden();
});

test("another department's task is not there at all", async ({ signed_in, world }) => {
  await world.start_complaint('370102TS2026110010');
  const task = await world.task_of('chen', '370102TS2026110010');
  const page = await signed_in('zheng');
  await page.goto(`${world.service.url}/tasks/${task.userTaskKey}`);
  await expect(page.getByRole('alert')).toContainText('没有这件事，或者不归你看');
});

// Everything that is shown or read aloud, but for what makers of libraries ask to be left.
async function spoken_on(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element?.closest('.fjs-powered-by, .fjs-powered-by-lightbox, script, style, code')) continue;
      if (node instanceof Text) found.push(node.data.trim());
      else
        for (const name of ['aria-label', 'title', 'placeholder'])
          found.push((node as Element).getAttribute(name) ?? '');
    }
    return found.filter((text) => text !== '');
  });
}

test('a Chinese page says nothing in English, and an English one nothing in Chinese but what the case brings', async ({
  signed_in,
  world,
}) => {
  const page = await signed_in('chen');
  await open_complaint(page, world, '370102TS2026110011');
  await page.getByRole('button', { name: '领取' }).click();
  await page.getByRole('button', { name: '办结' }).click();
  await expect(page.getByText('必填。').first()).toBeVisible();
  await page.locator('.fjs-form-field-select .fjs-input-group').first().click();
  await page.locator('.clock summary').first().click();
  const allowed = /Baton|English|370102TS|cn-20\d\d@|zhf_|complaint_acceptance|MB|收这些类型：[a-z0-9、]+/g;
  const english = (await spoken_on(page)).filter((text) => /[A-Za-z]{2,}/.test(text.replace(allowed, '')));
  expect(english).toEqual([]);

  await page.getByRole('button', { name: 'English' }).click();
  await page.goto(`${world.service.url}/tasks`);
  await expect(page.getByRole('heading', { level: 1, name: 'Tasks' })).toBeVisible();
  const of_the_frame = await page.evaluate(() =>
    [...document.querySelectorAll('header, .filters, .page-head, .list-head')]
      .map((part) => (part as HTMLElement).innerText)
      .join(' '),
  );
  expect(of_the_frame.replace(/中文|陈静/g, '')).not.toMatch(/\p{Script=Han}/u);
  await page.getByRole('button', { name: '中文' }).click();
});

test('a remark stands in the course of the case under its author', async ({ signed_in, world }) => {
  await world.start_handover('案-备注');
  const task = await world.task_of('zheng', '案-备注');
  const page = await signed_in('zheng');
  await page.goto(`${world.service.url}/tasks/${task.userTaskKey}`);
  await page.getByLabel('写备注').fill('现场没有人，明早再去');
  await page.getByRole('button', { name: '写进经过' }).click();
  await expect(page.locator('.course li').filter({ hasText: '现场没有人，明早再去' })).toContainText('郑勇');
  await expect(page.locator('.course li').last()).toContainText('备注');
  await expect(page.getByText('这件事刚刚有变动')).toBeHidden();
});

test('a field that is refused takes the focus', async ({ signed_in, world }) => {
  const page = await signed_in('chen');
  await open_complaint(page, world, '370102TS2026110012');
  await page.getByRole('button', { name: '领取' }).click();
  await page.getByRole('button', { name: '办结' }).click();
  await expect(page.locator('.fjs-container :focus')).toHaveAttribute('aria-invalid', 'true');
});
