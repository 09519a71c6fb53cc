// ./check --suite miwg: what differs, and as the last line the result in JSON.
import { chromium } from '@playwright/test';
import { is_there, run } from './suite';

const told = (line: string) => process.stdout.write(`${line}\n`);

function tell_result(passed: number, not_passed: string[], skipped: number): void {
  told(JSON.stringify({ suite: 'miwg', passed, failed: not_passed.length, skipped, not_passed }));
  process.exitCode = not_passed.length === 0 ? 0 : 1;
}

if (!is_there()) {
  tell_result(0, [], 1);
} else {
  const browser = await chromium.launch({
    executablePath: process.env['BATON_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const cases = await run(browser, ({ name, differs, notes }) => {
    for (const one of [...differs, ...notes]) told(`${name}: ${one}`);
  });
  await browser.close();
  const not_passed = cases.filter(({ differs }) => differs.length > 0).map(({ name }) => name);
  tell_result(cases.length - not_passed.length, not_passed, 0);
}
