// Sends a file, and says how far it has got: fetch cannot.
import { check_answer, headers } from './client';
import { no_answer, Refusal } from './problem';

export interface Sending {
  once: string; // the same for each try
  signal: AbortSignal;
  on_progress: (sent: number) => void; // of 1
}

const silence = () => new Refusal({ code: no_answer, title: '', detail: '', status: 0 });

function response_of(request: XMLHttpRequest): Response {
  const given = new Headers();
  for (const name of ['content-type', 'retry-after']) {
    const value = request.getResponseHeader(name);
    if (value !== null) given.set(name, value);
  }
  return new Response(request.responseText, { status: request.status, headers: given });
}

function send(path: string, form: FormData, { once, signal, on_progress }: Sending): Promise<Response> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers())) request.setRequestHeader(name, value);
    request.setRequestHeader('idempotency-key', once);
    request.upload.onprogress = (event) => event.lengthComputable && on_progress(event.loaded / event.total);
    request.onload = () => done(response_of(request));
    request.onerror = () => failed(silence());
    request.onabort = () => failed(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

export async function upload<T>(path: string, file: File, how: Sending): Promise<T> {
  const form = new FormData();
  form.append('files', file, file.name);
  const response = await send(path, form, how);
  await check_answer(response, path);
  return (await response.json()) as T;
}
