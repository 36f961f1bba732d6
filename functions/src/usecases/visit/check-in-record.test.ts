import type { PersonId } from '@health-code/shared/person/person-id';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { NewVisit } from '@health-code/shared/visit/visit';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { STATION } from '../../testing/samples.ts';
import { createWorld, TEST_START } from '../../testing/world.ts';
import { addPerson } from '../../testing/world-people.ts';
import { addPlace } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { judgeFor } from '../entry/judge-at-door.ts';
import { type CheckInRequest, checkInRecord } from './check-in-record.ts';
import { isSameIntention } from './visit-fingerprint.ts';

const ENTRY: NewVisit['entry'] = { method: 'self', scene: 'camera', location: STATION.location };

async function atTheDoor() {
  const world = createWorld();
  const { personId } = await addPerson(world);
  const place = await addPlace(world);
  const snapshot = (await world.deps.stores.snapshots.find(personId)) as Snapshot;
  const visit: NewVisit = { placeCode: place.code, personIds: [personId], entry: ENTRY };
  const request = async (changes: Partial<CheckInRequest> = {}): Promise<CheckInRequest> => ({
    accountId: 'family',
    key: 'key-1',
    visit,
    place: await place.record(),
    entranceId: 'main',
    at: world.now(),
    now: world.now(),
    screen: undefined,
    hasScreen: false,
    judge: await judgeFor(world.deps, await place.record(), world.now()),
    ...changes,
  });
  const record = async (changes: Partial<CheckInRequest> = {}, around: VisitRecord[] = []) =>
    checkInRecord(world.deps, await request(changes), snapshot, around);
  return { world, personId, place, visit, record };
}

describe('the visit of one person of a request', () => {
  it('has the verdict on the location, and of the location itself a band', async () => {
    const { world, personId, record } = await atTheDoor();
    const answer = await record();
    expect(answer).toMatchObject({ personId, method: 'self', locationVerdict: 'verified', distance: 'at' });
    expect(answer).not.toHaveProperty('recordedAt');
    expect(answer.fingerprint).toHaveLength(15);
    expect(JSON.stringify(answer)).not.toMatch(/34\.7466|113\.6581/);
    expect(world.writes()).toEqual([]);
  });

  it('has when it was sent where that was later', async () => {
    const { world, record } = await atTheDoor();
    const at = world.now() - 1;
    expect(await record({ at })).toMatchObject({ at, recordedAt: world.now() });
  });

  it.each([
    ['a fresh screen', { screen: 'fresh' }, {}, 'verified'],
    ['a stale screen', { screen: 'stale' }, {}, 'remote'],
    ['a poster where a screen hangs', { hasScreen: true }, {}, 'unverified'],
    [
      'a phone that hardly knows where it is',
      {},
      { location: { ...STATION.location, accuracyMetres: 501 } },
      'unverified',
    ],
    ['a picture of the album', {}, { scene: 'album' }, 'remote'],
    ['a scan of two minutes ago', {}, { scannedAt: toIso(TEST_START - 2 * MS_PER_MINUTE) }, 'verified'],
    ['a scan of longer ago', {}, { scannedAt: toIso(TEST_START - 2 * MS_PER_MINUTE - 1) }, 'unverified'],
    ['a phone that is far away', {}, { location: { latitude: 39.9, longitude: 116.4 } }, 'remote'],
    ['a phone that does not say', {}, { location: undefined }, 'unverified'],
  ] as const)('is judged by %s', async (_name, changes, entry, locationVerdict) => {
    const { visit, record } = await atTheDoor();
    const given = { ...visit, entry: { ...ENTRY, ...entry } } as NewVisit;
    expect((await record({ ...changes, visit: given })).locationVerdict).toBe(locationVerdict);
  });

  it('is in doubt where the person was elsewhere just before', async () => {
    const { world, personId, record } = await atTheDoor();
    const far = await addPlace(world, { name: '北京站', location: { latitude: 39.9, longitude: 116.4 } });
    expect((await record({}, [await addVisit(world, far, personId)])).locationVerdict).toBe('unverified');
  });

  it('has the intention of its key, account and person', async () => {
    const { record } = await atTheDoor();
    const first = await record();
    expect((await record()).fingerprint).toBe(first.fingerprint);
    for (const changes of [{ key: 'key-2' }, { accountId: 'neighbour' }])
      expect(isSameIntention(await record(changes), first)).toBe(false);
  });

  it('tells another door and other people by its fingerprint, in whatever order they are named', async () => {
    const { visit, personId, record } = await atTheDoor();
    const first = await record();
    const elsewhere = await record({ entranceId: 'e1' });
    expect(elsewhere.fingerprint).not.toBe(first.fingerprint);
    expect(isSameIntention(elsewhere, first)).toBe(true);
    const named = (...ids: string[]) => record({ visit: { ...visit, personIds: ids as PersonId[] } });
    expect((await named(personId, 'Q')).fingerprint).not.toBe(first.fingerprint);
    expect((await named(personId, 'Q')).fingerprint).toBe((await named('Q', personId)).fingerprint);
  });
});
