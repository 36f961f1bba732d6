import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_RESIDENT_SERIAL, residentId } from '@health-code/functions/testing/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../local/test-server.ts';
import { spawnTool } from '../tool-kit/spawn-tool.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const run = (tool: 'sources' | 'import' | 'risk-areas' | 'gate-policy', ...args: string[]) =>
  spawnTool(new URL(`./${tool}.ts`, import.meta.url), args, { environment: { DATA_DIR: server.dataDir } });

function file(name: string, lines: readonly string[]): string {
  const path = join(server.dataDir, name);
  writeFileSync(path, `\uFEFF${lines.join('\r\n')}\r\n`);
  return path;
}

const HEADER = 'documentNumber,sampledAt,reportedAt,result,method,pool';
const TIMES = '2022-12-01 08:30,2022-12-01T08:00:00Z';
const LAB = ['--organisation', '郑州检验所', '--division', '4101', '--kinds', 'test'];

describe('npm run sources', () => {
  it('registers a source and keeps its key for its owner alone', async () => {
    const added = await run('sources', 'add', 'lab', ...LAB);
    expect([added.code, added.out]).toEqual([0, expect.stringContaining('lab may bring test of 4101')]);
    expect(statSync(join(server.dataDir, 'sources', 'lab.key')).mode & 0o777).toBe(0o600);
    const shown = JSON.parse((await run('sources', 'show', 'lab')).out);
    expect(shown).toMatchObject({ sourceId: 'lab', kinds: ['test'], divisions: ['4101'], state: 'active' });
    expect(shown).toEqual(await server.deps.stores.sources.find('lab'));
  });

  it('refuses to register one twice, and names everything that is missing', async () => {
    expect(await run('sources', 'add', 'lab', ...LAB)).toMatchObject({
      code: 2,
      err: 'source lab already exists\n',
    });
    const bare = await run('sources', 'add', 'L', '--kinds', 'test,gossip');
    expect(bare.code).toBe(2);
    for (const field of ['sourceId', 'organisation', 'division', 'kinds.1']) expect(bare.err).toContain(`  ${field}: `);
  });

  it('explains itself', async () => {
    for (const tool of ['sources', 'import', 'risk-areas', 'gate-policy'] as const) {
      const { code, out } = await run(tool, '--help');
      expect([code, out]).toEqual([0, expect.stringContaining(`npm run ${tool} --`)]);
    }
  });
});

