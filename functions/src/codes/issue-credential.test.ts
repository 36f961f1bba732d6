import { type Credential, decodeCredential } from '@health-code/shared/code/credential';
import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { fieldContext } from '../crypto/field-cipher.ts';
import { snapshotWith } from '../testing/timelines.ts';
import { createWorld, TEST_START } from '../testing/world.ts';
import { draftAt, issueCredential, SPAN_MS } from './issue-credential.ts';

const LATER = TEST_START + 30 * 24 * MS_PER_HOUR;
const world = createWorld();
const issue = (snapshot: ReturnType<typeof snapshotWith>, at = TEST_START) => issueCredential(world.deps, snapshot, at);

function claimsOf(issued: IssuedCredential | null): Credential['claims'] {
  const credential = decodeCredential(fromBase64Url(issued?.credential ?? '') as Uint8Array);
  if (credential.kind === 'fault') throw new Error(credential.fault);
  return credential.value.claims;
}

describe('issuing a credential', () => {
  it.each(['green', 'yellow', 'red'] as const)(
    'says %s for two hours from the beginning of the half hour',
    async (colour) => {
      const issued = await issue(snapshotWith(world, [[colour, LATER]]), TEST_START + 12_345);
      expect(issued).toEqual({
        credential: expect.any(String),
        seed: expect.any(String),
        colour,
        issuedAt: toIso(TEST_START),
        expiresAt: toIso(TEST_START + 2 * MS_PER_HOUR),
      });
      const identity = { surname: '王', documentStart: '11', documentEnd: '2X' };
      expect(claimsOf(issued)).toMatchObject({ colour, identity, issuer: '41', doses: 0, sampledHour: null });
    },
  );

  it('is the same all through one half hour, and another in the next', async () => {
    const snapshot = snapshotWith(world, [['green', LATER]]);
    const first = await issue(snapshot);
    expect(await issue(snapshot, TEST_START + SPAN_MS - 1)).toEqual(first);
    expect(await issue(snapshot, TEST_START + SPAN_MS)).not.toEqual(first);
  });

  it.each([
    ['grey', snapshotWith(world, [])],
    ['grey again', snapshotWith(world, [['green', TEST_START]])],
    ['of a release that knew no credentials', { ...snapshotWith(world, [['green', LATER]]), sealedHint: undefined }],
  ])('is none for somebody who is %s', async (_name, snapshot) => {
    expect(await issue(snapshot)).toBeNull();
    expect(await draftAt(world.deps, snapshot, TEST_START)).toBeUndefined();
  });

  it.each([
    ['ends with the colour', 40 * MS_PER_MINUTE, 40 * MS_PER_MINUTE],
    ['ends with the whole second before it', 40 * MS_PER_MINUTE + 999, 40 * MS_PER_MINUTE],
    ['lasts a second where no more is left of the colour', 1_000, 1_000],
  ])('%s', async (_name, changesAfter, endsAfter) => {
    const snapshot = snapshotWith(world, [
      ['green', TEST_START + changesAfter],
      ['red', LATER],
    ]);
    expect((await issue(snapshot))?.expiresAt).toBe(toIso(TEST_START + endsAfter));
  });

  it('is none where less than a second is left of the colour', async () => {
    expect(
      await issue(
        snapshotWith(world, [
          ['green', TEST_START + 999],
          ['red', LATER],
        ]),
      ),
    ).toBeNull();
  });

  it('is the new one from the instant of a change within the half hour', async () => {
    const change = TEST_START + 10 * MS_PER_MINUTE;
    const snapshot = snapshotWith(world, [
      ['yellow', change],
      ['green', LATER],
    ]);
    expect([(await issue(snapshot, change - 1))?.colour, (await issue(snapshot, change))?.colour]).toEqual([
      'yellow',
      'green',
    ]);
  });

  it('goes on over a boundary at which the colour stays', async () => {
    const snapshot = snapshotWith(world, [
      ['green', TEST_START + MS_PER_HOUR],
      ['green', LATER],
    ]);
    expect((await issue(snapshot))?.expiresAt).toBe(toIso(TEST_START + 2 * MS_PER_HOUR));
  });

  it.each([
    ['negative', TEST_START - MS_PER_HOUR],
    ['positive', null],
  ] as const)('carries the hour of a %s test as %s, and the doses', async (result, sampledHour) => {
    const sampledAt = TEST_START - MS_PER_HOUR + 5 * MS_PER_MINUTE;
    const badges = { test: { sampledAt, result }, doses: 3 };
    const claims = claimsOf(await issue(snapshotWith(world, [['green', LATER]], badges)));
    expect([claims.sampledHour, claims.doses]).toEqual([sampledHour, 3]);
  });

  it('fails for a hint that no code can carry, rather than to sign it', async () => {
    const snapshot = snapshotWith(world, [['green', LATER]]);
    const sealedHint = world.deps.cipher.seal('王', fieldContext(snapshot.personId, 'identity-hint'));
    await expect(issue({ ...snapshot, sealedHint })).rejects.toThrow('an identity hint that no code can carry');
  });
});
