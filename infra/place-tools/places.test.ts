import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountOf } from '@health-code/functions/testing/account-of';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../local/test-server.ts';
import { type Surroundings, spawnTool } from '../tool-kit/spawn-tool.ts';

const PHONE = '13900139000';
let server: TestServer;
let token = '';
beforeAll(async () => {
  server = await startTestServer();
  token = (
    await server.deps.accessTokens.issue({ accountId: await accountOf(server.deps, PHONE), sessionId: 's' }, Date.now())
  ).token;
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

const placesOf = async () =>
  (await server.deps.stores.places.listIds(await accountOf(server.deps, PHONE), { limit: 1_000 })).items;

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
      'read as UTF-8, separated by commas',
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

  it('reads a file as Excel saves it in China, and writes the names as people see them', async () => {
    const path = join(server.dataDir, 'gbk.csv');
    const columns = HEADER.replace('entrances', 'entrances,AsksCheckout');
    const rows = ['王记面馆,market,supermarket,410103,二马路１号,34.7466,113.6581,,东门、西门｜南门,是,,,,'];
    writeFileSync(path, iconv.encode(`${[columns, ...rows].join('\r\n')}\r\n`, 'gbk'));
    const out = join(server.dataDir, 'gbk-codes.csv');
    const { code, err } = await run(['register', path, '--out', out]);
    expect([code, err.split('\n')[0]]).toEqual([0, 'read as GB18030, separated by commas']);
    const [, ...codes] = readFileSync(out, 'utf8').trimEnd().split('\r\n');
    expect(codes.map((line) => line.split(',').slice(1, 3))).toEqual([
      ['王记面馆', '东门'],
      ['王记面馆', '西门'],
      ['王记面馆', '南门'],
    ]);
    const place = await server.deps.stores.places.find(codes[0]?.split(',')[0] as never);
    expect(place?.asksCheckOut).toBe(true);
  });

  it('takes a bad row for one bad row, and reads a file to its end', async () => {
    const path = file('broken.csv', [
      good(1),
      `店,market,,410103,路 1,,34.7,113.6,,,,`,
      good(2),
      `店,market,,410103,路,34.7,113.6,,东门,`,
      `"店,market,,410103,路,34.7,113.6,,`,
      `\uFFFD\uFFFD,market,,000000,路,34.7,113.6,,`,
      `${good(3)},,,,`,
    ]);
    const { code, out, err } = await run(['check', path]);
    expect([code, out]).toEqual([1, '4 right, 3 wrong\n']);
    expect(err.trimEnd().split('\n').slice(1)).toEqual([
      '  wrong: line 3, creditCode: has eighteen digits and capital letters without I, O, S, V and Z',
      '  wrong: line 3, latitude: is required',
      '  wrong: line 6, line: a quotation mark opens a cell, and none closes it',
      '  wrong: line 7, name: has U+FFFD, which stands where a character was lost; write it again, or save the file as UTF-8',
      '  wrong: line 7, name: has no letter and no digit',
      '  wrong: line 7, division: a division code has 2, 4, 6, 9 or 12 digits, the first of them not 0',
    ]);
  });

  it('guesses neither an answer nor a column', async () => {
    const path = join(server.dataDir, 'answers.csv');
    const castle = good(1).replace('market', 'castle');
    writeFileSync(path, `${HEADER},asksCheckOut\n${castle},maybe\n${good(2)},FALSE\n`);
    const { out, err } = await run(['check', path]);
    expect(out).toBe('1 right, 1 wrong\n');
    expect(err).toContain('line 2, asksCheckOut: write yes or no (是, 否)');
    expect(err).toContain('line 2, kind: is none of');
    writeFileSync(path, `${HEADER},colour,name\n${good(1)},a,b\n`);
    expect(await run(['check', path])).toMatchObject({
      code: 2,
      err: expect.stringContaining('line 1: unknown column colour, two columns name. Columns: name, kind'),
    });
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
