// The pages as they are built in dist/, before a service that carries older ones: BATON_PAGES=dist. What is not a page
// goes through to the service, WebSockets too, under its own Host and Origin.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Duplex } from 'node:stream';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; " +
  "form-action 'self'; frame-ancestors 'none'";

function headers_for(service: URL, headers: IncomingHttpHeaders, own: string): IncomingHttpHeaders {
  const sent: IncomingHttpHeaders = { ...headers, host: service.host };
  if (headers.origin === own) sent.origin = service.origin;
  return sent;
}

function page_of(folder: string, incoming: IncomingMessage): { type: string; bytes: Buffer } | undefined {
  const path = new URL(incoming.url ?? '/', 'http://here').pathname;
  const file = join(folder, path);
  const type = types[extname(path)];
  if (type !== undefined && file.startsWith(folder) && existsSync(file)) return { type, bytes: readFileSync(file) };
  const wants_page = (incoming.headers.accept ?? '').includes('text/html') && !path.startsWith('/v2/');
  return wants_page ? { type: 'text/html; charset=utf-8', bytes: readFileSync(join(folder, 'index.html')) } : undefined;
}

export async function serve_pages_from(folder: string, service_url: string, port: number): Promise<Server> {
  const service = new URL(service_url);
  let own = '';
  const pass = (incoming: IncomingMessage) =>
    request({
      host: service.hostname,
      port: service.port,
      path: incoming.url,
      method: incoming.method,
      headers: headers_for(service, incoming.headers, own),
    });
  const server = createServer((incoming, answer) => {
    const page = incoming.method === 'GET' ? page_of(folder, incoming) : undefined;
    if (page !== undefined) {
      answer.writeHead(200, { 'content-type': page.type, 'content-security-policy': policy });
      answer.end(page.bytes);
      return;
    }
    const through = pass(incoming);
    through.on('response', (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers);
      from.pipe(answer);
    });
    through.on('error', () => answer.destroy());
    incoming.pipe(through);
  });
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex) => {
    const through = pass(incoming);
    through.on('upgrade', (from, upstream) => {
      const lines = Object.entries(from.headers).map(([name, value]) => `${name}: ${String(value)}`);
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
      upstream.pipe(socket).pipe(upstream);
      socket.on('error', () => upstream.destroy());
      upstream.on('error', () => socket.destroy());
    });
    through.on('response', (from) =>
      socket.end(`HTTP/1.1 ${from.statusCode} ${from.statusMessage}\r\ncontent-length: 0\r\n\r\n`),
    );
    through.on('error', () => socket.destroy());
    through.end();
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return server;
}
