// The real service, started for the tests: a free port, a folder of its own, ended by its process id.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve_pages_from } from './pages_here';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function binary(): string {
  const named = process.env['BATON_BINARY'];
  const found = [named, 'build/dev/service/baton', 'build/release/service/baton']
    .filter((path): path is string => Boolean(path))
    .map((path) => resolve(root, path))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error('no baton is built; BATON_BINARY can name one');
  return found;
}

export interface Person {
  name: string;
  display_name: string;
  department: string;
  roles: string[];
}

export const password = 'correct horse battery staple 9';

export class Service {
  url = '';
  private readonly baton = binary();
  private readonly data = mkdtempSync(join(tmpdir(), 'baton-pages-'));
  private child: ChildProcess | undefined;
  private port = '0';
  private pages: Server | undefined;
  private pages_port = 0;

  // `deploy`: folders below the checkout.
  constructor(private readonly deploy: string[]) {}

  async start(): Promise<void> {
    const places = this.deploy.map((folder) => join(root, folder)).join(',');
    const child = spawn(
      this.baton,
      [
        'serve',
        '--data',
        this.data,
        '--port',
        this.port,
        '--processes',
        join(root, 'processes'),
        '--deploy',
        places,
        '--log-level',
        'warn',
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.child = child;
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
    this.url = await new Promise<string>((done, failed) => {
      child.stdout.on('data', (bytes: Buffer) => {
        said += bytes.toString();
        const port = /listening on http:\/\/[^:]+:(\d+)/.exec(said)?.[1];
        if (port !== undefined) {
          this.port = port; // the same after a restart
          done(`http://127.0.0.1:${port}`);
        }
      });
      child.on('exit', (code) => failed(new Error(`baton ended with ${code}: ${said}`)));
    });
    const folder = process.env['BATON_PAGES'];
    if (folder !== undefined) await this.put_before(resolve(root, 'console', folder));
  }

  private async put_before(folder: string): Promise<void> {
    this.pages = await serve_pages_from(folder, this.url, this.pages_port);
    this.pages_port = (this.pages.address() as AddressInfo).port; // the same after a restart
    this.url = `http://127.0.0.1:${this.pages_port}`;
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.pages?.close();
    this.pages?.closeAllConnections();
    const child = this.child;
    if (child?.pid === undefined || child.exitCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    process.kill(child.pid, signal);
    await ended;
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.data, { recursive: true, force: true });
  }

  add_person(person: Person): void {
    const roles = person.roles.flatMap((role) => ['--role', role]);
    execFileSync(
      this.baton,
      [
        'user',
        'add',
        '--password',
        '--data',
        this.data,
        '--processes',
        join(root, 'processes'),
        '--display-name',
        person.display_name,
        '--department',
        person.department,
        ...roles,
        person.name,
      ],
      { input: `${password}\n`, stdio: ['pipe', 'ignore', 'pipe'] },
    );
  }

  // 'operator', 'auditor' or 'intake'.
  token(role: string): string {
    return readFileSync(join(this.data, 'tokens', role), 'utf8').trim();
  }

  async ask<T>(
    token: string,
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<T> {
    const response = await fetch(this.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...more },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}
