// The designer by keyboard, in Chinese, on a small screen, and two versions side by side.
import { drawn, open_designer, open_file, short_process, tab } from './designing';
import { english_on } from './english_on';
import { expect, expect_accessible, test } from './fixtures';

test('a process of ten steps is built by keyboard alone and deployed', async ({ signed_in, world }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await page.getByRole('button', { name: '新建流程' }).focus();
  await page.keyboard.press('Enter');
  await drawn(page);
  await page.getByRole('tab', { name: '属性' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('.outline .step-line').first().focus();
  await page.keyboard.press('Enter');
  const [manual_task, end_event] = [6, 15]; // their places among the kinds
  for (let i = 1; i <= 9; ++i) {
    await page.locator('.step-card select').first().focus();
    for (let down = i === 9 ? end_event : manual_task; down > 0; --down) await page.keyboard.press('ArrowDown');
    await page.getByLabel('新步骤的名称').focus();
    await page.keyboard.type(`step ${i}`);
    await page.keyboard.press('Enter');
    await expect(page.locator('.outline [data-step]')).toHaveCount(i + 1);
  }
  await expect(page.locator('.canvas .djs-connection')).toHaveCount(9);
  await expect_accessible(page);
  await page.getByRole('button', { name: '部署' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '部署' }).click();
  await expect(page.getByText(/已部署：/).first()).toBeVisible();
  const all = await world.as<{ items: { processDefinitionId: string }[] }>(
    'shui',
    'GET',
    '/v2/process-definitions?limit=1000',
  );
  expect(all.items.filter((one) => one.processDefinitionId.startsWith('process_'))).toHaveLength(1);
});

test('page, palette, menus and panel are Chinese', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  for (const last of ['[data-dmn]', '[data-form]']) await expect(page.locator(last).first()).toBeVisible();
  expect(await english_on(page)).toEqual([]);
  const more = `
    <exclusiveGateway id="g" name="选"/><serviceTask id="s" name="自动"/><callActivity id="call" name="调用"/>
    <businessRuleTask id="rule" name="规则"/><boundaryEvent id="late" name="逾期" attachedToRef="handle">
      <timerEventDefinition id="ted"><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>`;
  await open_file(page, 'zh.bpmn', short_process('zh', more));
  const names = {
    begin: '收到',
    handle: '办理',
    done: '办结',
    g: '选',
    s: '自动',
    call: '调用',
    rule: '规则',
    late: '逾期',
  };
  for (const [id, name] of Object.entries(names)) {
    await tab(page, '步骤'); // on the canvas, what is chosen has its buttons before its neighbours
    await page.locator(`[data-step=${id}] .step-line`).first().click();
    await tab(page, '属性');
    await expect(page.locator('.bio-properties-panel-header-label')).toHaveText(name);
    const press_all = (what: string) =>
      page.locator(what).evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
    await press_all('.bio-properties-panel-group-header:not(.open) .bio-properties-panel-group-header-title');
    expect(await english_on(page)).toEqual([]);
    const lists = page.locator('.bio-properties-panel-group-header .bio-properties-panel-add-entry');
    // What is in a list has words of its own.
    for (let i = 0; i < (await lists.count()); ++i) await lists.nth(i).click();
    await expect(page.locator('.bio-properties-panel-list-badge')).toHaveCount(await lists.count());
    await press_all(
      '.bio-properties-panel-collapsible-entry:not(.open) > * > .bio-properties-panel-collapsible-entry-arrow',
    );
    expect(await english_on(page)).toEqual([]);
  }
  await page.locator('.djs-context-pad [data-action=replace]').first().click();
  await expect(page.locator('.djs-popup')).toBeVisible();
  expect(await english_on(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const editors = page.locator('.bio-properties-panel-open-feel-popup:visible');
  if ((await editors.count()) === 0)
    await page.locator('.bio-properties-panel-feel-icon.optional:visible').first().click();
  await editors.first().click();
  await expect(page.getByRole('dialog', { name: /^边界事件 \// })).toBeVisible();
  expect(await english_on(page)).toEqual([]);
  await page.locator('.bio-properties-panel-popup__close').click();
  await page.getByRole('button', { name: 'English' }).click();
  await drawn(page);
  await expect(page.getByRole('tab', { name: 'Properties' })).toBeVisible();
});

test('on a small screen the steps come first, and nothing runs out of it', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await page.setViewportSize({ width: 375, height: 800 });
  await open_designer(page);
  await expect_accessible(page);
  await open_file(page, 'small.bpmn', short_process('small'));
  await tab(page, '步骤');
  await expect(page.locator('.outline [data-step]')).toHaveCount(3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await expect_accessible(page);
});

test('two versions differ by what is added, removed, changed and moved, and by what no diagram shows', async ({
  signed_in,
  world,
}) => {
  const put = (text: string) =>
    world.as('shui', 'POST', '/v2/deployments', { resources: [{ name: 'diff.bpmn', content: text }] });
  await put(short_process('diff'));
  await put(
    short_process(
      'diff',
      '\n    <manualTask id="extra" name="新增"/>\n<sequenceFlow id="f3" sourceRef="extra" targetRef="ended"/>',
    )
      .replace('department="team_env"', 'department="team_market"')
      .replace('<endEvent id="done"', '<endEvent id="ended"')
      .replace('targetRef="done"', 'targetRef="extra"'),
  );
  const page = await signed_in('shui');
  await open_designer(page);
  await page.locator('[data-process=diff]').getByRole('link', { name: '与上一版对照' }).click();
  await expect(page.locator('.compared[data-drawn=yes]')).toBeVisible();
  await expect(page.locator('[data-difference=extra][data-kind=added]')).toBeVisible();
  await expect(page.locator('[data-difference=done][data-kind=removed]')).toBeVisible();
  const changed = page.locator('[data-difference=handle][data-kind=changed]');
  await expect(changed).toContainText('承办部门');
  await expect(changed.locator('.old')).toHaveText('team_env');
  await expect(changed.locator('.new')).toHaveText('team_market');
  await expect(page.locator('[data-side=new] .diff-added[data-element-id=extra]')).toBeAttached();
  await expect(page.locator('[data-side=old] .diff-removed[data-element-id=done]')).toBeAttached();
  await expect_accessible(page);
});
