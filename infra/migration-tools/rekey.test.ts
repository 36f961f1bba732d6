import { createDocumentClient } from '@health-code/functions/stores/dynamo-stores';
import { keys } from '@health-code/functions/stores/keys';
import { residentIdCheckCharacter } from '@health-code/shared/identity/resident-id';
import type { PersonId } from '@health-code/shared/person/person-id';
import { colourAt } from '@health-code/shared/rules/timeline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRunFile } from '../local/run-file.ts';
import { TABLE_NAMES } from '../local/table-names.ts';
import { startTestServer, type TestServer } from '../local/test-server.ts';
import { Items } from '../tool-kit/items.ts';
import { spawnTool } from '../tool-kit/spawn-tool.ts';
import { applied, legacy, orderedRed, PASSPORTS, PLAIN, withPaperCode } from './legacy-world.ts';
import { movePerson, type PersonTables } from './move-person.ts';

let server: TestServer;
let tables: PersonTables;
let client: ReturnType<typeof createDocumentClient>;
beforeAll(async () => {
  server = await startTestServer();
  client = createDocumentClient(readRunFile(server.dataDir)?.database ?? {});
  tables = { people: new Items(client, TABLE_NAMES.people), places: new Items(client, TABLE_NAMES.places) };
});
afterAll(async () => {
  client.destroy();
  await server.close();
});

const run = (...args: string[]) =>
  spawnTool(new URL('./rekey-people.ts', import.meta.url), args, { environment: { DATA_DIR: server.dataDir } });

const foreigner = (type: 'resident-id' | 'permanent-residence', serial: number) => {
  const first17 = `9321841985060400${serial}`;
  return { type, number: first17 + residentIdCheckCharacter(first17) };
};
const colourOf = async (personId: PersonId) => {
  const snapshot = await server.deps.stores.snapshots.findLatest(personId);
  return snapshot && colourAt(snapshot.timeline, Date.now());
};

describe('npm run rekey-people', () => {
  it('makes one person of those who were known by several keys, with all that is known of each', async () => {
    const { deps } = server;
    const [german, oneGerman] = PASSPORTS as [(typeof PASSPORTS)[0], (typeof PASSPORTS)[0]];
    const old = {
      passport: await applied(legacy(deps), 'anna', german),
      card: await applied(legacy(deps), 'bert', foreigner('resident-id', 1)),
      permit: await applied(legacy(deps), 'chen', { type: 'hk-macao-permit', number: 'H1234567801' }),
      utopia: await applied(legacy(deps), 'dora', { type: 'passport', number: 'X1234567', nationality: 'UTO' }),
      plain: await applied(legacy(deps), 'emil', PLAIN),
    };
    await orderedRed(deps, old.card);
    const paper = await withPaperCode(deps, 'anna', old.passport);
    const [passport, card, permit] = [
      deps.ids.person(oneGerman),
      deps.ids.person(foreigner('permanent-residence', 1)),
      deps.ids.person({ type: 'hk-macao-permit', number: 'H12345678' }),
    ];

    expect(await run()).toMatchObject({
      code: 1,
      out: '5 people: 3 known by an older key (--write makes them one), 1 whose nationality is none: they apply again\n',
    });
    expect(await deps.stores.people.find(passport)).toBeUndefined();
    expect(await run('--write')).toMatchObject({
      code: 1,
      out: '5 people: 3 moved, 0 joined, 0 kept by another account, 1 whose nationality is none: they apply again\n',
    });

    for (const id of [old.passport, old.card, old.permit]) {
      expect(await tables.people.under(keys.profile(id).pk)).toEqual([]);
    }
    expect(await deps.stores.people.listIds('anna')).toEqual([passport]);
    expect((await deps.stores.people.find(passport))?.accountId).toBe('anna');
    expect((await deps.stores.paperCodes.find(paper))?.personId).toBe(passport);
    expect((await deps.stores.paperCodes.findLatest(passport))?.code).toBe(paper);
    expect([await colourOf(passport), await colourOf(card), await colourOf(permit)]).toEqual(['green', 'red', 'green']);
    expect(await deps.stores.people.find(old.plain)).toBeDefined();
    expect(await run()).toMatchObject({ out: expect.stringContaining('0 known by an older key') });
  });

  it('joins two ids of one person, the colour by what is known under either, and leaves a person to who came first', async () => {
    const { deps } = server;
    const mine = { one: foreigner('resident-id', 2), other: foreigner('permanent-residence', 2) };
    const other = { one: foreigner('resident-id', 3), other: foreigner('permanent-residence', 3) };
    const [green, foreign] = [await applied(deps, 'fritz', mine.other), await applied(deps, 'gerd', other.other)];
    const [red, stray] = [
      await applied(legacy(deps), 'fritz', mine.one),
      await applied(legacy(deps), 'hans', other.one),
    ];
    await orderedRed(deps, red);
    expect(await colourOf(green)).toBe('green');
    expect((await run('--write')).out).toContain('0 moved, 1 joined, 1 kept by another account');
    expect([await colourOf(green), await colourOf(foreign)]).toEqual(['red', 'green']);
    expect([await deps.stores.people.listIds('fritz'), await deps.stores.people.listIds('hans')]).toEqual([
      [green],
      [],
    ]);
    expect((await deps.stores.people.find(foreign))?.accountId).toBe('gerd');
    expect(await deps.stores.people.find(stray)).toBeUndefined();
  });

  it('is finished by the next run, wherever it broke off', async () => {
    const { deps } = server;
    for (let step = 1; ; step += 1) {
      const number = `H${String(20_000_000 + step)}`;
      const from = await applied(legacy(deps), `inge-${step}`, { type: 'hk-macao-permit', number: `${number}02` });
      await orderedRed(deps, from);
      const to = deps.ids.person({ type: 'hk-macao-permit', number });
      const record = (await deps.stores.people.find(from)) as NonNullable<
        Awaited<ReturnType<typeof deps.stores.people.find>>
      >;
      const isWhole = await movePerson(deps, breakingAt(step), { record, to }).then(
        () => true,
        () => false,
      );
      if (!isWhole) expect((await deps.stores.people.find(from))?.personId).toBe(from);
      if (!isWhole) await movePerson(deps, tables, { record, to });
      expect(await tables.people.under(keys.profile(from).pk)).toEqual([]);
      expect([await colourOf(to), (await deps.stores.facts.list(to, Date.now())).length]).toEqual(['red', 3]);
      expect(await deps.stores.people.listIds(`inge-${step}`)).toContain(to);
      if (isWhole) return expect(step).toBeGreaterThan(8);
    }
  });

  it('explains itself, and needs a run', async () => {
    expect((await run('--help')).out).toContain('npm run rekey-people');
    const nowhere = spawnTool(new URL('./rekey-people.ts', import.meta.url), [], {
      environment: { DATA_DIR: '/nowhere' },
    });
    expect(await nowhere).toMatchObject({ code: 2, err: expect.stringContaining('no local run found') });
  });
});

/** Tables whose nth operation fails, as if the process had been killed before it. */
function breakingAt(step: number): PersonTables {
  let count = 0;
  const breaking = (items: Items): Items =>
    new Proxy(items, {
      get: (target, name: keyof Items) => {
        const operation = target[name] as (...args: unknown[]) => unknown;
        return (...args: unknown[]) => {
          count += 1;
          return count === step ? Promise.reject(new Error('killed')) : operation.apply(target, args);
        };
      },
    });
  return { people: breaking(tables.people), places: breaking(tables.places) };
}
