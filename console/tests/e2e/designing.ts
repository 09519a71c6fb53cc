// Opening and reading the designer's page.
import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

export async function open_designer(page: Page): Promise<void> {
  await page.getByRole('link', { name: '流程设计' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '流程设计' })).toBeVisible();
}

export const drawn = (page: Page) => expect(page.locator('.canvas[data-drawn]:not([data-drawn=""])')).toBeVisible();

export async function open_file(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(text) });
  await drawn(page);
}

export async function downloaded(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFileSync(await download.path(), 'utf8');
}

export const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
export const xml_of = (page: Page) => page.locator('.xml-host .cm-content');

// As a person writes: the text is selected and replaced.
export async function type_xml(page: Page, text: string): Promise<void> {
  await tab(page, 'XML');
  await xml_of(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

// The notice of bpmn.io leads to them, and nothing lies over it.
export async function expect_notice(link: Locator): Promise<void> {
  await link.scrollIntoViewIfNeeded();
  const is_on_top = await link.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(x + width * part, y + height * part));
    return points.every((one) => element.contains(one));
  });
  expect(is_on_top).toBe(true);
  expect(await link.getAttribute('href')).toMatch(/^https?:\/\/bpmn\.io/);
}

const spaces =
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" ' +
  'xmlns:baton="urn:baton:bpmn:1" xmlns:acme="urn:acme"';

export const file_with = (inside: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  `<definitions ${spaces} id="defs" targetNamespace="urn:test">\n${inside}\n</definitions>\n`;

export const owned = '<extensionElements><zeebe:userTask/><baton:task department="team_env"/></extensionElements>';

export const short_process = (id: string, more = '', task = owned): string =>
  file_with(`  <process id="${id}" name="试办" isExecutable="true">
    <startEvent id="begin" name="收到"/>
    <userTask id="handle" name="办理">${task}</userTask>
    <endEvent id="done" name="办结"/>
    <sequenceFlow id="f1" sourceRef="begin" targetRef="handle"/>
    <sequenceFlow id="f2" sourceRef="handle" targetRef="done"/>${more}
  </process>`);
