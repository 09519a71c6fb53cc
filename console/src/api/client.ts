// Requests to our own service. Signed in by a cookie that scripts cannot read; what acts is done once, however often
// it is sent.
import { signal } from '@preact/signals';
import { language } from '../words/words';
import { parse_exactly } from './exact';
import { no_answer, Refusal, refusal_of } from './problem';

export interface Answer<T> {
  body: T;
  etag: string;
}

export interface Acting {
  if_match?: string; // the ETag that was read
  once?: string; // the same for each try of one act; one is made when it is left out
  signal?: AbortSignal;
}

// Counts answers of 401 to requests other than signing in: the session is over.
export const sessions_ended = signal(0);

// Not randomUUID: that one is there on HTTPS and localhost only.
export function new_key(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init });
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
    throw new Refusal({ code: no_answer, title: '', detail: '', status: 0 });
  }
}

// Throws the refusal that an answer is.
export async function check_answer(response: Response, path: string): Promise<void> {
  if (response.ok) return;
  const refusal = await refusal_of(response);
  if (response.status === 401 && path !== '/v2/login') sessions_ended.value += 1;
  throw refusal;
}

async function answer_of<T>(
  response: Response,
  path: string,
  parse: (text: string) => unknown = JSON.parse,
): Promise<Answer<T>> {
  await check_answer(response, path);
  const text = await response.text();
  const body = (text === '' ? undefined : parse(text)) as T;
  return { body, etag: response.headers.get('etag') ?? '' };
}

export function headers(): Record<string, string> {
  return { 'accept-language': language.value === 'en' ? 'en' : 'zh-CN' };
}

export async function read<T>(path: string, signal?: AbortSignal): Promise<Answer<T>> {
  const response = await send(path, { headers: headers(), ...(signal && { signal }) });
  return answer_of<T>(response, path);
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await read<T>(path, signal)).body;
}

// Letter by letter.
export async function get_text(path: string, signal?: AbortSignal): Promise<string> {
  const response = await send(path, { headers: headers(), ...(signal && { signal }) });
  return (await answer_of<string>(response, path, (text) => text)).body;
}

// Byte by byte. One that ends too short is none.
export async function get_blob(path: string, signal?: AbortSignal): Promise<Blob> {
  const response = await send(path, { headers: headers(), ...(signal && { signal }) });
  await check_answer(response, path);
  try {
    return await response.blob();
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
    throw new Refusal({ code: no_answer, title: '', detail: '', status: 0 });
  }
}

// With all digits of every number: what a record says must not be rounded on the way to the eye.
export async function get_exact<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await send(path, { headers: headers(), ...(signal && { signal }) });
  return (await answer_of<T>(response, path, parse_exactly)).body;
}

// A search: a POST that only reads.
export async function ask<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return answered<T>(path, body, signal, JSON.parse);
}

// The same, with all digits of every number.
export async function ask_exact<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return answered<T>(path, body, signal, parse_exactly);
}

async function answered<T>(
  path: string,
  body: unknown,
  signal: AbortSignal | undefined,
  parse: (text: string) => unknown,
): Promise<T> {
  const response = await send(path, {
    method: 'POST',
    headers: { ...headers(), 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
  return (await answer_of<T>(response, path, parse)).body;
}

export async function act<T>(method: string, path: string, body?: unknown, how: Acting = {}): Promise<T> {
  const sent: Record<string, string> = { ...headers(), 'idempotency-key': how.once ?? new_key() };
  if (body !== undefined) sent['content-type'] = 'application/json';
  if (how.if_match !== undefined) sent['if-match'] = how.if_match;
  const response = await send(path, {
    method,
    headers: sent,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(how.signal && { signal: how.signal }),
  });
  return (await answer_of<T>(response, path)).body;
}
