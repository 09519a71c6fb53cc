// A complaint played to its end over the API: returned once, reassigned, twice not to the citizen's liking. Whoever a
// task is offered to is made when the task comes, so that it is done by the people who would do it.
import { password } from './service';
import type { World } from './fixtures';

type Step = [element: string, variables: object];

export interface PlayedTask {
  userTaskKey: string;
  elementId: string;
  department?: string;
  candidateGroups: string[];
  revision: number;
}

const handling = (facts: string): Step[] => [
  ['T_plan', { plan: { text: '夜查' }, path_final: '服务', path_reason: '可当场改正' }],
  [
    'T_site_check',
    {
      site_check: {
        enforcement: true,
        officers: [
          { name: '赵强', card_no: '37-1' },
          { name: '孙涛', card_no: '37-2' },
        ],
        recorded: true,
        place: '姚家',
        at: '2026-11-24T21:00:00+08:00',
        facts: '露天烧烤一处',
      },
    },
  ],
  ['T_findings', { findings: { facts, results: ['服务解决'] } }],
  ['T_service_fix', { service_fix: { done: true, measure: '入室经营' } }],
  ['T_draft_reply', { reply: { text: '已入室经营', rights_affected: false, no_reporter_data: true } }],
  ['T_approve_reply', { reply_approval: { approved: true } }],
];

const called_back = (satisfied: boolean): Step => [
  'T_callback',
  { callback: { attempt: 1, reached: true, satisfied, reasonable: true } },
];

// What is written down when it comes in.
export const registered = {
  title: '夜间烧烤油烟扰民',
  matter: '每晚十点后露天烧烤',
  place: 'st_yaojia',
  domain: '市容环卫',
  kind_hint: '投诉',
  identity_mode: '实名',
  secrecy: '内部',
  danger: false,
};

export const beginning: Step[] = [
  ['T_register', registered],
  [
    'T_confirm_class',
    {
      kind: '投诉',
      rule_set: '12345',
      urgency: '一般',
      mixed: false,
      danger: false,
      harm: '轻微',
      refusing: false,
      needs_management: false,
      merge_into: null,
    },
  ],
  ['T_scope', { scope: { result: 'accept' } }],
  ['T_dispatch', { owner_org: 'zhf_brigade', co_orgs: [], contested: false }],
];

export const whole: Step[] = [
  ...beginning,
  [
    'T_sign_in',
    {
      sign_in: {
        result: 'return',
        reason_code: 'not_in_remit',
        reason_text: '油烟属生态环境',
        basis: '三定规定第三条',
        suggested_owner: 'team_env',
      },
    },
  ],
  ['T_review_return', { return_review: { agreed: true, reason: '油烟确由环保管' } }],
  ['T_dispatch', { owner_org: 'zhf_brigade', co_orgs: [], contested: false }],
  ['T_sign_in', { sign_in: { result: 'accept' } }],
  ...handling('属实'),
  called_back(false),
  ...handling('反弹'),
  called_back(true),
];

// Of the officers that were made, by the world they are in.
const made = new WeakMap<World, Map<string, string>>();

export class PlayedCase {
  private readonly tokens: Map<string, string>;
  readonly live: { position: string }[] = []; // how it stood while it was under way, between what was done

  constructor(
    private readonly world: World,
    readonly key: string,
  ) {
    this.tokens = made.get(world) ?? new Map<string, string>();
    made.set(world, this.tokens);
  }

  static async begin(world: World, case_no: string): Promise<PlayedCase> {
    await world.start_complaint(case_no);
    const found = await world.service.ask<{ items: { processInstanceKey: string }[] }>(
      world.service.token('auditor'),
      'POST',
      '/v2/process-instances/search',
      { filter: { businessKey: case_no } },
    );
    return new PlayedCase(world, found.items[0]?.processInstanceKey ?? '');
  }

  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    return this.world.service.ask<T>(this.world.service.token('auditor'), method, path, body);
  }

  async open_task(element: string): Promise<PlayedTask> {
    const filter = { processInstanceKey: this.key, state: 'open' };
    for (let tries = 0; tries < 100; ++tries) {
      const page = await this.ask<{ items: PlayedTask[] }>('POST', '/v2/user-tasks/search', { filter });
      const task = page.items.find((one) => one.elementId === element);
      if (task) return task;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`case ${this.key} does not come to ${element}`);
  }

  // Someone of the department with the role that the task is offered to.
  async officer_for(task: PlayedTask, number = 1): Promise<{ name: string; token: string }> {
    const role = task.candidateGroups.find((group) => group.startsWith('role:'))?.slice(5) ?? 'handler';
    const department = task.department ?? '';
    const name = `${department}.${role}.${number}`;
    const known = this.tokens.get(name);
    if (known !== undefined) return { name, token: known };
    this.world.service.add_person({ name, display_name: `${role} ${number}`, department, roles: [role, 'dispatcher'] });
    const signed = await this.world.service.ask<{ token: string }>('', 'POST', '/v2/login', { name, password });
    this.tokens.set(name, signed.token);
    return { name, token: signed.token };
  }

  async act(task: PlayedTask, method: string, act: string, body: object): Promise<void> {
    const { token } = await this.officer_for(task);
    await this.world.service.ask(token, method, `/v2/user-tasks/${task.userTaskKey}${act}`, body, { 'if-match': '*' });
  }

  async play(steps: Step[]): Promise<void> {
    for (const [element, variables] of steps) {
      const task = await this.open_task(element);
      if (element === 'T_plan') await this.give_to_another(task);
      await this.act(task, 'POST', '/claim', {}).catch(() => undefined);
      await this.act(task, 'POST', '/completion', { variables, reason: `${element} 已办` });
      this.live.push(await this.ask('GET', `/v2/process-instances/${this.key}/state`));
    }
  }

  private async give_to_another(task: PlayedTask): Promise<void> {
    const other = await this.officer_for(task, 2);
    await this.act(task, 'PATCH', '', { changeset: { priority: 90 }, reason: '领导过问' });
    await this.act(task, 'POST', '/assignment', { assignee: other.name, reason: '他在附近' });
    await this.act(task, 'POST', '/assignment', { assignee: (await this.officer_for(task)).name, reason: '还是我去' });
  }

  async wait_for_end(): Promise<void> {
    for (let tries = 0; tries < 100; ++tries) {
      const one = await this.ask<{ state: string }>('GET', `/v2/process-instances/${this.key}`);
      if (one.state !== 'active') return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`case ${this.key} does not end`);
  }
}
