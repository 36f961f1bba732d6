import { accountOf } from '@health-code/functions/testing/account-of';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../local/test-server.ts';
import { spawnTool } from '../tool-kit/spawn-tool.ts';
import { FieldServer } from './field-server.ts';
import { CHAPTERS, replay } from './replay.ts';
import { report } from './report.ts';

const PHONE = '13900139000';
let server: TestServer;
let token = '';
let field: FieldServer;
beforeAll(async () => {
  server = await startTestServer();
  token = (
    await server.deps.accessTokens.issue({ accountId: await accountOf(server.deps, PHONE), sessionId: 's' }, Date.now())
  ).token;
  field = new FieldServer(server.origin, { accessToken: token });
});
afterAll(() => server.close());

const run = (args: readonly string[], environment: Record<string, string> = { TOKEN: token }) =>
  spawnTool(new URL('./field.ts', import.meta.url), args, {
    environment: { DATA_DIR: server.dataDir, ...environment },
  });

describe('the field reports', () => {
  for (const chapter of CHAPTERS) {
    it.each(chapter.reports.map((entry) => [entry.there, entry] as const))(
      `${chapter.kind}: %s`,
      async (_there, entry) => {
        expect(await entry.replay(field)).toMatch(entry.right);
      },
    );
  }

  it('have a source each, and leave nothing behind', async () => {
    for (const { reports } of CHAPTERS)
      for (const { source } of reports) expect(source).toMatch(/^(trial|https:\/\/\S+)$/);
    expect(await server.deps.stores.places.listIds(await accountOf(server.deps, PHONE), { limit: 100 })).toEqual({
      items: [],
      next: undefined,
    });
  });

  it('are wrong when the answer is another one, and when there is none', async () => {
    const chapter = {
      kind: 'k',
      reports: [
        report('trial', 'a', async () => 'accepted', /refused/),
        report('trial', 'b', () => Promise.reject(new Error('accepted'))),
        report('trial', 'c', async () => 'accepted'),
      ],
    };
    expect((await replay(field, [chapter])).map(({ answer, isRight }) => [answer, isRight])).toEqual([
      ['accepted', false],
      ['failed: accepted', false],
      ['accepted', true],
    ]);
  });
});

describe('npm run field', () => {
  it('prints a table of all reports, or of some', async () => {
    const { code, out } = await run([]);
    const count = CHAPTERS.reduce((sum, { reports }) => sum + reports.length, 0);
    expect([code, out.trimEnd().split('\n').at(-1)]).toEqual([0, `${count} of ${count} right`]);
    const some = JSON.parse((await run(['--json', 'names'])).out) as { kind: string }[];
    expect([...new Set(some.map(({ kind }) => kind))]).toEqual(['names']);
  });

  it('explains itself, and says what is missing', async () => {
    expect((await run(['--help'])).out).toContain('npm run field --');
    expect(await run(['gossip'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^unknown kind gossip; there are: names/),
    });
    expect(await run([], {})).toMatchObject({ code: 2, err: expect.stringContaining('--phone') });
  });
});
