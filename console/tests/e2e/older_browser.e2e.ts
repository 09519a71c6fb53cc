// A browser of the age of Chromium 86, as far as a newer one can be made one: without what has come to its language and
// its windows since. Forms, diagrams and the designer work there.
import type { Browser, Page } from '@playwright/test';
import { drawn, open_designer, open_file, short_process, tab } from './designing';
import { expect, type Name, sign_in, test } from './fixtures';

async function older_page(browser: Browser, url: string, name: Name): Promise<{ page: Page; broken: string[] }> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await context.addInitScript(() => {
    const forget = (of: object, ...names: string[]) => names.forEach((name) => Reflect.deleteProperty(of, name));
    const later = ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'];
    forget(Array.prototype, ...later);
    forget(String.prototype, 'at', 'isWellFormed', 'toWellFormed');
    forget(Object, 'hasOwn', 'groupBy');
    forget(URL, 'canParse', 'parse');
    forget(window, 'structuredClone', 'reportError', 'navigation');
    forget(Crypto.prototype, 'randomUUID');
    forget(AbortSignal, 'any', 'timeout');
    forget(Element.prototype, 'checkVisibility');
  });
  const page = await context.newPage();
  const broken: string[] = [];
  page.on('pageerror', (thrown) => broken.push(String(thrown)));
  await sign_in(page, url, name);
  return { page, broken };
}

test('a form is filled in, kept as a draft and completed', async ({ browser, world }) => {
  await world.start_complaint('370102TS2026110801');
  const task = await world.task_of('chen', '370102TS2026110801');
  const { page, broken } = await older_page(browser, world.service.url, 'chen');
  await page.goto(`${world.service.url}/tasks/${task.userTaskKey}`);
  await page.getByRole('button', { name: '领取' }).click();
  await page.getByLabel(/^反映事项/).fill('露天烧烤');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.reload();
  await expect(page.getByText(/已恢复上次没交的草稿/)).toBeVisible();
  await expect(page.getByLabel(/^反映事项/)).toHaveValue('露天烧烤');
  await page.getByRole('button', { name: '办结' }).click();
  await expect(page.getByText('还有没填对的地方')).toBeVisible();
  expect(broken).toEqual([]);
  await page.context().close();
});

test('a case is played on its diagram', async ({ browser, world }) => {
  await world.start_complaint('370102TS2026110802');
  const task = await world.task_of('chen', '370102TS2026110802');
  const { page, broken } = await older_page(browser, world.service.url, 'shi');
  await page.goto(`${world.service.url}/cases/${task.processInstanceKey}`);
  await expect(page.locator('.diagram')).toHaveAttribute('data-drawn', /^[1-9]/);
  await page.keyboard.press('Home');
  expect(broken).toEqual([]);
  await page.context().close();
});

test('a process is drawn, checked and read as text, and a form is put together', async ({ browser, world }) => {
  const { page, broken } = await older_page(browser, world.service.url, 'shui');
  await open_designer(page);
  await open_file(page, 'older.bpmn', short_process('older'));
  await drawn(page);
  await page.locator('.canvas [data-element-id="handle"]').first().click();
  await expect(page.locator('.panel-host').getByText('承办与依据')).toBeVisible();
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await expect(page.locator('.problems [role=status]')).toContainText('引擎');
  await tab(page, '步骤');
  await expect(page.locator('.outline [data-step]')).toHaveCount(3);
  await open_designer(page);
  await page.getByRole('button', { name: '新建表单' }).click();
  await page.getByTitle('添加单行文字', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.form-canvas .fjs-element[data-field-type=textfield]')).toHaveCount(1);
  await open_designer(page);
  await page.getByRole('button', { name: '新建决策' }).click();
  await expect(page.locator('.decision[data-drawn="1"]')).toBeVisible();
  expect(broken).toEqual([]);
  await page.context().close();
});
