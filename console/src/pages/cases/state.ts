// A case, and how it stood at a position of the log. The service replays it; here nothing is worked out anew.
import { get_exact } from '../../api/client';

export interface Case {
  processInstanceKey: string;
  processDefinitionId: string;
  processDefinitionKey: string;
  processDefinitionVersion: number;
  businessKey?: string;
  state: 'active' | 'completed' | 'terminated' | 'cancelled' | 'error';
  hasIncident: boolean;
  startDate?: string;
  endDate?: string;
  startedBy?: string;
  parentProcessInstanceKey?: string;
  rootProcessInstanceKey?: string;
}

export interface Token {
  token: number;
  elementId: string;
  elementName?: string;
  scope: string;
  running: boolean;
  cameBy?: string;
  userTaskKey?: string;
  jobKey?: string;
  incidentKey?: string;
  calledProcessInstanceKey?: string;
  loopItem?: number;
}

export interface Scope {
  elementInstanceKey: string;
  kind: string;
  elementId: string;
  parent?: string;
  loopItems?: number;
  loopItemsCompleted?: number;
  variables: Record<string, unknown>;
}

export interface OpenTask {
  userTaskKey: string;
  elementId: string;
  assignee?: string;
  department?: string;
  role?: string;
  candidateGroups?: string[];
  dueDate?: string;
  creationDate?: string;
  revision: number;
}

export interface State {
  position: string;
  at: string;
  state: string;
  processDefinitionId: string;
  processDefinitionVersion?: number;
  tokens: Token[];
  scopes: Scope[];
  userTasks: OpenTask[];
  jobs: { jobKey: string; type: string; retries: number; worker?: string; errorMessage?: string }[];
  timers: { timerKey: string; elementId: string; due: string; cycle?: string; rule?: string }[];
  subscriptions: { subscriptionKey: string; kind: string; elementId: string; name: string; correlationKey?: string }[];
  incidents: { incidentKey: string; errorType: string; elementId: string; errorMessage: string }[];
}

// The past does not change: each position is asked for once.
export class States {
  private readonly known = new Map<string, Promise<State>>();

  constructor(private readonly case_key: string) {}

  at(position: string): Promise<State> {
    const known = this.known.get(position);
    if (known !== undefined) return known;
    const asked = get_exact<State>(`/v2/process-instances/${this.case_key}/state?asOf=${position}`);
    this.known.set(position, asked);
    asked.catch(() => this.known.delete(position)); // to be asked again
    return asked;
  }
}