describe('npm run import', () => {
  it('brings a file in, with progress, and again without writing', async () => {
    const lines = Array.from({ length: 510 }, (_value, serial) => `${residentId(serial)},${TIMES},negative,pcr,1`);
    const path = file('tests.csv', [HEADER, ...lines]);
    const first = await run('import', '--kind', 'test', '--source', 'lab', path);
    expect(first).toMatchObject({ code: 0, out: '510 recorded, 0 known already, 0 refused\n' });
    expect(first.err.split('\n')).toContain('500 recorded, 0 known already, 0 refused');
    const second = await run('import', '--kind', 'test', '--source', 'lab', path);
    expect(second).toMatchObject({ code: 0, out: '0 recorded, 510 known already, 0 refused\n' });
  });

  it('leaves with each fact the file and the line that it came from', async () => {
    const personId = server.deps.ids.person({ type: 'resident-id', number: residentId(509) });
    const [fact] = await server.deps.stores.facts.list(personId, 0);
    expect(fact?.provenance).toEqual({
      sourceId: 'lab',
      batch: expect.stringMatching(/^tests\.csv [0-9a-f]{16}$/),
      row: 511,
      evidence: null,
      event: null,
      operator: null,
    });
  });

  it('takes rows in another order for the same rows', async () => {
    const lines = [1, 0].map((serial) => `${residentId(serial)},${TIMES},negative,pcr,1`);
    const path = file('turned.csv', [HEADER, ...lines]);
    const again = await run('import', '--kind', 'test', '--source', 'lab', path);
    expect(again.out).toBe('0 recorded, 2 known already, 0 refused\n');
  });

  it('reads a clock without a zone as that of Shanghai', async () => {
    const personId = server.deps.ids.person({ type: 'resident-id', number: residentId(7) });
    const facts = await server.deps.stores.facts.list(personId as never, 0);
    expect(facts).toMatchObject([{ sampledAt: '2022-12-01T00:30:00.000Z', reportedAt: '2022-12-01T08:00:00.000Z' }]);
  });

  it('names line, column and reason of every refused row, takes the others, and keeps the refusals', async () => {
    const good = `${residentId(MAX_RESIDENT_SERIAL)},${TIMES},negative,pcr,1`;
    const path = file('mixed.csv', [
      HEADER,
      good,
      `${residentId(1).slice(0, 17)}A,${TIMES},negative,pcr,1`,
      `${residentId(2)},2099-01-01T00:00:00Z,2099-01-01T00:00:00Z,negative,pcr,1`,
      `${residentId(3)},${TIMES},"perhaps, or not",pcr,many`,
    ]);
    const errors = join(server.dataDir, 'errors.csv');
    const { code, out } = await run('import', '--kind', 'test', '--source', 'lab', '--errors', errors, path);
    expect([code, out]).toEqual([1, '1 recorded, 0 known already, 3 refused\n']);
    const written = readFileSync(errors, 'utf8').trimEnd().split('\n');
    expect(written.map((line) => line.split(',').slice(0, 2).join())).toEqual([
      '\uFEFFline,column',
      '3,documentNumber',
      '5,result',
      '5,pool',
      '4,sampledAt',
      '4,reportedAt',
    ]);
  });

  it('goes on behind every row that is wrong, and says what was done at the end', async () => {
    const row = (serial: number, rest = `${TIMES},negative,pcr,1`) => `${residentId(serial)},${rest}`;
    const path = file('broken.csv', [
      HEADER,
      row(600),
      `${residentId(601)},2022-12-01 08:30,,2022-12-01 09:30,negative,pcr,1`,
      `4.10105E+17,${TIMES},negative,pcr,1`,
      `${residentId(602).slice(0, 15)}000,${TIMES},negative,pcr,1`,
      `410105491231002,${TIMES},negative,pcr,1`,
      row(603, '2022-02-30 08:00,2022-12-01 08:30,negative,pcr,many'),
      `"${row(604)}`,
      `${row(605, '2022/12/1 8:30,2022-12-01T16:00:00+08:00,negative,pcr,１')},,,`,
    ]);
    const { code, out, err } = await run('import', '--kind', 'test', '--source', 'lab', path);
    expect([code, out]).toEqual([1, '2 recorded, 0 known already, 6 refused\n']);
    const lines = err.split('\n').filter((line) => line.startsWith('  line'));
    expect(lines).toEqual([
      '  line 3, line: a value stands in column 7, which has no name: is there one delimiter too many?',
      '  line 4, documentNumber: was rounded by a spreadsheet; format the column as text and enter the number again',
      '  line 5, documentNumber: was rounded by a spreadsheet; format the column as text and enter the number again',
      '  line 6, documentNumber: has 15 digits, as before 2000; the number has 18 today',
      '  line 7, sampledAt: is not an instant with a zone, such as 2026-01-05T00:30:00Z',
      '  line 7, pool: is not a number',
      '  line 8, line: a quotation mark opens a cell, and none closes it',
    ]);
    const facts = await server.deps.stores.facts.list(
      server.deps.ids.person({ type: 'resident-id', number: residentId(605) }),
      0,
    );
    expect(facts).toMatchObject([
      { sampledAt: '2022-12-01T00:30:00.000Z', reportedAt: '2022-12-01T08:00:00.000Z', pool: 1 },
    ]);
  });

  it('counts what is held, and names its lines', async () => {
    const county = ['--organisation', '区疾控', '--division', '410103', '--kinds', 'contact'];
    await run('sources', 'add', 'county', ...county);
    const path = file('contacts.csv', [
      'documentNumber,relation,at',
      `${residentId(7)},close,2022-12-02 08:30`,
      `${residentId(8)},close,2022-12-02 08:30`,
    ]);
    const answer = await run('import', '--kind', 'contact', '--source', 'county', path);
    expect(answer).toMatchObject({ code: 1, out: '0 recorded, 0 known already, 2 held, 0 refused\n' });
    expect(answer.err).toContain('  line 2, held: Nothing shows that this person');
    expect(answer.err).toContain('  line 3, held: ');
    const facts = await server.deps.stores.facts.list(
      server.deps.ids.person({ type: 'resident-id', number: residentId(7) }),
      0,
    );
    expect(facts.map(({ kind }) => kind)).toEqual(['test']);
  });

  it('can only check', async () => {
    const path = file('check.csv', [HEADER, `${residentId(4)},${TIMES},positive,pcr,1`]);
    const answer = await run('import', '--check', '--kind', 'test', path);
    expect(answer).toMatchObject({ code: 0, out: '1 right, 0 known already, 0 refused\n' });
    const personId = server.deps.ids.person({ type: 'resident-id', number: residentId(4) });
    expect(await server.deps.stores.facts.list(personId as never, 0)).toHaveLength(1);
  });

  it('links the cards of a city to their people', async () => {
    await run('sources', 'add', 'cards', '--organisation', '市民卡公司', '--division', '4101', '--kinds', 'city-card');
    const path = file('cards.csv', [
      'city,number,until,documentNumber',
      `4101,A12345678,2030-01-01 00:00,${residentId(7)}`,
      `4101,A1,2030-01-01 00:00,${residentId(8)}`,
    ]);
    const answer = await run('import', '--kind', 'city-card', '--source', 'cards', path);
    expect(answer).toMatchObject({ code: 1, out: '1 recorded, 0 known already, 1 refused\n' });
    expect(answer.err).toContain('line 3, number: has 6 to 20 letters and digits');
    const card = await server.deps.stores.cityCards.find(server.deps.ids.cityCard('4101', 'A12345678'));
    expect(card?.personId).toBe(server.deps.ids.person({ type: 'resident-id', number: residentId(7) }));
  });

  it('changes a card only for who knows how it stands, and tells who does not', async () => {
    const changed = (revision: string) =>
      file('moved.csv', [
        'city,number,until,documentNumber,revision',
        `4101,A12345678,2031-01-01 00:00,${residentId(7)},${revision}`,
      ]);
    const bring = (revision: string) => run('import', '--kind', 'city-card', '--source', 'cards', changed(revision));
    const stale = await bring('');
    expect([stale.code, stale.err]).toEqual([1, expect.stringContaining('line 2, revision: revision 1 stands')]);
    expect(await bring('1')).toMatchObject({ code: 0, out: '1 recorded, 0 known already, 0 refused\n' });
  });

  it('says what is missing', async () => {
    const path = file('empty.csv', [HEADER]);
    expect((await run('import', path)).err).toMatch(/^--kind must be one of test, /);
    expect((await run('import', '--kind', 'test', 'nowhere.csv')).err).toBe('give one existing CSV file\n');
    expect((await run('import', '--kind', 'test', '--source', 'nobody', path)).err).toMatch(/^key .* not found/);
    const other = file('other.csv', [`${HEADER},colour`, 'a,b']);
    expect(await run('import', '--kind', 'test', '--source', 'lab', other)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/line 1: unknown column colour\. Columns: documentType, documentNumber/),
    });
  });

  it('is shut out once its source is revoked', async () => {
    await run('sources', 'add', 'former', ...LAB);
    await run('sources', 'revoke', 'former');
    const path = file('late.csv', [HEADER, `${residentId(5)},${TIMES},positive,pcr,1`]);
    const { code, err } = await run('import', '--kind', 'test', '--source', 'former', path);
    expect([code, err]).toEqual([2, expect.stringContaining('SOURCE.UNTRUSTED')]);
  });
});

