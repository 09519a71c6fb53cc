// The auditor's pages on a real case of more than fifty steps. Acceptance statements A8, A10, A12, A19, A29.
import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parse_exactly, value_text } from '../../src/api/exact';
import type { HistoryRecord } from '../../src/api/history';
import { differences, variables_of } from '../../src/pages/cases/difference';
import type { State } from '../../src/pages/cases/state';
import { expect, expect_accessible, test, type World } from './fixtures';
import { beginning, PlayedCase, whole } from './played_case';

interface Recording {
  key: string;
  records: HistoryRecord[];
  states: State[]; // as the service says they were, one for each record
  live: { position: string }[]; // as it said while the case was under way
}

let recording: Promise<Recording> | undefined;

async function record(world: World): Promise<Recording> {
  const played = await PlayedCase.begin(world, '370102TS2026110801');
  await played.play(whole);
  await played.wait_for_end();
  const ask = async <T>(path: string) => {
    const headers = { authorization: `Bearer ${world.service.token('auditor')}` };
    const answer = await fetch(`${world.service.url}/v2/process-instances/${played.key}/${path}`, { headers });
    return parse_exactly(await answer.text()) as T;
  };
  const { items } = await ask<{ items: HistoryRecord[] }>('history?limit=1000');
  const states: State[] = [];
  for (const one of items) states.push(await ask<State>(`state?asOf=${one.position}`));
  return { key: played.key, records: items, states, live: played.live };
}

const recorded = (world: World): Promise<Recording> => (recording ??= record(world));

async function open_case(page: Page, world: World, of: Recording, at?: string): Promise<void> {
  await page.goto(`${world.service.url}/cases/${of.key}${at === undefined ? '' : `?at=${at}`}`);
  await expect(page.locator('.diagram')).toHaveAttribute('data-drawn', /\d/);
}

const attributes = (rows: Locator, ...names: string[]): Promise<string[]> =>
  rows.evaluateAll((all, of) => all.map((row) => of.map((name) => row.getAttribute(name) ?? '').join(' ')), names);

// Values as the page writes them; what is long is in full inside.
const shown_values = (page: Page): Promise<Record<string, string>> =>
  page.locator('[data-variable]').evaluateAll((rows) =>
    Object.fromEntries(
      rows.map((row) => {
        const full = row.querySelector('[data-value] pre');
        return [row.getAttribute('data-variable'), (full ?? row.querySelector('[data-value]'))?.textContent ?? ''];
      }),
    ),
  );

test('every position shows the tokens, open tasks and variables that the service says', async ({
  signed_in,
  world,
}) => {
  test.setTimeout(300_000);
  const of = await recorded(world);
  expect(of.records.length).toBeGreaterThanOrEqual(50);
  expect(of.live.length).toBeGreaterThan(20);
  for (const live of of.live) expect(live).toEqual(of.states.find((one) => one.position === live.position));
  const page = await signed_in('shi');
  await open_case(page, world, of, of.records[0]!.position);
  const slider = page.getByRole('slider');
  const widths = await slider.evaluate((input: HTMLInputElement) => Number(input.max));
  expect(widths).toBe(10_000);
  for (const [i, state] of of.states.entries()) {
    if (i > 0) await slider.press('ArrowRight');
    await expect(page.locator('[data-shown]')).toHaveAttribute('data-shown', state.position);
    await expect(page.locator('.diagram')).toHaveAttribute('data-drawn', state.position);
    await expect(page).toHaveURL(new RegExp(`at=${state.position}$`));
    await expect(page.getByText('编号与服务对不上')).toHaveCount(0);
    expect(await attributes(page.locator('tr[data-token]'), 'data-token', 'data-element')).toEqual(
      state.tokens.map((one) => `${one.token} ${one.elementId}`),
    );
    const counts = new Map<string, number>();
    for (const one of state.tokens) counts.set(one.elementId, (counts.get(one.elementId) ?? 0) + 1);
    const badges = page.locator('.token-count');
    expect(
      (
        await badges.evaluateAll((all) =>
          all.map((one) => `${(one as HTMLElement).dataset['tokenAt']} ${one.textContent}`),
        )
      ).sort(),
    ).toEqual([...counts].map(([id, count]) => `${id} ${count}`).sort());
    expect(await page.locator('.djs-element.token-here, .djs-element.token-around').count()).toBe(counts.size);
    expect(
      await attributes(page.locator('tr[data-open-task]'), 'data-open-task', 'data-element', 'data-assignee'),
    ).toEqual(state.userTasks.map((one) => `${one.userTaskKey} ${one.elementId} ${one.assignee ?? ''}`));
    expect(await attributes(page.locator('tr[data-timer]'), 'data-timer')).toEqual(
      state.timers.map((one) => one.timerKey),
    );
    const values = await shown_values(page);
    const expected = variables_of(state).map((one): [string, string] => {
      const text = value_text(one.value);
      return [one.key, text.length <= 160 ? text : value_text(one.value, '')];
    });
    expect(values).toEqual(Object.fromEntries(expected));
    const changed = differences(of.states[i - 1], state).map((one) => one.key);
    expect(await attributes(page.locator('[data-variables] > .differences tr[data-changed]'), 'data-changed')).toEqual(
      changed,
    );
  }
});

