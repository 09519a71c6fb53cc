// The forms that are deployed, each in its newest version: the service gives no older one, and of decisions no text.
import { get_text } from '../../api/client';
import { read_resources, type Resource } from '../../api/resources';

export async function read_forms(signal: AbortSignal): Promise<Resource[]> {
  const all = await read_resources('form', 'latest', signal);
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
