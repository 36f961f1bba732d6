import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompress } from '../../miniapp/config/precompress.mts';
import { acceptedEncodings } from './accepted-encodings.ts';
import { openWebApp } from './web-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'health-code-web-'));
const PAGE = `<!doctype html><title>健康码</title>${'<p>健康码</p>'.repeat(100)}`;
const SCRIPT = 'console.log("a health code that explains itself");\n'.repeat(50);
const server = createServer();

beforeAll(async () => {
  mkdirSync(join(folder, 'js'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'js/app.0123abcd.js'), SCRIPT);
  writeFileSync(join(folder, 'js/small.js'), '1');
  writeFileSync(join(folder, 'sound.mp3'), Buffer.alloc(2000));
  mkdirSync(join(folder, 'console'));
  writeFileSync(join(folder, 'console/index.html'), PAGE);
  writeFileSync(join(folder, 'console/main.ABCD2345.js'), SCRIPT);
  precompress(folder);
  const serve = openWebApp(folder);
  server.on('request', (asked, answer) => serve?.(asked, answer, () => answer.writeHead(404).end()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** As it comes over the wire: `fetch` would unpack it. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) });
    });
    asked.on('error', reject).end();
  });
}

const plain = (body: Buffer) => body.toString();

describe('the web app over the wire', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
    ['identity', undefined, plain],
    ['gzip;q=0', undefined, plain],
    ['', undefined, plain],
  ])('is sent to a browser that takes %j as %s', async (accepted, encoding, unpack) => {
    for (const [path, content, type] of [
      ['/', PAGE, 'text/html;charset=utf-8'],
      ['/js/app.0123abcd.js', SCRIPT, 'text/javascript'],
    ] as const) {
      const { status, headers, body } = await get(path, { 'accept-encoding': accepted });
      expect(status).toBe(200);
      expect(headers).toMatchObject({ 'content-type': type, 'content-length': String(body.length) });
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers.vary?.toLowerCase()).toBe('accept-encoding');
      expect(unpack(body).toString()).toBe(content);
    }
  });

  it('keeps what hardly shrinks as it is', async () => {
    for (const path of ['/js/small.js', '/sound.mp3']) {
      const { headers } = await get(path, { 'accept-encoding': 'br, gzip' });
      expect(headers['content-encoding']).toBeUndefined();
    }
  });

  it('is not sent again, in the same encoding, and has another mark in another', async () => {
    const first = await get('/', { 'accept-encoding': 'br' });
    const etag = String(first.headers.etag);
    const again = await get('/', { 'accept-encoding': 'br', 'if-none-match': etag });
    expect([again.status, again.body.length, again.headers.vary]).toEqual([304, 0, 'accept-encoding']);
    const other = await get('/', { 'accept-encoding': 'gzip', 'if-none-match': etag });
    expect([other.status, other.headers['content-encoding']]).toEqual([200, 'gzip']);
  });

  it('may be kept for a year where its name tells its content, and is asked for each time otherwise', async () => {
    const hashed = await get('/js/app.0123abcd.js', { 'accept-encoding': 'br' });
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/', { 'accept-encoding': 'br' })).headers['cache-control']).toBe('no-cache');
  });

  it('is under a stricter policy where it is the console of officials', async () => {
    for (const path of ['/console/', '/console']) {
      const { status, headers } = await get(path);
      expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(headers['content-security-policy']).toContain("script-src 'self'; style-src 'self';");
    }
    expect((await get('/')).headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'");
    const { headers } = await get('/console/main.ABCD2345.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('says nothing of encodings about what is not its own', async () => {
    const { status, headers } = await get('/v1/health', { 'accept-encoding': 'br' });
    expect([status, headers.vary]).toEqual([404, undefined]);
  });
});

describe('the encodings that a browser takes', () => {
  it.each<[string | undefined, string[]]>([
    [undefined, []],
    ['BR , GZip', ['br', 'gzip']],
    ['brotli', []],
    ['*;q=0, gzip', ['gzip']],
    ['gzip; q=0.000', []],
    ['br;q=nonsense', []],
  ])('of %j are %j', (header, encodings) => {
    expect(acceptedEncodings(header)).toEqual(encodings);
  });
});
