import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, iso, issued, LIFE_MS, NO_BADGES, START } from './code-samples.arbitrary';
import { askDelay, displayAt, isFresh, needsCredential, takeOver } from './held-code.shared';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let green: IssuedCredential;
let red: IssuedCredential;
beforeAll(async () => {
  green = await issued();
  red = await issued({ colour: 'red' });
});

const held = (fields: Parameters<typeof answer>[0]) => takeOver(undefined, answer({ credential: green, ...fields }));
const kindAt = (code: ReturnType<typeof held>, now: number) => displayAt(code, now).kind;

describe('what is shown', () => {
  it('is live until the credential ends', () => {
    const code = held({});
    expect(displayAt(code, START + LIFE_MS - 1)).toEqual({ kind: 'live', issued: green });
    expect(displayAt(code, START + LIFE_MS)).toEqual({ kind: 'ended', at: START + LIFE_MS });
  });

  it('has no colour from the change on that was announced, though the credential would last longer', () => {
    const code = held({ change: { at: START + 10_000, colour: 'yellow' } });
    expect(kindAt(code, START + 9_999)).toBe('live');
    expect(displayAt(code, START + 10_000)).toEqual({ kind: 'changed', at: START + 10_000 });
  });

  it('takes no span of the same colour for a change', () => {
    const code = held({ change: { at: START + 10_000, colour: 'green' } });
    expect(kindAt(code, START + 10_000)).toBe('live');
  });

  it('is not brought back to life by turning the clock of the phone back', () => {
    expect(kindAt(held({}), START - 1_000)).toBe('live');
    expect(kindAt(held({}), START - 1_001)).toBe('clock');
  });

  it('is grey while nothing is known, and after five minutes without an answer not even that', () => {
    const code = held({ colour: 'grey', credential: null });
    expect(kindAt(code, START + 5 * MINUTE - 1)).toBe('grey');
    expect(kindAt(code, START + 5 * MINUTE)).toBe('old');
    expect([isFresh(code, START + 5 * MINUTE - 1), isFresh(code, START + 5 * MINUTE)]).toEqual([true, false]);
  });

  it('is no colour without a credential of that colour', () => {
    expect(kindAt(held({ credential: null }), START)).toBe('missing');
    expect(kindAt(held({ colour: 'red' }), START)).toBe('missing');
  });

  it('waits for a proof of who the person is, however good the credential from before was', () => {
    const unproved = answer({ neededProof: 'matched' });
    expect(kindAt(unproved, START)).toBe('unproved');
    const after = takeOver(held({}), unproved);
    expect([after.credential, needsCredential(after, START)]).toEqual([null, false]);
    expect(kindAt(takeOver(after, answer({ credential: green })), START)).toBe('live');
  });

  it('of an earlier version says nothing of proofs', () => {
    const { neededProof: _neededProof, ...kept } = held({ credential: null });
    expect(kindAt(kept as never, START)).toBe('missing');
  });
});

describe('an answer', () => {
  it('without a credential leaves the one that is held', () => {
    const after = takeOver(held({}), answer({ at: START + MINUTE }));
    expect(after.credential).toBe(green);
    expect(after.serverTime).toBe(iso(START + MINUTE));
  });

  it('of another colour drops the one that is held at once', () => {
    for (const colour of ['grey', 'yellow', 'red'] as const) {
      expect(takeOver(held({}), answer({ colour })).credential).toBeNull();
    }
  });

  it('with a credential replaces the one that is held', () => {
    expect(takeOver(held({}), answer({ colour: 'red', credential: red })).credential).toBe(red);
  });

  it('about somebody else takes nothing over', () => {
    expect(takeOver(held({}), answer({ personId: '1' })).credential).toBeNull();
  });
});

describe('a new credential', () => {
  it('is due when less than half of its life is left', () => {
    expect(needsCredential(held({}), START + LIFE_MS / 2)).toBe(false);
    expect(needsCredential(held({}), START + LIFE_MS / 2 + 1)).toBe(true);
  });

  it('is not due before the end when the colour ends with it', () => {
    const code = held({ change: { at: START + LIFE_MS + 999, colour: 'grey' } });
    expect(needsCredential(code, START + LIFE_MS - 1)).toBe(false);
    expect(needsCredential(code, START + LIFE_MS)).toBe(true);
    expect(
      needsCredential(held({ change: { at: START + LIFE_MS + 1_000, colour: 'grey' } }), START + LIFE_MS - 1),
    ).toBe(true);
  });

  it('is due when there is none, when it has another colour, and when it is damaged', () => {
    expect(needsCredential(held({ credential: null }), START)).toBe(true);
    expect(needsCredential(held({ colour: 'yellow' }), START)).toBe(true);
    expect(needsCredential(held({ credential: { ...green, seed: 'A'.repeat(22) } }), START)).toBe(true);
    expect(needsCredential(held({ credential: { ...green, credential: '*' } }), START)).toBe(true);
  });

  it('is never due for a grey code', () => {
    expect(needsCredential(held({ colour: 'grey', credential: null }), START)).toBe(false);
  });

  it('is due when a dose came that is not in it', () => {
    const badges = { ...NO_BADGES, vaccination: { doses: 1, lastAt: null } };
    expect(needsCredential(held({ badges }), START)).toBe(true);
  });
});

describe('a negative test', () => {
  const withTest = (sampledAt: number, result: 'negative' | 'positive' = 'negative') => ({
    ...NO_BADGES,
    test: { sampledAt: iso(sampledAt), result, withinHours: null },
  });

  it('is in the credential by the hour', async () => {
    const credential = await issued({ sampledHour: START - 30 * HOUR });
    expect(needsCredential(held({ credential, badges: withTest(START - 29 * HOUR - 1) }), START)).toBe(false);
    expect(needsCredential(held({ credential, badges: withTest(START - 29 * HOUR) }), START)).toBe(true);
    expect(needsCredential(held({ credential, badges: NO_BADGES }), START)).toBe(true);
  });

  it('that is too old for a credential, or positive, makes none due', () => {
    expect(needsCredential(held({ badges: withTest(START - 256 * HOUR) }), START)).toBe(false);
    expect(needsCredential(held({ badges: withTest(START - 255 * HOUR) }), START)).toBe(true);
    expect(needsCredential(held({ badges: withTest(START, 'positive') }), START)).toBe(false);
  });

  it('taken after the credential began counts for its first hour', async () => {
    const credential = await issued({ sampledHour: START });
    expect(needsCredential(held({ credential, badges: withTest(START + HOUR) }), START)).toBe(false);
  });
});

describe('the next question', () => {
  const LATER = 3;

  it('comes sooner while somebody has just begun to look', () => {
    expect([0, 1, 2, LATER].map((answers) => askDelay(held({}), START, answers))).toEqual([
      20_000,
      20_000,
      20_000,
      2 * MINUTE,
    ]);
  });

  it('comes after two minutes, at the end of the code, or at the change of the colour', () => {
    expect(askDelay(held({}), START, LATER)).toBe(2 * MINUTE);
    expect(askDelay(held({}), START + LIFE_MS - MINUTE, LATER)).toBe(MINUTE);
    expect(askDelay(held({ change: { at: START + 10_000, colour: 'grey' } }), START, LATER)).toBe(10_000);
  });

  it('never comes in a rush', () => {
    expect(askDelay(held({}), START + LIFE_MS + MINUTE, LATER)).toBe(5_000);
    expect(askDelay(held({ change: { at: START + 1, colour: 'grey' } }), START, LATER)).toBe(5_000);
  });
});
