// The designer: drawing, text and properties in step; faults that lead to their place; nothing lost.
import {
  downloaded,
  drawn,
  expect_notice,
  file_with,
  open_designer,
  open_file,
  short_process,
  tab,
  type_xml,
  xml_of,
} from './designing';
import { expect, expect_accessible, test } from './fixtures';

const two_pools = file_with(`  <collaboration id="c">
    <participant id="pool_a" name="甲单位" processRef="pa"/>
    <participant id="pool_b" name="乙单位" processRef="pb"/>
    <messageFlow id="m1" sourceRef="send" targetRef="b_begin"/>
  </collaboration>
  <process id="pa"><laneSet id="ls">
    <lane id="l1" name="受理"><flowNodeRef>a_begin</flowNodeRef><flowNodeRef>send</flowNodeRef></lane>
    <lane id="l2" name="办理"><flowNodeRef>work</flowNodeRef><flowNodeRef>a_end</flowNodeRef>
      <flowNodeRef>late</flowNodeRef><flowNodeRef>a_late</flowNodeRef></lane></laneSet>
    <startEvent id="a_begin"/><sendTask id="send" name="送出"/><userTask id="work" name="办"/>
    <endEvent id="a_end"/><endEvent id="a_late"/>
    <boundaryEvent id="late" attachedToRef="work">
      <timerEventDefinition id="t"><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
    <sequenceFlow id="a1" sourceRef="a_begin" targetRef="send"/>
    <sequenceFlow id="a2" sourceRef="send" targetRef="work"/>
    <sequenceFlow id="a3" sourceRef="work" targetRef="a_end"/>
    <sequenceFlow id="a4" sourceRef="late" targetRef="a_late"/>
  </process>
  <process id="pb"><startEvent id="b_begin"><messageEventDefinition id="md"/></startEvent>
    <userTask id="b_work" name="接办"/><endEvent id="b_end"/>
    <sequenceFlow id="b1" sourceRef="b_begin" targetRef="b_work"/>
    <sequenceFlow id="b2" sourceRef="b_work" targetRef="b_end"/>
  </process>`);

const process_part = (text: string) => text.slice(text.indexOf('<collaboration'), text.lastIndexOf('</process>'));

test('a file without a diagram opens laid out, and its process is as it was', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(page, 'two.bpmn', two_pools);
  await expect(page.getByText('已经自动排版')).toBeVisible();
  const ids = [
    'pool_a',
    'pool_b',
    'l1',
    'l2',
    'a_begin',
    'send',
    'work',
    'late',
    'a_end',
    'a_late',
    'b_begin',
    'b_work',
    'b_end',
    'm1',
    'a1',
    'a2',
    'a3',
    'a4',
    'b1',
    'b2',
  ];
  for (const id of ids) await expect(page.locator(`.canvas [data-element-id="${id}"]`).first()).toBeAttached();
  const text = await downloaded(page, () => page.getByRole('button', { name: '下载', exact: true }).click());
  expect(process_part(text)).toBe(process_part(two_pools));
});

test('every fault leads to the element and to the line, and nothing is deployed', async ({ signed_in, world }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  const faulty = short_process(
    'faulty',
    '\n    <serviceTask id="lost" name="无类型"/>\n    <exclusiveGateway id="g" default="nowhere"/>',
  );
  await open_file(page, 'faulty.bpmn', faulty);
  await page.getByRole('button', { name: '检查' }).click();
  const faults = page.locator('[data-from=engine] [data-fault]');
  await expect(faults.nth(1)).toBeVisible();
  await expect(faults.filter({ hasText: /第 \d+ 行 \d+ 列/ })).toHaveCount(await faults.count());
  await page.locator('[data-from=engine] [data-fault="lost"] button').first().click();
  await expect(page.locator('.canvas .djs-element.selected[data-element-id="lost"]')).toBeVisible();
  await expect(page.locator('.cm-line.xml-selected')).toContainText('id="lost"');
  await page.getByRole('button', { name: '部署' }).click();
  await expect(page.getByText(/个错误，改好以前不能部署；什么都没有部署/).first()).toBeVisible();
  const found = await world.as<{ items: unknown[] }>('shui', 'POST', '/v2/process-definitions/search', {
    filter: { processDefinitionId: 'faulty' },
  });
  expect(found.items).toEqual([]);
  await expect_accessible(page);
});

