import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deps } from '@health-code/functions/config/deps';
import { createDocumentClient } from '@health-code/functions/stores/dynamo-stores';
import { kindOf } from '@health-code/functions/stores/item-kind';
import { residentId, STATION, samplePerson } from '@health-code/functions/testing/samples';
import { accountOfLogin } from '@health-code/functions/usecases/account/account-of-login';
import { listLogins } from '@health-code/functions/usecases/account/list-logins';
import { offerFactor } from '@health-code/functions/usecases/office/add-factor';
import { openSecret } from '@health-code/functions/usecases/office/factor-try';
import { foundFirstOffice } from '@health-code/functions/usecases/office/found-first-office';
import { nameOf } from '@health-code/functions/usecases/office/operator-view';
import { applyForCode } from '@health-code/functions/usecases/person/apply-for-code';
import { listPeople } from '@health-code/functions/usecases/person/list-people';
import { getPlace } from '@health-code/functions/usecases/place/get-place';
import { registerPlace } from '@health-code/functions/usecases/place/register-place';
import type { PostName } from '@health-code/shared/office/post-name';
import { newPersonSchema } from '@health-code/shared/person/person';
import { newPlaceSchema } from '@health-code/shared/place/place';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLocalSettings } from '../local/local-settings.ts';
import { readRunFile } from '../local/run-file.ts';
import { type LocalRun, startLocal } from '../local/start-local.ts';
import { TABLE_NAMES } from '../local/table-names.ts';
import { Items, type StoredItem } from '../tool-kit/items.ts';
import { spawnTool } from '../tool-kit/spawn-tool.ts';
import { reseal } from './reseal.ts';
import { sealedFields } from './sealed-fields.ts';

const dir = mkdtempSync(join(tmpdir(), 'health-code-'));
let run: LocalRun;
const start = async () => {
  run = await startLocal({
    settings: readLocalSettings({ PORT: '0', DATA_DIR: dir }, dir),
    otpSender: { send: async () => undefined },
    writeLog: () => undefined,
  });
};
const restart = async () => {
  await run.close();
  await start();
};
beforeAll(start);
afterAll(async () => {
  await run.close();
  rmSync(dir, { recursive: true, force: true });
});

const rekey = async (command: string) => {
  const tool = new URL('./rekey.ts', import.meta.url);
  const { code, out, err } = await spawnTool(tool, [command], { environment: { DATA_DIR: dir } });
  return [code, (out + err).trim()] as const;
};
const PEOPLE = 3;

/** Somebody with a login, people, a place with a manager, and work at an office: every kind of sealed value. */
async function settle(deps: Deps) {
  const now = deps.now();
  const login = { loginId: deps.ids.login('sms', '1'), provider: 'sms', label: '138****8000', intention: 'I' } as const;
  const accountId = await accountOfLogin(deps, login, now);
  const caller = { kind: 'account', accountId, sessionId: 'S' } as const;
  for (let serial = 2; serial < 2 + PEOPLE; serial += 1) {
    const person = newPersonSchema.parse(samplePerson(serial));
    await applyForCode(deps, { caller, now, person });
  }
  const document = { type: 'resident-id', number: residentId(2) };
  const manager = { name: '王小明', phone: '13800138000', document };
  const place = newPlaceSchema.parse({ ...STATION, manager });
  const { placeId } = await registerPlace(deps, { caller, now, idempotencyKey: undefined, place });
  return { caller, placeId, post: await joinOffice(deps) };
}

/** Somebody at an office with an app for the second factor. */
async function joinOffice(deps: Deps): Promise<PostName> {
  const now = deps.now();
  const office = { division: '41', name: '卫健委', phone: '12320' };
  const { operator } = await foundFirstOffice(deps, { office, head: { name: '韩梅梅', phone: '13300133000' }, now });
  const { officeId, operatorId, sealedName } = operator;
  const post = { officeId, operatorId };
  await offerFactor(deps, post, { kind: 'totp', name: nameOf(deps, operatorId, sealedName), now });
  return post;
}

/** The name and the secret of the app. */
async function readableOf({ officeId, operatorId }: PostName): Promise<readonly string[]> {
  const { deps } = run;
  const { offices } = deps.stores;
  const [operator, signIn] = [
    await offices.findOperator(officeId, operatorId),
    await offices.findSignIn(officeId, operatorId),
  ];
  const secret = openSecret(deps, operatorId, signIn?.totp?.sealedSecret ?? '');
  return [nameOf(deps, operatorId, operator?.sealedName ?? ''), secret];
}