test('dragging the line of time comes to records, and the address keeps the place', async ({ signed_in, world }) => {
  const of = await recorded(world);
  const page = await signed_in('shi');
  await open_case(page, world, of);
  const last = of.records.at(-1)!.position;
  await expect(page.locator('[data-shown]')).toHaveAttribute('data-shown', last);
  const slider = page.getByRole('slider');
  await slider.fill('5000');
  const shown = page.locator('[data-shown]');
  await expect(shown).not.toHaveAttribute('data-shown', last);
  await expect(page).toHaveURL(/at=\d+$/);
  const at = new URL(page.url()).searchParams.get('at')!;
  expect(of.records.map((one) => one.position)).toContain(at);
  await expect(shown).toHaveAttribute('data-shown', at);
  await page.reload();
  await expect(shown).toHaveAttribute('data-shown', at);
  await page.locator(`tr[data-step="${of.records[2]!.position}"] a`).click();
  await expect(shown).toHaveAttribute('data-shown', of.records[2]!.position);
  await page.goBack();
  await expect(shown).toHaveAttribute('data-shown', at);
  await page.goForward();
  await expect(shown).toHaveAttribute('data-shown', of.records[2]!.position);
  // Any position of the log will do: the case stood as its last record before then left it.
  await open_case(page, world, of, '999999999');
  await expect(shown).toHaveAttribute('data-shown', last);
});

test('the keyboard is enough, and what is shown is said', async ({ signed_in, world }) => {
  const of = await recorded(world);
  const page = await signed_in('shi');
  await open_case(page, world, of, of.records[3]!.position);
  const shown = page.locator('[data-shown]');
  const at = (i: number) => expect(shown).toHaveAttribute('data-shown', of.records.at(i)!.position);
  await page.keyboard.press('ArrowRight');
  await at(4);
  await page.keyboard.press('ArrowLeft');
  await at(3);
  await page.keyboard.press('End');
  await at(-1);
  await page.keyboard.press('Home');
  await at(0);
  await expect(page.locator('.said[aria-live=polite]')).toContainText('第 1 步');
  await page.getByLabel('速度').selectOption('1000');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: '暂停' })).toBeVisible();
  await expect(shown).not.toHaveAttribute('data-shown', of.records[0]!.position);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: '播放', exact: true })).toBeVisible();
});

test('played to its end it stops there', async ({ signed_in, world }) => {
  const of = await recorded(world);
  const page = await signed_in('shi');
  await open_case(page, world, of, of.records.at(-6)!.position);
  await page.getByLabel('速度').selectOption('1000');
  await page.getByRole('button', { name: '播放', exact: true }).click();
  await expect(page.locator('[data-shown]')).toHaveAttribute('data-shown', of.records.at(-1)!.position, {
    timeout: 20_000,
  });
  await expect(page.getByRole('button', { name: '播放', exact: true })).toBeVisible();
});

test('each gateway passed shows its conditions, what they read and how it came out', async ({ signed_in, world }) => {
  test.setTimeout(120_000);
  const of = await recorded(world);
  const page = await signed_in('shi');
  await open_case(page, world, of, of.records[0]!.position);
  let looked_at = 0;
  for (const one of of.records) {
    const tests = one.events.filter(([name]) => name === 'ConditionTested').map(([, fact]) => fact);
    if (tests.length === 0) continue;
    await page.locator(`tr[data-step="${one.position}"] a`).click();
    await expect(page.locator('[data-shown]')).toHaveAttribute('data-shown', one.position);
    const rows = page.locator('tr[data-flow]');
    await expect(rows).toHaveCount(tests.length);
    for (const [i, fact] of tests.entries()) {
      const cells = rows.nth(i).locator('td');
      await expect(cells.nth(1)).not.toHaveText('没有条件');
      await expect(cells.nth(3)).toHaveText(fact['held'] === true ? '成立' : '不成立');
      for (const name of Object.keys((fact['inputs'] ?? {}) as object)) await expect(cells.nth(2)).toContainText(name);
      looked_at += 1;
    }
  }
  expect(looked_at).toBeGreaterThan(20);
  const first = of.records.find((one) =>
    one.events.some(([name, fact]) => name === 'DecisionMade' && fact['decision'] === 'D_721'),
  )!;
  await page.locator(`tr[data-step="${first.position}"] a`).click();
  const decision = page.locator('[data-decision=D_721]');
  await expect(decision).toContainText('命中第 7 条规则（D_721_rule7）');
  await expect(decision).toContainText('"path":"服务"');
});

