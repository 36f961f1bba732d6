import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Sends bytes as they stand and returns what comes back until the connection ends. */
function sendRaw(text: string, hangUp: boolean): Promise<string> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(text);
      if (hangUp) setTimeout(() => socket.destroy(), 50);
    });
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8');
      if (!hangUp) socket.end();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}
/** What differs from one answer to the next, or is of the connection and not of the answer. */
const TRANSPORT = ['date', 'x-request-id', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];
const isAlive = async () => (await fetch(`${server.origin}/v1/health`)).status;

describe('the local server', () => {
  it('outlives a caller who hangs up in the middle of a body', async () => {
    const head =
      'POST /v1/sessions/otp HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n';
    await sendRaw(`${head}{"phone"`, true);
    expect(await isAlive()).toBe(200);
  });

  it('knows who calls by the connection, whatever the caller says of it', async () => {
    const limited = await startTestServer({ ANONYMOUS_PER_MINUTE: '2' });
    const ask = async (number: number) =>
      (await fetch(`${limited.origin}/v1/gate-policy`, { headers: { 'x-viewer-address': `192.0.2.${number}` } }))
        .status;
    // Of six within two minutes at most, two at least are beyond the limit.
    const statuses = await Promise.all([1, 2, 3, 4, 5, 6].map(ask));
    await limited.close();
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2);
  });

  it('refuses a path that is no percent-encoding', async () => {
    expect(await sendRaw('GET /v1/places/by-code/%E0%A4%A HTTP/1.1\r\nhost: x\r\n\r\n', false)).toMatch(
      /^HTTP\/1\.1 400 /,
    );
    expect(await isAlive()).toBe(200);
  });

  it('answers HEAD with the headers of GET and no body, and a wrong method with the right ones', async () => {
    const [get, head] = await Promise.all(
      ['GET', 'HEAD'].map((method) => fetch(`${server.origin}/v1/keys`, { method })),
    );
    const headersOf = (answer?: Response) =>
      Object.fromEntries([...(answer?.headers ?? [])].filter(([name]) => !TRANSPORT.includes(name)));
    expect([head?.status, headersOf(head), await head?.text()]).toEqual([200, headersOf(get), '']);
    await get?.text();
    const wrong = await fetch(`${server.origin}/v1/people`, { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow'), ((await wrong.json()) as { code: string }).code]).toEqual([
      405,
      'GET, HEAD, POST',
      'ROUTE.METHOD_NOT_ALLOWED',
    ]);
  });

  it('takes a code with gaps in the path, as people type it', async () => {
    const answer = await fetch(`${server.origin}/v1/places/by-code/0000%200000%200000`);
    expect((await answer.json()) as object).toMatchObject({ code: 'PLACE_CODE.UNKNOWN' });
  });

  it('refuses a body of 2 MB with a problem, and one of 11 MB without reading it to the end', async () => {
    const post = (bytes: number) =>
      fetch(`${server.origin}/v1/sessions/otp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: 'x'.repeat(bytes),
      });
    const large = await post(2_000_000);
    expect([large.status, await large.json()]).toEqual([413, expect.objectContaining({ code: 'REQUEST.TOO_LARGE' })]);
    const huge = await post(11_000_000).then(
      (answer) => answer.status,
      () => 'connection closed',
    );
    expect([413, 'connection closed']).toContain(huge);
    expect(await isAlive()).toBe(200);
  });
});
