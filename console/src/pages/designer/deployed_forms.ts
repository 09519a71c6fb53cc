// The forms that are deployed, each in its newest version: the service gives no older one, and of decisions no text.
import { get, get_text } from '../../api/client';

export interface DeployedForm {
  resourceKey: string;
  resourceId: string;
  name: string;
  version: number;
  resourceName: string;
  deployedAt?: string;
}

interface Found {
  items: DeployedForm[];
  page: { next?: string; hasMore: boolean };
}

export async function read_forms(signal: AbortSignal): Promise<DeployedForm[]> {
  const all: DeployedForm[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const next: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const found: Found = await get<Found>(`/v2/resources?kind=form&latest=true&limit=1000${next}`, signal);
    all.push(...found.items);
    after = found.page.hasMore ? found.page.next : undefined;
  }
  const order = new Intl.Collator('zh-CN');
  return all.sort((a, b) => order.compare(a.name || a.resourceId, b.name || b.resourceId));
}

const head = /^\{(?:"(?:formId|formKey|version)":(?:"(?:[^"\\]|\\.)*"|\d+),)*"schema":/;

// The answer holds the form last, letter by letter as it was deployed. As such it is taken out, so that what has not
// been changed is no new version.
export function form_in(answer: string): string {
  const { schema } = JSON.parse(answer) as { schema: unknown };
  const as_it_is = answer.replace(head, '').trimEnd().slice(0, -1);
  try {
    if (JSON.stringify(JSON.parse(as_it_is)) === JSON.stringify(schema)) return as_it_is;
  } catch {
    // it is written in another order than we know
  }
  return `${JSON.stringify(schema, null, 2)}\n`;
}

export const read_form = async (id: string): Promise<string> =>
  form_in(await get_text(`/v2/forms/${encodeURIComponent(id)}`));