describe('npm run gate-policy', () => {
  it('shows what doors ask, publishes another, and names what is wrong with one', async () => {
    await run('sources', 'add', 'region', '--organisation', '指挥部', '--division', '41', '--kinds', 'gate-policy');
    const plain = JSON.parse((await run('gate-policy', 'show')).out);
    const school = { ...plain.everywhere, oldestTestHours: 48 };
    const path = join(server.dataDir, 'policy.json');
    writeFileSync(path, JSON.stringify({ ...plain, kinds: { school } }));
    const publish = () => run('gate-policy', 'publish', path, '--source', 'region');
    const done = { code: 0, out: 'version 1; gates have it with their next bundle\n' };
    expect(await publish()).toMatchObject(done);
    expect(await publish()).toMatchObject(done);
    expect(JSON.parse((await run('gate-policy', 'show')).out).kinds.school).toEqual(school);
    writeFileSync(path, JSON.stringify(plain));
    expect(await publish()).toMatchObject({
      code: 2,
      err: 'nothing was published: version 1 stands, and this was made from version 0; compare them and publish again\n',
    });
    writeFileSync(path, JSON.stringify({ version: 1, everywhere: { ...plain.everywhere, colours: {} }, kinds: {} }));
    const { code, err } = await publish();
    expect([code, err]).toEqual([2, expect.stringContaining('everywhere.colours.green')]);
  });
});

