// Ten thousand tasks: they come, are listed, scroll and are found.
import { expect, expect_accessible, test } from './fixtures';

test.use({ world_of: 'many' });

test('a list of ten thousand stays quick', async ({ signed_in, world }) => {
  test.setTimeout(180_000);
  const page = await signed_in('wu');
  await world.service.ask(world.service.token('intake'), 'POST', '/v2/process-instances', {
    processDefinitionId: 'burst', businessKey: '案-万件', variables: { n: 10_000 },
  });
  await expect(page.getByRole('button', { name: /等我办 1000\d/ })).toBeVisible({ timeout: 120_000 });
  await expect(page.locator('[aria-live=polite]')).toContainText(/来了 \d+ 件/);
  expect(await page.locator('.task-row').count()).toBeLessThan(200);

  // Scrolled through as fast as frames come; what counts is the slowest of them.
  const slowest = await page.evaluate(async () => {
    let worst = 0;
    let last = performance.now();
    const end = document.documentElement.scrollHeight;
    for (let i = 1; i <= 60; ++i) {
      window.scrollTo(0, (end * i) / 60);
      await new Promise(requestAnimationFrame);
      worst = Math.max(worst, performance.now() - last);
      last = performance.now();
    }
    return worst;
  });
  expect(slowest).toBeLessThan(100 * Number(process.env['BATON_PATIENCE'] ?? 30));
  await expect(page.locator('.task-row').last()).toHaveAttribute('aria-posinset', /^1000\d$/);
  await expect(page.locator('.task-row').last()).toBeInViewport();
  await expect_accessible(page);

  const begun = Date.now();
  await page.getByRole('searchbox').fill('没有这个案号');
  await expect(page.getByRole('heading', { name: '没有符合的任务' })).toBeVisible();
  expect(Date.now() - begun).toBeLessThan(1000 * Number(process.env['BATON_PATIENCE'] ?? 30));
});
