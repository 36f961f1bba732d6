import type { Verdict } from '@health-code/shared/code/verdict';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { addPerson, shownCode, turn } from '../../testing/world-people.ts';
import { judgeCode, liveFacts } from './judge-code.ts';

const STATION = { kind: 'transport', asksTestWithinHours: null } as const;

async function shown(colour: 'green' | 'yellow' | 'red' = 'green') {
  const world = createWorld();
  const person = await addPerson(world, { colour });
  const text = await shownCode(world, person);
  const scannedAt = world.now();
  const judge = (at = scannedAt, door: Parameters<typeof judgeCode>[1] = STATION, given = text) =>
    judgeCode(world.deps, door, given, { at, now: world.now() });
  return { world, person, text, scannedAt, judge };
}

describe('judging a code', () => {
  it.each([
    ['green', 'pass'],
    ['yellow', 'limited'],
    ['red', 'stop'],
  ] as const)('says to %s %s, and whose code it is', async (colour, verdict) => {
    const { world, person, judge } = await shown(colour);
    expect(await judge()).toEqual({ verdict: expect.objectContaining({ verdict }), personId: person.personId });
    expect(world.writes()).toEqual([]);
  });

  it.each([
    ['a minute and a millisecond before its step', -60_001, 'not-yet-valid'],
    ['a minute before it', -60_000, 'pass'],
    ['a millisecond less than a minute after it began', 59_999, 'pass'],
    ['a minute after it', 60_000, 'replayed'],
    ['after the credential ended', 7_200_000, 'expired'],
  ])('at the time of the visit: %s', async (_name, later, verdict) => {
    const { scannedAt, judge } = await shown();
    expect((await judge(scannedAt + later)).verdict.verdict).toBe(verdict);
  });

  it('asks what the place asks itself', async () => {
    const { judge, scannedAt } = await shown();
    const answer = await judge(scannedAt, { ...STATION, asksTestWithinHours: 48 });
    expect(answer.verdict).toMatchObject({ verdict: 'stop', failed: ['no-test'] });
  });

  it.each([
    ['nothing of ours', () => 'HC1:ABC', 'unreadable'],
    ['a text that was cut', (text: string) => text.slice(0, -6), 'unreadable'],
  ])('tells of %s nothing about anybody', async (_name, spoil, verdict) => {
    const { text, scannedAt, judge } = await shown();
    expect(await judge(scannedAt, STATION, spoil(text))).toEqual({
      verdict: expect.objectContaining({ verdict }),
      personId: undefined,
    });
  });

  it('takes a code of another issuer for none that can be trusted', async () => {
    const { text, scannedAt } = await shown();
    const other = createWorld();
    const judged = await judgeCode(other.deps, STATION, text, { at: scannedAt, now: scannedAt });
    expect(judged).toEqual({ verdict: { verdict: 'untrusted', reason: 'unknown-key' }, personId: undefined });
  });

  it('knows within half a minute that a code was taken back, and whose it was', async () => {
    const { world, person, scannedAt, judge } = await shown();
    world.advance(1_000);
    await turn(world, person, 'red');
    world.advance(30_000);
    expect(await judge(scannedAt)).toMatchObject({ verdict: { verdict: 'revoked' }, personId: person.personId });
  });
});

describe('the facts of a code that was shown live', () => {
  const facts = { colour: 'green' } as never;
  it.each([
    ['pass', true],
    ['limited', true],
    ['stop', true],
    ['revoked', true],
    ['specimen', false],
    ['expired', false],
    ['replayed', false],
    ['not-yet-valid', false],
  ])('after %s: %s', (verdict, isLive) => {
    expect(liveFacts({ verdict, facts } as Verdict)).toBe(isLive ? facts : undefined);
  });

  it('are none without facts', () => {
    expect(liveFacts({ verdict: 'untrusted', reason: 'signature' })).toBeUndefined();
    expect(liveFacts({ verdict: 'unreadable', reason: 'empty' })).toBeUndefined();
  });
});
