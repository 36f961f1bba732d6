import { openRevocationFilter } from '@health-code/shared/code/revocation-filter';
import { PLAIN_POLICY } from '@health-code/shared/entry/policy';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { createWorld, TEST_START } from '../testing/world.ts';
import { createGateBundleSource } from './gate-bundle-source.ts';

const STATION = { kind: 'transport', asksTestWithinHours: null } as const;
const CREDENTIAL = 'A'.repeat(16);

function started() {
  const world = createWorld();
  const { stores, codeKeys } = world.deps;
  const source = createGateBundleSource(stores, codeKeys);
  return {
    world,
    bundle: (door: Parameters<typeof source.bundle>[0] = STATION) => source.bundle(door, world.now()),
    verifier: (door: Parameters<typeof source.bundle>[0] = STATION) => source.verifier(door, world.now()),
    revoke: () => stores.revocations.add([{ credentialId: CREDENTIAL, until: TEST_START + MS_PER_DAY }]),
    require: (oldestTestHours: number) =>
      stores.gatePolicies.replace({
        version: 1,
        everywhere: { ...PLAIN_POLICY, oldestTestHours },
        kinds: { medical: PLAIN_POLICY },
      }),
  };
}

describe('the bundle of a door', () => {
  it('has the keys, the revocations and the policy, and says how long each may be gone by', async () => {
    const { world, bundle } = started();
    const { trustList } = await world.deps.codeKeys();
    const dated = (days: number) => ({ asOf: toIso(TEST_START), useBefore: toIso(TEST_START + days * MS_PER_DAY) });
    expect(await bundle()).toEqual({
      trustList: { ...dated(7), keys: trustList },
      revocations: { ...dated(1), filter: { seed: 0, segmentLength: 1, segmentCount: 0, fingerprints: '' } },
      policy: { ...dated(30), ...PLAIN_POLICY },
    });
  });

  it.each([
    ['what its kind asks', STATION, 72],
    ['what the place asks itself, where that is stricter', { ...STATION, asksTestWithinHours: 48 }, 48],
    ['what its kind asks, where that is stricter', { ...STATION, asksTestWithinHours: 168 }, 72],
    ['what the place asks itself, where its kind asks nothing', { kind: 'medical', asksTestWithinHours: 24 }, 24],
    ['nothing, where neither asks', { kind: 'medical', asksTestWithinHours: null }, null],
  ] as const)('asks %s', async (_name, door, oldestTestHours) => {
    const { bundle, require } = started();
    await require(72);
    expect((await bundle(door)).policy.oldestTestHours).toBe(oldestTestHours);
  });

  it('knows what was taken back, until it would have ended anyway', async () => {
    const { world, bundle, revoke } = started();
    await revoke();
    const isRevoked = async () => openRevocationFilter((await bundle()).revocations.filter)?.(CREDENTIAL);
    expect(await isRevoked()).toBe(true);
    world.advance(MS_PER_DAY);
    expect(await isRevoked()).toBe(false);
  });

  it('is read again after half a minute, once for all doors', async () => {
    const { world, bundle, require } = started();
    await Promise.all([bundle(), bundle({ kind: 'medical', asksTestWithinHours: null })]);
    await require(72);
    world.forget();
    world.advance(29_999);
    expect([(await bundle()).policy.oldestTestHours, world.calls]).toEqual([null, []]);
    world.advance(1);
    expect((await bundle()).policy).toMatchObject({ oldestTestHours: 72, asOf: toIso(TEST_START + 30_000) });
    expect(world.calls).toEqual(['revocations.list', 'gatePolicies.load']);
  });

  it('goes on with what it knew, and says how old that is, while the database is away', async () => {
    const { world, bundle } = started();
    await bundle();
    world.advance(30_000);
    world.before('revocations.list', () => Promise.reject(new Error('away')));
    expect((await bundle()).revocations.asOf).toBe(toIso(TEST_START));
    const other = started();
    other.world.before('revocations.list', () => Promise.reject(new Error('away')));
    await expect(other.bundle()).rejects.toThrow('away');
  });
});

describe('the verifier of a door', () => {
  it('is one for all doors of a kind that ask the same, and another for each that asks otherwise', async () => {
    const { verifier } = started();
    const first = await verifier();
    expect(await verifier({ ...STATION })).toBe(first);
    const strict = await verifier({ ...STATION, asksTestWithinHours: 48 });
    expect([first.policy.oldestTestHours, strict.policy.oldestTestHours]).toEqual([null, 48]);
    expect(await verifier({ kind: 'medical', asksTestWithinHours: null })).not.toBe(first);
  });

  it('is unpacked once for each reading', async () => {
    const { world, verifier, revoke } = started();
    const first = await verifier();
    await revoke();
    world.advance(29_999);
    expect(await verifier()).toBe(first);
    world.advance(1);
    const second = await verifier();
    expect([first.isRevoked(CREDENTIAL), second.isRevoked(CREDENTIAL)]).toEqual([false, true]);
  });

  it('is usable for the day that its revocations are', async () => {
    expect((await started().verifier()).useBefore).toBe(TEST_START + MS_PER_DAY);
  });

  it('is none of a trust list that no gate would open', async () => {
    const world = createWorld();
    const keys = await world.deps.codeKeys();
    const [key] = keys.trustList;
    const doubled = { ...keys, trustList: key === undefined ? [] : [key, key] };
    const { verifier } = createGateBundleSource(world.deps.stores, async () => doubled);
    await expect(verifier(STATION, world.now())).rejects.toThrow('generated an invalid gate bundle: trust-list');
  });
});
