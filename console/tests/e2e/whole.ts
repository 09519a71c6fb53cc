// A page at both widths and in both languages: nothing sticks out, nothing serious for axe, no word left over.
import type { Page } from '@playwright/test';
import { expect, expect_accessible } from './fixtures';

const screens = 'tests/e2e/screens';

export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

// Takes its pictures under that name.
export async function expect_whole(page: Page, name: string): Promise<void> {
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await expect_accessible(page);
    await page.screenshot({ path: `${screens}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'English' }).click();
  expect((await page.locator('main').innerText()).match(/\{\w+\}/g)).toBeNull();
  await expect_accessible(page);
  await page.screenshot({ path: `${screens}/${name}-en.png`, fullPage: true });
  await page.getByRole('button', { name: '中文' }).click();
}
