import type { LookupBy } from '@health-code/shared/gate/gate';
import type { PersonId } from '@health-code/shared/person/person-id';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { newPerson } from '../../testing/world-people.ts';
import { findByLookup } from './find-by-lookup.ts';

const PERSON = 'P' as PersonId;
const END = 2_000;
const CODE = '0123456789ABCDEF';

async function carded({ card = {}, paper = {} } = {}) {
  const world = createWorld();
  const { cityCards, paperCodes } = world.deps.stores;
  const cardId = world.deps.ids.cityCard('4101', 'A12345678');
  const standing = {
    cardId,
    personId: PERSON,
    city: '4101',
    ending: '5678',
    state: 'active',
    isAllowed: true,
    sourceId: 'cards',
    issuerRevision: 1,
  } as const;
  await cityCards.put({ ...standing, expiresAt: END, revision: 1, ...card });
  await paperCodes.put({ code: CODE, personId: PERSON, issuedAt: 0, expiresAt: END, state: 'active', ...paper });
  world.forget();
  const find = (by: LookupBy, now = END - 1, division = '410103') => findByLookup(world.deps, by, { division, now });
  return { world, find };
}
const CARD: LookupBy = { kind: 'card', number: 'A12345678' };
const PAPER: LookupBy = { kind: 'paper', code: CODE };

describe('finding somebody without a phone', () => {
  it('is led by a document to an id, whoever applied with it, without a read', async () => {
    const { world, find } = await carded();
    const { document } = newPerson(9);
    expect(await find({ kind: 'document', document, reason: 'no-phone' })).toBe(world.deps.ids.person(document));
    expect(world.calls).toEqual([]);
  });

  it.each([
    ['as printed', '0123-4567-89AB-CDEF'],
    ['as its QR says', `JKP1:${CODE}`],
    ['as people type it', ' ol23 4567 89ab cdef '],
  ])('is led by a paper code %s', async (_name, code) => {
    const { find } = await carded();
    expect(await find({ kind: 'paper', code })).toBe(PERSON);
  });

  it.each([
    ['a paper code at its end', PAPER, END, {}],
    ['a revoked one', PAPER, 0, { paper: { state: 'revoked' } }],
    ['an unknown one', { kind: 'paper', code: CODE.replace('F', 'G') } as const, 0, {}],
    ['what is no paper code', { kind: 'paper', code: 'U'.repeat(16) } as const, 0, {}],
    ['a card at its end', CARD, END, {}],
    ['a withdrawn one', CARD, 0, { card: { state: 'withdrawn' } }],
    ['one that the person turned off', CARD, 0, { card: { isAllowed: false } }],
    ['an unknown one', { kind: 'card', number: 'B12345678' } as const, 0, {}],
    ['the same number of another city', { ...CARD, city: '3101' } as const, 0, {}],
  ] as const)('is led nowhere by %s', async (_name, by, now, given) => {
    const { find } = await carded(given);
    expect(await find(by, now)).toBeUndefined();
  });

  it('takes a card as one of the city of the place, unless the city was typed', async () => {
    const { find } = await carded();
    expect(await find(CARD)).toBe(PERSON);
    expect(await find(CARD, 0, '310101')).toBeUndefined();
    expect(await find({ ...CARD, city: '4101' }, 0, '310101')).toBe(PERSON);
  });
});
