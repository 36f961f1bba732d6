import type { RightsObject } from '@health-code/shared/rights/authorise';
import type { AccountCaller, Caller } from '@health-code/shared/rights/caller';
import type { Action } from '@health-code/shared/rights/rights';
import { describe, expect, it } from 'vitest';
import { decide, requireRight, wasAsked } from './rights.ts';
import { bySource } from './testing/world-sources.ts';

const caller = (): AccountCaller => ({ kind: 'account', accountId: 'me', sessionId: 's' });
const manager = { accountId: 'me', role: 'manager', state: 'active' } as const;

describe('requiring a right', () => {
  it.each<[Action, Caller, RightsObject, string | undefined]>([
    ['person.apply', caller(), { kind: 'none' }, undefined],
    ['person.apply', { kind: 'anyone' }, { kind: 'none' }, 'AUTH.REQUIRED'],
    ['session.end', caller(), { kind: 'session', accountId: 'me' }, undefined],
    ['session.end', caller(), { kind: 'session', accountId: 'you' }, 'SESSION.NOT_FOUND'],
    ['session.end', caller(), { kind: 'session', accountId: undefined }, 'SESSION.NOT_FOUND'],
    ['code.show', caller(), { kind: 'person', accountId: 'me' }, undefined],
    ['code.show', caller(), { kind: 'person', accountId: 'you' }, 'PERSON.NOT_FOUND'],
    ['code.show', caller(), { kind: 'person', accountId: undefined }, 'PERSON.NOT_FOUND'],
    ['place.close', caller(), { kind: 'place', accountId: 'me', posts: [] }, undefined],
    ['place.close', caller(), { kind: 'place', accountId: 'you', posts: [manager] }, 'PLACE.OWNER_ONLY'],
    ['place.close', caller(), { kind: 'place', accountId: 'you', posts: [] }, 'PLACE.NOT_FOUND'],
    ['gate.work', caller(), { kind: 'gate', post: manager, placeState: 'active' }, undefined],
    ['gate.work', caller(), { kind: 'gate', post: manager, placeState: 'closed' }, 'GATE.NOT_FOUND'],
    ['facts.bring', bySource(), { kind: 'grant', grant: 'test', division: '41' }, undefined],
    ['facts.bring', bySource(), { kind: 'grant', grant: 'test', division: '31' }, 'SOURCE.NOT_GRANTED'],
    ['facts.bring', bySource(), { kind: 'grant', grant: 'case', division: '41' }, 'SOURCE.NOT_GRANTED'],
  ])('%s of %j for %j ends with %s', (action, who, object, code) => {
    const asking = () => requireRight(who, action, object);
    if (code === undefined) expect(asking).not.toThrow();
    else expect(asking).toThrow(expect.objectContaining({ code }));
  });
});

describe('whether a right was asked for', () => {
  it('is known of each caller by itself, whatever the answer was', () => {
    const [asking, silent] = [caller(), caller()];
    expect(decide(asking, 'code.show', { kind: 'person', accountId: 'you' }).allowed).toBe(false);
    expect([wasAsked(asking, ['code.show']), wasAsked(silent, ['code.show'])]).toEqual([true, false]);
  });

  it('is enough for one of the actions of a route', () => {
    const asking = caller();
    decide(asking, 'place.run', { kind: 'none' });
    expect(wasAsked(asking, ['place.close', 'place.run'])).toBe(true);
    expect(wasAsked(asking, ['place.close'])).toBe(false);
    expect(wasAsked(asking, [])).toBe(false);
  });

  it.each([
    ['facts.bring', true],
    ['card.bring', true],
    ['risk-area.publish', false],
  ] as const)('does not count for the rows of a batch, of which there may be none: %s', (action, expected) => {
    expect(wasAsked(bySource(), [action])).toBe(expected);
  });
});
