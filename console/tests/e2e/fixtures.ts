// What every test of the pages stands on: a service with its people, and a person signed in.
import { expect, test as plain, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Person, password, Service } from './service';

export const people = {
  zheng: { name: 'zheng', display_name: '郑勇', department: 'team_env', roles: ['handler'] },
  qian: { name: 'qian', display_name: '钱芳', department: 'team_env', roles: ['handler'] },
  zhou: { name: 'zhou', display_name: '周敏', department: 'team_env', roles: ['unit_head'] },
  sun: { name: 'sun', display_name: '孙立', department: 'team_env', roles: ['dispatcher'] },
  chen: { name: 'chen', display_name: '陈静', department: 'zhf_bureau', roles: ['intake'] },
  wu: { name: 'wu', display_name: '吴刚', department: 'team_market', roles: ['handler'] },
  li: { name: 'li', display_name: '李建国', department: 'zhf_bureau', roles: ['dispatcher'] },
  shi: { name: 'shi', display_name: '石岩', department: 'ducha', roles: ['auditor'] },
  yun: { name: 'yun', display_name: '云涛', department: 'gov_office', roles: ['sysadmin'] },
  shui: { name: 'shui', display_name: '水清', department: 'gov_office', roles: ['designer'] },
  cai: { name: 'cai', display_name: '蔡明', department: 'gov_office', roles: ['designer'] },
  nian: { name: 'nian', display_name: '年华', department: 'gov_office', roles: ['calendar_admin'] },
  jian: { name: 'jian', display_name: '简明', department: 'gov_office', roles: ['audit_admin'] },
  lone: { name: 'lone', display_name: '严平', department: 'gov_office', roles: ['sec_admin'] },
} satisfies Record<string, Person>;

export type Name = keyof typeof people;

export class World {
  private tokens = new Map<string, string>();

  constructor(readonly service: Service) {}

  async token_of(name: Name): Promise<string> {
    const known = this.tokens.get(name);
    if (known !== undefined) return known;
    const signed = await this.service.ask<{ token: string }>('', 'POST', '/v2/login', { name, password });
    this.tokens.set(name, signed.token);
    return signed.token;
  }

  async as<T>(name: Name, method: string, path: string, body?: unknown, more?: Record<string, string>): Promise<T> {
    return this.service.ask<T>(await this.token_of(name), method, path, body, more);
  }

  // A case of tests/e2e/processes/handover.bpmn, whose first task is of team_env.
  async start_handover(business_key: string, variables: object = {}): Promise<string> {
    const started = await this.service.ask<{ processInstanceKey: string }>(
      this.service.token('intake'),
      'POST',
      '/v2/process-instances',
      { processDefinitionId: 'handover', businessKey: business_key, variables },
    );
    return started.processInstanceKey;
  }

  // A complaint by telephone, as a channel sends it; the intake of zhf_bureau registers it next.
  async start_complaint(case_no: string): Promise<void> {
    const variables = {
      case_no,
      source_ref: `12345-${case_no}`,
      title: '夜间烧烤油烟扰民',
      received_at: new Date().toISOString(),
      reporter: { name: '王某', phone: '138****0002', address: '姚家街道' },
    };
    await this.service.ask(this.service.token('intake'), 'POST', '/v2/messages/publication', {
      name: 'M_report_phone',
      correlationKey: case_no,
      variables,
    });
  }

  // The open task of that case, once it is there.
  async task_of(name: Name, business_key: string): Promise<OpenTask> {
    for (let tries = 0; tries < 50; ++tries) {
      const page = await this.as<{ items: OpenTask[] }>(
        name,
        'GET',
        `/v2/user-tasks?state=open&businessKey=${encodeURIComponent(business_key)}`,
      );
      if (page.items[0]) return page.items[0];
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`${name} sees no open task of ${business_key}`);
  }
}

export interface OpenTask {
  userTaskKey: string;
  processInstanceKey: string;
  name: string;
  revision: number;
  formId?: string;
}

interface Worlds {
  world: World;
  // A file that says so, by test.use, has a world of its own; all others share one, and each other's cases.
  world_of: string;
}

export const test = plain.extend<{ signed_in: (name: Name) => Promise<Page> }, Worlds>({
  world_of: ['all', { scope: 'worker', option: true }],
  world: [
    async ({ world_of: _ }, use) => {
      const service = new Service(['tests/e2e/processes', 'processes']);
      await service.start();
      for (const person of Object.values(people)) service.add_person(person);
      await use(new World(service));
      await service.end();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  signed_in: async ({ browser, world }, use) => {
    const opened: Page[] = [];
    await use(async (name) => {
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      const page = await context.newPage();
      opened.push(page);
      await sign_in(page, world.service.url, name);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

export async function sign_in(page: Page, url: string, name: Name, at = '/'): Promise<void> {
  await page.goto(url + at);
  await page.getByLabel(/用户名|User name/).fill(name);
  await page.getByLabel(/口令|Password/).fill(password);
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();
  await expect(page.getByRole('button', { name: /^(退出|Sign out)$/ })).toBeVisible();
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

// No serious or critical finding. Run in the page's own world past its content policy, which forbids foreign scripts.
export async function expect_accessible(page: Page): Promise<void> {
  const violations = (await page.evaluate(
    `${axe}; axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations)`,
  )) as Violation[];
  const serious = violations.filter((one) => one.impact === 'serious' || one.impact === 'critical');
  expect(serious.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}

export { expect };
