import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STATION } from '@health-code/functions/testing/samples';
import { walkPages } from '@health-code/shared/api/walk-pages';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from './free-port.ts';
import { systemCode } from './start-error.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
/** Half a megabyte. */
const DISK_BLOCKS = 1_024;
const READY = /running at (http:\S+)/;
const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'health-code-'));
  cleanups.push(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** The local run as a person starts it: a process of its own, read by what it prints. */
class Run {
  readonly #child: ChildProcess;
  #printed = '';
  readonly #ended: Promise<number | null>;

  /** `diskBlocks`: the most that a file may have, in the shell's blocks, as if there were no more disk. */
  constructor(environment: Record<string, string>, args: readonly string[] = [], diskBlocks?: number) {
    const command = [process.execPath, MAIN, ...args];
    const limited = ['sh', '-c', `trap '' XFSZ; ulimit -f ${diskBlocks}; exec "$0" "$@"`, ...command];
    const [program, ...rest] = diskBlocks === undefined ? command : limited;
    this.#child = spawn(program as string, rest, { env: { ...process.env, ...environment } });
    cleanups.push(() => this.#child.kill('SIGKILL'));
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#printed += chunk.toString('utf8');
      });
    }
    this.#ended = new Promise((resolve) => {
      this.#child.on('close', resolve);
    });
  }

  async prints(pattern: RegExp): Promise<string> {
    for (;;) {
      const match = pattern.exec(this.#printed);
      if (match !== null) return match[1] ?? match[0];
      if (this.#child.exitCode !== null) throw new Error(`ended without printing ${pattern}: ${this.#printed}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async ends(): Promise<{ code: number | null; printed: string }> {
    return { code: await this.#ended, printed: this.#printed };
  }

  interrupt(): void {
    this.#child.kill('SIGINT');
  }
}

async function post(url: string, body: object, token?: string) {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const retryAfter = answer.headers.get('retry-after');
  return { status: answer.status, retryAfter, body: (await answer.json()) as Record<string, string> };
}

async function signIn(run: Run, origin: string, phone: string): Promise<string> {
  const asked = await post(`${origin}/v1/sessions/otp`, { phone });
  const otp = await run.prints(new RegExp(`${phone}: (\\d{6})`));
  expect(JSON.stringify(asked.body)).not.toContain(otp);
  return (await post(`${origin}/v1/sessions`, { provider: 'sms', phone, challenge: asked.body['challenge'], otp }))
    .body['accessToken'] as string;
}

async function countPlaces(origin: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const pages = await walkPages(async ({ cursor }) => {
    const answer = await fetch(`${origin}/v1/places${cursor === undefined ? '' : `?cursor=${cursor}`}`, { headers });
    return (await answer.json()) as { places: unknown[]; next: string | null };
  });
  return pages.flatMap(({ places }) => places).length;
}

/** Asks again as long as nobody listens; the first request that is taken has to be answered. */
async function askUntilHeard(url: string): Promise<Response> {
  for (;;) {
    try {
      return await fetch(url, { signal: AbortSignal.timeout(30_000) });
    } catch (error) {
      if (systemCode((error as Error).cause) !== 'ECONNREFUSED') throw error;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}

describe('the local run', () => {
  it('finds everything again after Ctrl-C', async () => {
    const dataDir = tempDir();
    const first = new Run({ PORT: '0', DATA_DIR: dataDir });
    const token = await signIn(first, await first.prints(READY), '13800138000');
    const place = {
      name: '郑州站',
      kind: 'transport',
      division: '410103',
      address: 'x',
      location: { latitude: 34, longitude: 113 },
    };
    const { body } = await post(`${await first.prints(READY)}/v1/places`, place, token);
    first.interrupt();
    expect(await first.ends()).toMatchObject({ code: 0, printed: expect.stringContaining('Everything is saved') });

    const second = new Run({ PORT: '0', DATA_DIR: dataDir });
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${await second.prints(READY)}/v1/places/${body['placeId']}`, { headers });
    expect(await answer.json()).toMatchObject({ placeId: body['placeId'], name: '郑州站' });
    expect(statSync(join(dataDir, 'master.key')).mode & 0o777).toBe(0o600);
  });

  it('serves the web app and the API on one port', async () => {
    const run = new Run({ PORT: '0', DATA_DIR: tempDir() });
    const origin = await run.prints(READY);
    const page = await fetch(origin);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await (await fetch(`${origin}/v1/health`)).json()).toMatchObject({ status: 'ok' });
    const script = /\/js\/app\.\w+\.js/.exec(await page.text())?.[0];
    const caching = async (path?: string) => (await fetch(`${origin}${path}`)).headers.get('cache-control');
    expect([await caching('/'), await caching('/sw.js')]).toEqual(['no-cache', 'no-cache']);
    expect(await caching(script)).toBe('public, max-age=31536000, immutable');
    const link = await fetch(`${origin}/p/7K3M9QRT2WXA?v=1`, { redirect: 'manual' });
    expect([link.status, link.headers.get('location')]).toEqual([302, '/#/pages/check-in/index?code=7K3M9QRT2WXA']);
  });

  it('answers whoever asks while it starts', async () => {
    const port = await freePort();
    const run = new Run({ PORT: String(port), DATA_DIR: tempDir() });
    const answer = await askUntilHeard(`http://127.0.0.1:${port}/v1/health`);
    expect(answer.status).toBe(200);
    await run.prints(READY);
  });

  it('says in one line that the port is in use', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    cleanups.push(() => squatter.close());
    const { port } = squatter.address() as AddressInfo;
    const { code, printed } = await new Run({ PORT: String(port), DATA_DIR: tempDir() }).ends();
    expect([code, printed]).toEqual([1, `Port ${port} is in use. Set PORT to another one.\n`]);
  });

  it('says in one line that the data folder cannot be used', async () => {
    const file = join(tempDir(), 'file');
    writeFileSync(file, '');
    const { code, printed } = await new Run({ PORT: '0', DATA_DIR: join(file, 'data') }).ends();
    expect(code).toBe(1);
    expect(printed).toMatch(/^The data folder .* cannot be used \(ENOTDIR\)\. Set DATA_DIR to a folder .*\n$/);
  });

  it('says what a lost key means, and makes no other in its place', async () => {
    const dataDir = tempDir();
    mkdirSync(join(dataDir, 'database'));
    writeFileSync(join(dataDir, 'database', 'CURRENT'), '');
    const { code, printed } = await new Run({ PORT: '0', DATA_DIR: dataDir }).ends();
    expect(code).toBe(1);
    expect(printed).toMatch(/master\.key is lost.*Restore master\.key from a copy.*deleting the data folder deletes/s);
    expect(printed).not.toMatch(/^\s+at /m);
    expect(existsSync(join(dataDir, 'master.key'))).toBe(false);
  });

  it('says in one line that another instance has the data folder', async () => {
    const dataDir = tempDir();
    const first = new Run({ PORT: '0', DATA_DIR: dataDir });
    await first.prints(READY);
    const { code, printed } = await new Run({ PORT: '0', DATA_DIR: dataDir }).ends();
    expect(code).toBe(1);
    expect(printed).toMatch(/^The database under .* cannot be opened; is another instance using it\?\n$/);
  });

  it('says in one line that the database elsewhere does not answer', async () => {
    const { code, printed } = await new Run({
      PORT: '0',
      DATA_DIR: tempDir(),
      DYNAMODB_ENDPOINT: 'http://127.0.0.1:9',
    }).ends();
    expect([code, printed.trim().split('\n').length]).toEqual([1, 1]);
    expect(printed).toContain('http://127.0.0.1:9 does not answer');
  });

  it.each([
    [{ PORT: 'x' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ DYNAMODB_ENDPOINT: 'nowhere' }, 'DYNAMODB_ENDPOINT'],
    [{ RULE_SET: 'MARS-2099' }, 'RULE_SET'],
  ])('names the setting that is not usable: %j', async (environment, name) => {
    const { code, printed } = await new Run({ DATA_DIR: tempDir(), ...environment }).ends();
    expect(code).toBe(1);
    expect(printed).toMatch(new RegExp(`^The setting ${name} is not usable: .*\\n$`));
  });

  it('says in one line which key of a platform cannot be read, without the key', async () => {
    const alipay = {
      ALIPAY_APP_ID: '2021001234567890',
      ALIPAY_PRIVATE_KEY: 'no-key-of-rsa',
      ALIPAY_PUBLIC_KEY: 'none',
    };
    const run = new Run({ PORT: '0', DATA_DIR: tempDir(), ...alipay, ALIPAY_AES_KEY: `${'A'.repeat(22)}==` });
    const { code, printed } = await run.ends();
    expect([code, printed]).toEqual([1, expect.stringMatching(/ALIPAY_PRIVATE_KEY .* is not an RSA key\.\n$/)]);
    expect(printed).not.toContain('no-key-of-rsa');
  });

  it('goes on reading when its disk is full, says so, and loses nothing that it took', async () => {
    const environment = { PORT: '0', DATA_DIR: tempDir() };
    const run = new Run(environment, [], DISK_BLOCKS);
    const origin = await run.prints(READY);
    const token = await signIn(run, origin, '13800138000');
    const register = (name: string) =>
      post(`${origin}/v1/places`, { ...STATION, name, address: '路'.repeat(60) }, token);
    let taken = 0;
    let answer = await register('站 0');
    for (; answer.status === 201; answer = await register(`站 ${taken}`)) taken += 1;
    expect([answer.status, answer.body['code'], answer.retryAfter]).toEqual([503, 'SERVICE.BUSY', '5']);
    await run.prints(/probably full/);
    expect((await register('later')).status).toBe(503);
    expect(await countPlaces(origin, token)).toBe(taken);
    run.interrupt();
    await run.ends();
    const again = new Run(environment);
    expect(await countPlaces(await again.prints(READY), token)).toBe(taken);
  });

  it('explains itself', async () => {
    const { code, printed } = await new Run({}, ['--help']).ends();
    expect(code).toBe(0);
    for (const name of ['PORT', 'DATA_DIR', 'DYNAMODB_ENDPOINT']) expect(printed).toContain(name);
  });
});