/** All that their owner can read. */
async function readable({ caller, placeId, post }: Awaited<ReturnType<typeof settle>>) {
  const { deps } = run;
  const call = { caller, now: deps.now() };
  const people = (await listPeople(deps, call)).map(({ fullName, phone }) => [fullName, phone]);
  const logins = (await listLogins(deps, call)).map(({ label }) => label);
  const official = await readableOf(post);
  return { people, logins, official, manager: (await getPlace(deps, { ...call, placeId })).manager };
}

async function withTables<T>(
  work: (tables: Record<'people' | 'places' | 'authority', Items>) => Promise<T>,
): Promise<T> {
  const client = createDocumentClient(readRunFile(dir)?.database ?? {});
  const of = (id: keyof typeof TABLE_NAMES) => new Items(client, TABLE_NAMES[id]);
  try {
    return await work({ people: of('people'), places: of('places'), authority: of('authority') });
  } finally {
    client.destroy();
  }
}

/** Everything in an item that looks sealed, by its name. */
function sealedByName(value: unknown, isSealed = false): string[] {
  if (typeof value === 'string') return isSealed ? [value] : [];
  if (typeof value !== 'object' || value === null || value instanceof Set) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === 'personId' ? [] : sealedByName(part, isSealed || name.startsWith('sealed')),
  );
}

describe('npm run rekey', () => {
  it('exchanges the secret while the service goes on, and forgets the old one', async () => {
    const own = await settle(run.deps);
    const before = await readable(own);
    expect(before.people).toHaveLength(PEOPLE);
    const values = 4 * PEOPLE + 2 * PEOPLE + 1 + 3 + 2;
    expect(await rekey('status')).toEqual([0, expect.stringMatching(new RegExp(`1 +seals and signs +${values}$`))]);

    expect((await rekey('activate'))[1]).toContain('no version is announced');
    expect(await rekey('announce')).toEqual([0, 'a version is announced; now restart npm start']);
    expect((await rekey('announce'))[1]).toContain('announced already');
    expect((await rekey('retire'))[1]).toContain('not active yet');
    await restart();
    expect(await readable(own)).toEqual(before);

    expect((await rekey('activate'))[0]).toBe(0);
    await restart();
    expect(await readable(own)).toEqual(before);
    const [code, told] = await rekey('status');
    expect([code, told]).toEqual([1, expect.stringMatching(/2 +seals and signs +0$/m)]);
    expect(await rekey('retire')).toEqual([
      2,
      expect.stringContaining(`${values} values are sealed by older versions`),
    ]);

    // What is written meanwhile is sealed by the new version.
    const person = newPersonSchema.parse(samplePerson(2));
    const { caller } = own;
    await applyForCode(run.deps, { caller, now: run.deps.now(), person });

    await breakOff();
    expect(await rekey('reseal')).toEqual([0, expect.stringMatching(/^\d+ values sealed again by version 2$/)]);
    expect(await rekey('reseal')).toEqual([0, '0 values sealed again by version 2']);
    expect(await rekey('retire')).toEqual([0, 'only version 2 is left; now restart npm start']);
    await restart();
    expect(await readable(own)).toEqual(before);
    expect(await rekey('status')).toEqual([0, expect.stringMatching(new RegExp(`2 +seals and signs +${values}$`))]);
  });

  /** A run that ends in the middle: some values are of the new version, some of the old. */
  const breakOff = () =>
    withTables(async (tables) => {
      const { cipher } = run.deps;
      const onProgress = (items: number) => {
        if (items === 12) throw new Error('power cut');
      };
      await expect(reseal(tables, cipher, { write: true, current: 2, onProgress })).rejects.toThrow('power cut');
    });

  it('knows every sealed value that there is', () =>
    withTables(async ({ people, places, authority }) => {
      const items: StoredItem[] = [];
      for (const table of [people, places, authority]) for await (const item of table.dump()) items.push(item);
      for (const item of items) {
        const known = sealedFields(item).map(({ sealed }) => sealed);
        expect([kindOf(item), known.toSorted()]).toEqual([kindOf(item), sealedByName(item).toSorted()]);
      }
    }));

  it('explains itself, and refuses what it does not know', async () => {
    expect(await rekey('--help')).toEqual([0, expect.stringContaining('npm run rekey -- announce')]);
    expect((await rekey('constructor'))[0]).toBe(2);
  });
});