test('text and diagram are in step both ways, also in what is selected', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(page, 'step.bpmn', short_process('step'));
  await tab(page, 'XML');
  await page.locator('.canvas [data-element-id="handle"]').first().click();
  await expect(page.locator('.cm-line.xml-selected').first()).toContainText('id="handle"');
  await page.locator('.cm-line', { hasText: 'id="done" name' }).click();
  await expect(page.locator('.canvas .djs-element.selected[data-element-id="done"]')).toBeVisible();
  await type_xml(page, short_process('step').replace('办理', '复核'));
  await expect(page.locator('.canvas [data-element-id="handle"]').first()).toContainText('复核');
  await type_xml(page, short_process('step').replace('</userTask>', ''));
  await expect(page.getByRole('alert')).toContainText('文字暂时读不懂');
  await expect(page.locator('.canvas')).toHaveAttribute('inert', '');
  await page.getByRole('button', { name: '放弃文字，回到图' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('[data-draft-state=kept]')).toBeVisible();
  await page.reload();
  await drawn(page);
  await expect(page.locator('.canvas [data-element-id="handle"]').first()).toContainText('复核');
});

test('what is not known is kept, and what cannot be kept is said before it is saved', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  const note = '<acme:note level="3"><acme:line>一</acme:line></acme:note>';
  const owned = `<extensionElements><zeebe:userTask/>${note}<baton:task department="team_env"/></extensionElements>`;
  const text = short_process(
    'kept',
    '\n    <!-- 为什么这样 -->\n    <?acme do?>\n    <task id="more" name="另"/>',
    owned,
  );
  await open_file(page, 'kept.bpmn', text);
  await tab(page, '步骤');
  await page.locator('[data-step=handle] .step-line').click();
  await page.locator('.step-card').getByLabel('名称', { exact: true }).fill('新名称');
  await page.getByRole('button', { name: '改名' }).click();
  await expect(page.locator('[data-losses="1"]')).toBeVisible();
  await page.getByRole('button', { name: '下载', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('<?acme do?>');
  const saved = await downloaded(page, () => page.getByRole('button', { name: '知道了，照样继续' }).click());
  expect(saved.replace(/>\s+</g, '><')).toContain(note);
  expect(saved).toContain('<!-- 为什么这样 -->');
  expect(saved).toContain('新名称');
});

test('our own properties are written as the engine reads them', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(page, 'own.bpmn', short_process('own'));
  await page.locator('.canvas [data-element-id="handle"]').first().click();
  const panel = page.locator('.panel-host');
  await panel.getByText('承办与依据').click();
  await panel.getByLabel('法律依据').fill('行政处罚法');
  await panel.getByText('法定时钟').click();
  await panel.locator('[data-group-id="group-baton-clocks"] .bio-properties-panel-add-entry').click();
  await expect(panel.getByLabel('做什么')).toBeAttached();
  await panel.getByText('谁能看、谁能办').click();
  await panel.getByLabel('密封').selectOption('task');
  await panel.getByLabel('哪个变量里的单位不能办').fill('owner_org');
  await panel.getByText('还通知谁').click();
  await panel.getByLabel('加一个部门').selectOption('gov_office');
  await panel.getByLabel(/通知哪些事/).fill('overdue');
  await page.locator('.canvas [data-element-id="begin"]').first().click();
  await panel.getByText('让人员提出或立案').click();
  await panel.getByLabel('加一个角色').selectOption('intake');
  await panel.getByLabel('加一个角色').selectOption('handler');
  await expect(panel.getByLabel(/哪些角色可以/)).toHaveValue('intake, handler');
  await panel.getByLabel('案号记在哪个变量').fill('case_no');
  await page.screenshot({ path: 'tests/e2e/screens/designer-marks-1280.png' });
  await expect_accessible(page);
  const text = await downloaded(page, () => page.getByRole('button', { name: '下载', exact: true }).click());
  expect(text).toContain('legalBasis="行政处罚法"');
  expect(text).toContain('<baton:clock');
  for (const [name, value] of [
    ['baton.seals', 'task'],
    ['baton.notByUnit', 'owner_org'],
    ['baton.notify', 'gov_office'],
    ['baton.notifyOf', 'overdue'],
    ['baton.offeredTo', 'intake, handler'],
    ['baton.offerNumber', 'case_no'],
  ]) {
    expect(text).toContain(`<zeebe:property name="${name}" value="${value}" />`);
  }
});