test('the way that a gateway took is where the case went next', async ({ signed_in, world }) => {
  const of = await recorded(world);
  const page = await signed_in('shi');
  const returned = of.states.findIndex((state) => state.tokens.some((one) => one.elementId === 'T_review_return'));
  await open_case(page, world, of, of.records[returned]!.position);
  const gateway = page.locator('[data-gateway=G_return]');
  await expect(gateway.locator('tr[data-flow]').first()).toContainText('sign_in');
  await expect(gateway).toContainText(/走向：.*退单/);
  await expect(page.locator('.diagram [data-element-id=T_review_return]').first()).toHaveClass(/token-here/);
});

test('each variable has its changes, and two positions differ in exactly the changed keys', async ({
  signed_in,
  world,
}) => {
  test.setTimeout(180_000);
  const of = await recorded(world);
  const page = await signed_in('shi');
  await open_case(page, world, of);
  const names = [...new Set(variables_of(of.states.at(-1)!).map((one) => one.name))];
  for (const name of names) {
    const expected = of.records.flatMap((one, i) =>
      differences(of.states[i - 1], of.states[i]!)
        .filter((change) => change.name === name)
        .map(() => one.position),
    );
    await page.getByRole('button', { name: `看“${name}”的变动`, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.locator('[data-change]')).toHaveCount(expected.length);
    expect(await attributes(dialog.locator('[data-change]'), 'data-change')).toEqual(expected);
    await dialog.getByRole('button', { name: '关闭' }).click();
  }
  for (const [a, b] of [
    [0, 64],
    [10, 11],
    [20, 45],
    [5, 40],
  ] as const) {
    const [first, second] = [Math.min(a, of.records.length - 1), Math.min(b, of.records.length - 1)];
    await open_case(page, world, of, of.records[second]!.position);
    await page.getByLabel('与哪一步比').selectOption(String(first));
    const compared = page.locator('[data-compared]');
    await expect(compared).toHaveAttribute(
      'data-compared',
      `${of.records[first]!.position} ${of.records[second]!.position}`,
    );
    expect(await attributes(compared.locator('tr[data-changed]'), 'data-changed')).toEqual(
      differences(of.states[first], of.states[second]!).map((one) => one.key),
    );
  }
});

test('jumps come to the next return and to the next change of a variable', async ({ signed_in, world }) => {
  const of = await recorded(world);
  const page = await signed_in('shi');
  await open_case(page, world, of, of.records[0]!.position);
  const shown = page.locator('[data-shown]');
  await page.getByRole('button', { name: '退回或转办' }).click();
  const again = of.records.findIndex(
    (_, i) =>
      i > 0 &&
      of.states[i]!.userTasks.some((task) => task.elementId === 'T_dispatch') &&
      of.states[i - 1]!.tokens.some((token) => token.elementId === 'T_review_return'),
  );
  await expect(shown).toHaveAttribute('data-shown', of.records[again]!.position);
  await page.getByLabel('哪一项数据').selectOption('sign_in');
  await page.getByRole('button', { name: '数据变动' }).click();
  const changed = of.states.findIndex(
    (state, i) => i > again && differences(of.states[i - 1], state).some((one) => one.name === 'sign_in'),
  );
  await expect(shown).toHaveAttribute('data-shown', of.records[changed]!.position);
  await expect(page.getByRole('button', { name: '故障' })).toBeDisabled();
});

test('the history is downloaded as the service gives it', async ({ signed_in, world }) => {
  const of = await recorded(world);
  const page = await signed_in('shi');
  await open_case(page, world, of);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载历史（JSON）' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe(`case-${of.key}-history.json`);
  expect(parse_exactly(readFileSync(await download.path(), 'utf8'))).toEqual({ items: of.records });
});

for (const [width, height] of [
  [1280, 720],
  [375, 740],
] as const) {
  test(`a case is sound at ${width}, and the notice of bpmn.io is in the open`, async ({ signed_in, world }) => {
    const of = await recorded(world);
    const page = await signed_in('shi');
    await page.setViewportSize({ width, height });
    const middle = of.states.findIndex((state) => state.tokens.some((one) => one.elementId === 'T_site_check'));
    await open_case(page, world, of, of.records[middle]!.position);
    await page.locator('.clock summary').first().click();
    await expect_accessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `tests/e2e/screens/case-${width}.png`, fullPage: true });
    await expect_notice(page);
    await page.evaluate(() => (document.body.style.zoom = '2'));
    await expect_notice(page);
  });
}

