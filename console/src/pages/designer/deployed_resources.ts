// The decisions and forms that are deployed, and the file of one letter by letter as it was deployed: what has not been
// changed is no new version.
import { get } from '../../api/client';
import { read_resources, type Resource } from '../../api/resources';

const order = new Intl.Collator('zh-CN');

export const read_deployed =
  (kind: 'dmn' | 'form') =>
  async (signal: AbortSignal): Promise<Resource[]> => {
    const all = await read_resources(kind, 'latest', signal);
    return all.sort((a, b) => order.compare(a.name || a.resourceId, b.name || b.resourceId));
  };

export async function read_content(key: string): Promise<string> {
  return (await get<{ content: string }>(`/v2/resources/${encodeURIComponent(key)}`)).content;
}

interface TaskForm {
  formKey: string;
}

// The newest version of a form.
export async function read_form(id: string): Promise<string> {
  const { formKey } = await get<TaskForm>(`/v2/forms/${encodeURIComponent(id)}`);
  return read_content(formKey);
}
