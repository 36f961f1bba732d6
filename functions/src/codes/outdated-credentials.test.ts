import { credentialId, decodeCredential } from '@health-code/shared/code/credential';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import { MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../stores/snapshot/snapshot-store.ts';
import { snapshotWith } from '../testing/timelines.ts';
import { createWorld, TEST_START } from '../testing/world.ts';
import { issueCredential } from './issue-credential.ts';
import { outdatedCredentials } from './outdated-credentials.ts';

const NOW = TEST_START + 10 * MS_PER_MINUTE;
const LATER = TEST_START + 30 * 24 * MS_PER_HOUR;
const world = createWorld();
const always = (colour: 'green' | 'yellow' | 'red') => snapshotWith(world, [[colour, LATER]]);
const GREY = snapshotWith(world, []);
const takenBack = (previous: Snapshot, next: Snapshot, now = NOW) =>
  outdatedCredentials(world.deps, previous, next, now);

/** The credential that a phone was given at an instant, as a revocation. */
async function issuedAt(snapshot: Snapshot, at: number) {
  const issued = await issueCredential(world.deps, snapshot, at);
  const decoded = decodeCredential(fromBase64Url(issued?.credential ?? '') as Uint8Array);
  if (issued === null || decoded.kind === 'fault') throw new Error('no credential');
  return { credentialId: credentialId(decoded.value), until: Date.parse(issued.expiresAt) };
}

describe('what is taken back when a snapshot gets stricter', () => {
  it('is every credential of the last two hours that is still good', async () => {
    const previous = always('green');
    const minutes = Array.from({ length: 130 }, (_value, ago) => NOW - ago * MS_PER_MINUTE);
    const issued = await Promise.all(minutes.map((at) => issuedAt(previous, at)));
    const good = new Map(issued.filter(({ until }) => until > NOW).map((each) => [each.credentialId, each]));
    const revoked = await takenBack(previous, always('red'));
    expect(new Map(revoked.map((each) => [each.credentialId, each]))).toEqual(good);
    expect(revoked).toHaveLength(4);
  });

  it.each([
    ['a millisecond before the end of the oldest', TEST_START - 1, 4],
    ['at its end', TEST_START, 4],
    ['a millisecond after a half hour began', TEST_START + 1, 4],
  ])('is as many at the edge of a half hour: %s', async (_name, now, count) => {
    const revoked = await takenBack(always('green'), always('red'), now);
    expect(revoked).toHaveLength(count);
    expect(revoked.every(({ until }) => until > now)).toBe(true);
  });

  it.each([
    ['green', 'green', 0],
    ['yellow', 'yellow', 0],
    ['red', 'green', 0],
    ['yellow', 'green', 0],
    ['green', 'yellow', 4],
    ['yellow', 'red', 4],
  ] as const)('from %s to %s is %i', async (from, to, count) => {
    expect(await takenBack(always(from), always(to))).toHaveLength(count);
  });

  it('is none of somebody who was grey, and none where they turn grey', async () => {
    expect(await takenBack(GREY, always('red'))).toEqual([]);
    expect(await takenBack(always('green'), GREY)).toEqual([]);
  });

  it('is of each colour that a half hour had, where it is milder than now', async () => {
    const change = TEST_START - 10 * MS_PER_MINUTE;
    const previous = snapshotWith(world, [
      ['green', change],
      ['yellow', LATER],
    ]);
    const revoked = (await takenBack(previous, always('red'))).map((each) => each.credentialId);
    expect(revoked).toContain((await issuedAt(previous, change)).credentialId);
    // What said green ended with the colour, so only what says yellow is still in somebody's hands.
    expect(revoked).toHaveLength(2);
    expect(await takenBack(previous, always('yellow'))).toEqual([]);
  });

  it('is of nobody whose snapshot knew no credentials', async () => {
    expect(await takenBack({ ...always('green'), sealedHint: undefined }, always('red'))).toEqual([]);
  });
});