test('the notice of bpmn.io is there and nothing lies over it', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(page, 'mark.bpmn', short_process('mark'));
  for (const size of [
    { width: 1280, height: 800 },
    { width: 640, height: 360 },
    { width: 375, height: 800 },
  ]) {
    await page.setViewportSize(size);
    await expect_notice(page.locator('.canvas .bjs-powered-by'));
  }
});

const pool = (
  n: number,
) => `<collaboration id="c${n}"><participant id="pool${n}" name="方${n}" processRef="p${n}"/></collaboration>
  <process id="p${n}"><task id="t${n}" name="事${n}"/></process>`;

test('of several diagrams one is chosen, and it stays when the text is changed', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  await open_file(page, 'two.bpmn', file_with(pool(1) + pool(2)));
  const task = (n: number) => page.locator(`.canvas [data-element-id=t${n}]`).first();
  await expect(task(1)).toBeVisible();
  await expect(task(2)).toHaveCount(0);
  await page.getByLabel('看哪一张图').selectOption({ index: 1 });
  await expect(task(2)).toBeVisible();
  await tab(page, 'XML');
  const text = await downloaded(page, () => page.getByRole('button', { name: '下载', exact: true }).click());
  await type_xml(page, text.replace('事2', '改2'));
  await expect(task(2)).toContainText('改2');
  await expect(task(1)).toHaveCount(0);
});

const box = (id: string, i: number) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">` +
  `<dc:Bounds x="${200 + 140 * i}" y="120" width="100" height="80"/></bpmndi:BPMNShape>`;

test('what of a diagram cannot be drawn stays in the file when something else is drawn', async ({ signed_in }) => {
  const page = await signed_in('shui');
  await open_designer(page);
  const spaces =
    'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"';
  const model = `<collaboration id="c"><participant id="pool" name="甲" processRef="p1"/></collaboration>
  <process id="p1"><task id="inside" name="第一行&#13;&#10;第二行"/></process>
  <process id="p2"><task id="outside" name="池外"/></process>
  <bpmndi:BPMNDiagram ${spaces} id="d1"><bpmndi:BPMNPlane id="pl" bpmnElement="c">
    <bpmndi:BPMNShape id="pool_di" bpmnElement="pool" isHorizontal="true">
      <dc:Bounds x="160" y="80" width="600" height="200"/></bpmndi:BPMNShape>${['inside', 'outside'].map(box).join('')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
  await open_file(page, 'beside.bpmn', file_with(model));
  await tab(page, '步骤');
  await page.locator('[data-step=inside] .step-line').click();
  await page.locator('.step-card').getByLabel('名称', { exact: true }).fill('改名');
  await page.getByRole('button', { name: '改名' }).click();
  await expect(xml_of(page)).toContainText('name="改名"');
  await page.locator('.canvas-bar').getByRole('button', { name: '撤销' }).click();
  await page.locator('.canvas-bar').getByRole('button', { name: '重做' }).click();
  await expect(xml_of(page)).toContainText('name="改名"');
  const text = await downloaded(page, () => page.getByRole('button', { name: '下载', exact: true }).click());
  expect(text).toContain('bpmnElement="outside"');
  expect(text.match(/BPMNShape id=/g)).toHaveLength(3);
});
