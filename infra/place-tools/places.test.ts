import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../local/test-server.ts';
import { type Surroundings, spawnTool } from '../tool-kit/spawn-tool.ts';

const PHONE = '13900139000';
let server: TestServer;
let token = '';
beforeAll(async () => {
  server = await startTestServer();
  token = (await server.deps.sessions.issue(server.deps.ids.account('sms', PHONE), Date.now())).token;
});
afterAll(() => server.close());

function run(args: readonly string[], surroundings: Surroundings = { environment: { TOKEN: token } }) {
  const environment = { DATA_DIR: server.dataDir, ...surroundings.environment };
  return spawnTool(new URL('./places.ts', import.meta.url), args, { ...surroundings, environment });
}

const HEADER = 'name,kind,subKind,division,address,latitude,longitude,creditCode,entrances';
const good = (index: number) => `第${index}店,market,supermarket,410103,二马路 ${index} 号,34.7466,113.6581,,东门|西门`;

function file(name: string, rows: readonly string[]): string {
  const path = join(server.dataDir, name);
  writeFileSync(path, `\uFEFF${[HEADER, ...rows].join('\n')}\n`);
  return path;
}

const placesOf = () => server.deps.stores.places.listIds(server.deps.ids.account('sms', PHONE));

describe('npm run places', () => {
  it('registers nothing while one row is wrong, and names every wrong cell', async () => {
    const path = file('wrong.csv', [
      good(1),
      '店,castle,,410103,路,34.7,113.6,,',
      '店,market,,419999,路,north,113.6,,',
      '店,market,,410103,路,34.7,113.6,91512081MA62K02603,',
      '𠮷店,market,,410103,路,34.7,113.6,,东门|ᠮ门',
    ]);
    const out = join(server.dataDir, 'codes.csv');
    const { code, out: said, err } = await run(['register', path, '--out', out]);
    expect([code, said]).toEqual([1, '2 of 5 rows are wrong, so nothing was registered\n']);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(': ').slice(0, 2).join(': ')),
    ).toEqual([
      '  warning: line 5, creditCode',
      '  warning: line 6, name',
      '  warning: line 6, entrances',
      '  wrong: line 3, kind',
      '  wrong: line 4, latitude',
    ]);
    expect(await placesOf()).toEqual([]);
  });

  it('registers a hundred places with progress, once, and writes a line for each entrance', async () => {
    const rows = Array.from({ length: 100 }, (_value, index) => good(index));
    const path = file('good.csv', rows);
    const out = join(server.dataDir, 'codes.csv');
    const first = await run(['register', path, '--out', out]);
    expect(first).toMatchObject({ code: 0, out: `places registered: 100, rows left out: 0; codes: ${out}\n` });
    expect(first.err).toContain('100 of 100 registered');
    const written = readFileSync(out, 'utf8');
    const lines = written.trimEnd().split('\r\n');
    expect(lines).toHaveLength(201);
    expect(lines[1]).toMatch(/^[0-9A-Z]{26},第0店,东门,[0-9A-Z]{12},1$/);
    await run(['register', path, '--out', out]);
    expect(readFileSync(out, 'utf8')).toBe(written);
    expect(await placesOf()).toHaveLength(100);
  });

  it('registers what is right when that is asked for', async () => {
    const path = file('partial.csv', [good(900), '店,castle,,410103,路,34.7,113.6,,']);
    const out = join(server.dataDir, 'partial-codes.csv');
    const { code, out: said } = await run(['register', path, '--out', out, '--partial']);
    expect([code, said]).toEqual([1, `places registered: 1, rows left out: 1; codes: ${out}\n`]);
  });

  it('signs in by the password that was sent', async () => {
    const path = file('check.csv', [good(1)]);
    const dialogue = { question: 'one-time password', answer: () => server.otpFor(PHONE) };
    const answer = await run(['check', path, '--phone', PHONE], { dialogue });
    expect(answer).toMatchObject({ code: 0, out: '1 right, 0 wrong\n' });
  });

  it('explains itself, and says what is missing', async () => {
    expect((await run(['--help'])).out).toContain('npm run places -- register');
    expect((await run(['register', 'nowhere.csv'])).err).toBe('give one existing CSV file\n');
    expect((await run(['check', file('empty.csv', [])])).err).toMatch(/has no rows/);
    expect((await run(['check', file('one.csv', [good(1)])], {})).err).toMatch(/--phone/);
  });
});
