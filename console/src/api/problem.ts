// What the service says when it refuses (RFC 9457), and what is as good as a refusal: no answer at all.
export interface Fault {
  detail: string;
  pointer?: string;
  file?: string;
  element?: string;
  line?: number;
  column?: number;
  hint?: string;
  rule?: string;
  warning?: boolean;
}

export interface Change {
  position: string;
  at: string;
  command: string;
  actor?: string;
  department?: string;
  reason?: string;
}

export interface Problem {
  code: string;
  title: string;
  detail: string;
  status: number;
  traceId?: string;
  errors?: Fault[];
  current?: unknown; // 412: the thing as it is now
  changes?: Change[]; // 412: who has done what since it was read
}

export class Refusal extends Error {
  readonly problem: Problem;
  readonly retry_after: number; // seconds; 0: nothing was said

  constructor(problem: Problem, retry_after = 0) {
    super(problem.detail);
    this.problem = problem;
    this.retry_after = retry_after;
  }

  get code(): string {
    return this.problem.code;
  }
}

export const no_answer = 'no_answer';

// Whether the same request may well be answered in a moment: nobody answered, or who answered asks to come back.
export function will_pass(thrown: unknown): boolean {
  if (!(thrown instanceof Refusal)) return false;
  const { code, status } = thrown.problem;
  return code === no_answer || status === 429 || (status >= 502 && status <= 504);
}

export function problem_of(thrown: unknown): Problem {
  if (thrown instanceof Refusal) return thrown.problem;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'page_failed', title: '', detail, status: 0 };
}

export async function refusal_of(response: Response): Promise<Refusal> {
  const text = await response.text();
  const retry = Number(response.headers.get('retry-after') ?? '0') || 0;
  const is_problem = (response.headers.get('content-type') ?? '').startsWith('application/problem+json');
  if (is_problem) return new Refusal(JSON.parse(text) as Problem, retry);
  // Something between the page and the service has answered.
  return new Refusal({ code: 'foreign_answer', title: '', detail: text.slice(0, 200), status: response.status }, retry);
}