async function expect_notice(page: Page): Promise<void> {
  const notice = page.locator('.bjs-powered-by');
  await notice.evaluate((link) => link.scrollIntoView({ block: 'center' }));
  await expect(notice).toBeVisible();
  const is_open = await notice.evaluate((link) => {
    const box = link.getBoundingClientRect();
    const at = [0.1, 0.5, 0.9].map((part) =>
      document.elementFromPoint(box.left + box.width * part, box.top + box.height * part),
    );
    return at.every((one) => one !== null && link.contains(one));
  });
  expect(is_open).toBe(true);
  await expect(notice).toHaveAttribute('href', /bpmn\.io/);
}

test('a case without a diagram says so and shows the rest', async ({ signed_in, world }) => {
  const key = await world.start_handover('案-无图');
  const page = await signed_in('shi');
  await page.goto(`${world.service.url}/cases/${key}`);
  await expect(page.getByText('这个流程的文件里没有图')).toBeVisible();
  await expect(page.locator('tr[data-token]')).toContainText('现场检查');
  await expect_accessible(page);
});

test('cases are found by number, key, process, state and day, page by page', async ({ signed_in, world }) => {
  const of = await recorded(world);
  for (let i = 0; i < 55; ++i) await world.start_handover(`案-多-${i}`);
  const page = await signed_in('shi');
  await page.getByRole('link', { name: '案件', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '案件查询' })).toBeVisible();
  await expect(page.locator('tr[data-case]')).toHaveCount(50);
  await expect_accessible(page);
  await page.getByRole('link', { name: '下一页' }).click();
  await expect(page.locator(`tr[data-case="${of.key}"]`)).toBeVisible();
  await page.getByRole('link', { name: '第一页' }).click();
  await expect(page.locator('tr[data-case]')).toHaveCount(50);
  await page.getByLabel('案号').fill('370102TS2026110801');
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.locator('tr[data-case]')).toHaveCount(1);
  await expect(page.locator('tr[data-case]')).toContainText('已办结');
  await page.getByRole('link', { name: '清除条件' }).click();
  await page.getByLabel('案件编号').fill(of.key);
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.locator('tr[data-case]')).toHaveCount(1);
  await page.getByRole('link', { name: '清除条件' }).click();
  await page.getByLabel('流程').selectOption('complaint_acceptance');
  await page.getByLabel('状态').selectOption('completed');
  await page.getByLabel('开始日期，从').fill('2000-01-01');
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.locator('tr[data-case]')).toHaveCount(1);
  await page.screenshot({ path: 'tests/e2e/screens/cases-1280.png', fullPage: true });
  await page.getByLabel('案号').fill('没有这件');
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.getByRole('heading', { name: '没有符合条件的案件' })).toBeVisible();
  await expect_accessible(page);
  await page.setViewportSize({ width: 375, height: 740 });
  await page.screenshot({ path: 'tests/e2e/screens/cases-375-empty.png', fullPage: true });
  await page.goto(`${world.service.url}/cases`);
  await expect(page.locator('tr[data-case]')).toHaveCount(50);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.screenshot({ path: 'tests/e2e/screens/cases-375.png' });
});

test('who may not look into a case is told so, and one that is not there is not there', async ({
  signed_in,
  world,
}) => {
  const of = await recorded(world);
  const page = await signed_in('wu');
  await page.goto(`${world.service.url}/cases/${of.key}`);
  await expect(page.getByRole('alert')).toContainText('没有这件事，或者不归你看');
  await page.screenshot({ path: 'tests/e2e/screens/case-refused.png' });
});

test('a case that goes on shows its newer records when asked', async ({ signed_in, world }) => {
  const played = await PlayedCase.begin(world, '370102TS2026110802');
  await played.play(beginning.slice(0, 1));
  await played.open_task('T_confirm_class');
  const page = await signed_in('shi');
  await page.goto(`${world.service.url}/cases/${played.key}`);
  await expect(page.locator('tr[data-open-task]')).toContainText('T_confirm_class');
  await played.play(beginning.slice(1, 2));
  await played.open_task('T_scope');
  await page.getByRole('button', { name: '看有没有新的记录' }).click();
  await expect(page.locator('tr[data-open-task][data-element=T_scope]')).toBeVisible();
});

test('no word of the pages is left untranslated', async ({ signed_in, world }) => {
  const of = await recorded(world);
  const page = await signed_in('shi');
  await open_case(page, world, of, of.records[20]!.position);
  const read = async () => (await page.locator('main').innerText()).match(/\{\w+\}/g);
  expect(await read()).toBeNull();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'How it stood' })).toBeVisible();
  expect(await read()).toBeNull();
  await page.screenshot({ path: 'tests/e2e/screens/case-english.png', fullPage: true });
});