describe('npm run risk-areas', () => {
  it('publishes a list, shows it, and takes a mistake back', async () => {
    await run('sources', 'add', 'office', '--organisation', '指挥部', '--division', '41', '--kinds', 'risk-area');
    const header = 'division,level,from,to,decree,withdraw';
    const list = file('areas.csv', [header, '410105,high,2022-12-01 00:00,,1 号,', '4102,low,2022-12-01 00:00,,2 号,']);
    const publish = () => run('risk-areas', 'publish', '41', list, '--source', 'office');
    expect((await publish()).out).toBe('version 1: 2 areas changed\n');
    expect((await publish()).out).toBe('nothing changed; version 1 stands\n');
    expect((await run('risk-areas', 'list', '410105001')).out).toMatch(
      /^version 1\n.*\n410105 {4}high {3}2022-11-30T16:00:00\.000Z {6}1 号\n$/,
    );
    const mistake = file('areas.csv', [
      header,
      '410105,high,2022-12-01 00:00,,1 号,yes',
      '4102,low,2022-12-01 00:00,,2 号,',
    ]);
    const correct = (...more: string[]) => run('risk-areas', 'publish', '41', mistake, '--source', 'office', ...more);
    expect(await correct('--version', '0')).toMatchObject({
      code: 2,
      err: 'nothing was published: version 1 stands, and this was made from version 0; compare them and publish again\n',
    });
    expect((await correct('--version', 'one')).err).toBe('--version is a number, as the list shows it\n');
    expect((await correct('--version', '1')).out).toBe('version 2: 1 area changed\n');
    expect((await run('risk-areas', 'list', '410105001')).out).not.toContain('high');
  });

  it('publishes nothing of a list with a wrong line, and no empty list unless that is meant', async () => {
    const header = 'division,level,from,to,decree,withdraw';
    const publish = (path: string, ...more: string[]) =>
      run('risk-areas', 'publish', '41', path, '--source', 'office', ...more);
    const wrong = file('areas.csv', [
      header,
      '4103,high,2026-02-30 00:00,,3 号,',
      '4103,grave,2022-12-01 00:00,,3 号,maybe',
      '4103,low,2022-12-01 00:00,,3 号,',
    ]);
    expect(await publish(wrong)).toEqual({
      code: 2,
      out: '',
      err: [
        '  line 2, from: is not an instant with a zone, such as 2026-01-05T00:30:00Z',
        '  line 3, level: is none of high, medium, low, closed, control, precaution',
        '  line 3, withdraw: write yes or no (是, 否)',
        '2 lines are wrong, so nothing was published',
        '',
      ].join('\n'),
    });
    const empty = file('areas.csv', [header]);
    expect(await publish(empty)).toMatchObject({
      code: 2,
      err: 'the list is empty: 1 area of 41 would end now; add --yes if that is meant\n',
    });
    expect((await run('risk-areas', 'list', '41')).out).toMatch(/^version 2\n/);
    expect((await publish(empty, '--yes')).out).toBe('version 3: 1 area changed\n');
  });
});
