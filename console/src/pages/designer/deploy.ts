// Asking the service what is wrong with a file, and deploying it.
import { act } from '../../api/client';
import { type Fault, Refusal } from '../../api/problem';

export interface Deployed {
  deployments: { kind: string; name: string; version: number; processDefinitionKey?: string; resourceKey?: string }[];
  warnings: Fault[];
}

export interface Checked {
  faults: Fault[]; // nothing can be deployed while there is one
  warnings: Fault[];
  deployed?: Deployed;
}

async function send(name: string, text: string, is_dry_run: boolean): Promise<Checked> {
  const body = { resources: [{ name, content: text }] };
  try {
    const deployed = await act<Deployed>('POST', `/v2/deployments?dryRun=${String(is_dry_run)}`, body);
    return { faults: [], warnings: deployed.warnings, deployed };
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.problem.errors === undefined) throw thrown;
    const all = thrown.problem.errors;
    return { faults: all.filter((one) => one.warning !== true), warnings: all.filter((one) => one.warning === true) };
  }
}

export const check = (name: string, text: string): Promise<Checked> => send(name, text, true);
export const deploy = (name: string, text: string): Promise<Checked> => send(name, text, false);
