import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { issueCredential } from '../../codes/issue-credential.ts';
import { createKeyFile, openKeyFile } from '../../codes/key-file.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson, asAccount, turn } from '../../testing/world-people.ts';
import { getCode } from './get-code.ts';
import { statusOf } from './own-status.ts';

async function holder(colour: 'grey' | 'green' | 'yellow' | 'red' = 'green') {
  const world = createWorld();
  const { personId } = await addPerson(world, { colour });
  const snapshot = (await world.deps.stores.snapshots.find(personId)) as Snapshot;
  world.forget();
  const get = (credential: 'new' | 'keep', accountId = 'family') =>
    getCode(world.deps, { ...asAccount(world, accountId), personId, credential });
  return { world, personId, snapshot, get };
}

describe('getting a code', () => {
  it('answers with masked name, status and credential, by one read and no write', async () => {
    const { world, personId, snapshot, get } = await holder();
    expect(await get('new')).toEqual({
      personId,
      name: '王**',
      status: statusOf(world.deps, snapshot, world.now()),
      credential: await issueCredential(world.deps, snapshot, world.now()),
      neededProof: null,
      serverTime: '2026-11-21T04:00:00.000Z',
    });
    expect(world.calls.filter((call) => !call.startsWith('riskAreas'))).toEqual(['snapshots.find']);
  });

  it.each(['grey', 'green', 'yellow', 'red'] as const)(
    'shows %s, with a credential for every colour but grey',
    async (colour) => {
      const { get } = await holder(colour);
      const { status, credential } = await get('new');
      expect([status.colour, credential?.colour]).toEqual([colour, colour === 'grey' ? undefined : colour]);
    },
  );

  it('signs none for a caller whose credential is still good', async () => {
    const { get } = await holder();
    expect(await get('keep')).toEqual({ ...(await get('new')), credential: null });
  });

  it('gives the same credential all through one half hour', async () => {
    const { world, get } = await holder();
    const first = await get('new');
    world.advance(30 * MS_PER_MINUTE - 1);
    expect((await get('new')).credential).toEqual(first.credential);
    world.advance(1);
    expect((await get('new')).credential).not.toEqual(first.credential);
  });

  it('still tells the colour, and lets it change, when no key is in force', async () => {
    const ended = openKeyFile(createKeyFile('41', 0));
    const world = createWorld({ deps: { codeKeys: async () => ended } });
    const someone = await addPerson(world);
    const get = () => {
      const call = { ...asAccount(world, 'family'), personId: someone.personId, credential: 'new' } as const;
      return getCode(world.deps, call);
    };
    expect(await get()).toMatchObject({ status: { colour: 'green' }, credential: null });
    await turn(world, someone, 'red');
    expect(await get()).toMatchObject({ status: { colour: 'red' }, credential: null });
  });

  it('is refused to everybody else', async () => {
    const { world, get } = await holder();
    expect(await problemOf(get('new', 'stranger'))).toBe('PERSON.NOT_FOUND');
    expect(world.calls).toEqual(['snapshots.find']);
  });
});
