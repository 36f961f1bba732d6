import { documentSchema } from '@health-code/shared/identity/document-schema';
import type { ProofLevel } from '@health-code/shared/identity/proof-level';
import { residentIdCheckCharacter } from '@health-code/shared/identity/resident-id';
import type { PersonId } from '@health-code/shared/person/person-id';
import { describe, expect, it } from 'vitest';
import { declared } from '../../stores/person/person-proof.ts';
import { NOBODY, type PersonRecord } from '../../stores/person/person-store.ts';
import { TEST_START as NOW } from '../../testing/world.ts';
import { type Bid, decideHolder } from './decide-holder.ts';
import type { Proved } from './prove-level.ts';

const bornOn = (date: string) => {
  const first17 = `110105${date}002`;
  return documentSchema.parse({ type: 'resident-id', number: first17 + residentIdCheckCharacter(first17) });
};
const GROWN = bornOn('19491231');

const heldBy = (accountId: string, level: ProofLevel, changes: Partial<PersonRecord> = {}): PersonRecord => ({
  ...{ personId: '0'.repeat(26) as PersonId, accountId, tenure: 0, leaving: [], relation: 'self' },
  proof: { ...declared(NOW), level },
  ...{ consent: undefined, handover: undefined, nationality: undefined },
  ...{ documentType: 'resident-id', sealed: { name: '', number: '', phone: '', address: '' } },
  ...{ division: '410105001', createdAt: NOW, revision: 1 },
  ...changes,
});

const proof = (level: ProofLevel): Proved =>
  level === 'declared' ? { kind: 'none', because: 'off' } : { kind: 'proof', proof: { ...declared(NOW), level } };
const bid = (level: ProofLevel, changes: Partial<Bid> = {}): Bid => ({
  ...{ accountId: 'me', document: GROWN, proved: proof(level), codeHash: undefined, isSameName: true },
  ...changes,
});

const HOLDS = { kind: 'holds' };
const TAKEN = { kind: 'passes', as: 'taken-over' };
const CLAIMED = { kind: 'refused', because: 'PERSON.CLAIMED' };
const CONTRADICTED = { kind: 'refused', because: 'PROOF.CONTRADICTED' };
const UNKNOWN = { kind: 'refused', because: 'HANDOVER.UNKNOWN' };

describe('who holds a person', () => {
  it.each([
    ['declared', 'declared', CLAIMED],
    ['declared', 'matched', TAKEN],
    ['declared', 'seen', TAKEN],
    ['matched', 'declared', CLAIMED],
    ['matched', 'matched', CLAIMED],
    ['matched', 'seen', TAKEN],
    ['seen', 'declared', CLAIMED],
    ['seen', 'matched', CLAIMED],
    ['seen', 'seen', CLAIMED],
  ] as const)('when another account holds them as %s and this one proves %s', (held, proved, decision) => {
    expect(decideHolder(heldBy('other', held), bid(proved), NOW)).toEqual(decision);
  });

  it.each([
    ['20121121', 'matched', TAKEN],
    ['20121122', 'matched', CLAIMED],
    ['20121122', 'seen', TAKEN],
  ] as const)('when somebody born on %s is held and this account proves %s', (born, proved, decision) => {
    expect(decideHolder(heldBy('other', 'declared'), bid(proved, { document: bornOn(born) }), NOW)).toEqual(decision);
  });

  it.each([
    ['declared', CLAIMED],
    ['matched', TAKEN],
  ] as const)('when nobody does, and this account proves %s of a child', (proved, decision) => {
    const child = { document: bornOn('20200101') };
    expect(decideHolder(heldBy(NOBODY, 'declared'), bid(proved, child), NOW)).toEqual(decision);
  });

  it('is whoever applied first, and goes on to be', () => {
    expect(decideHolder(undefined, bid('declared'), NOW)).toEqual(HOLDS);
    for (const level of ['declared', 'matched', 'seen'] as const) {
      expect(decideHolder(heldBy('me', level), bid('declared'), NOW)).toEqual(HOLDS);
    }
  });

  it.each([
    ['declared', 'declared', HOLDS],
    ['matched', 'declared', CONTRADICTED],
    ['matched', 'matched', HOLDS],
    ['seen', 'matched', CONTRADICTED],
    ['seen', 'seen', HOLDS],
  ] as const)('keeps the name that was %s from one that is %s', (held, proved, decision) => {
    expect(decideHolder(heldBy('me', held), bid(proved, { isSameName: false }), NOW)).toEqual(decision);
  });

  it('is nobody by a claim that is contradicted, also not by a code', () => {
    const contradicted = bid('declared', { proved: { kind: 'contradicted' }, codeHash: 'code' });
    const handover = { codeHash: 'code', expiresAt: NOW + 1 };
    for (const before of [undefined, heldBy('me', 'declared'), heldBy('other', 'declared', { handover })]) {
      expect(decideHolder(before, contradicted, NOW)).toEqual(CONTRADICTED);
    }
  });

  it.each([
    ['the code', { codeHash: 'code', expiresAt: NOW + 1 }, { kind: 'passes', as: 'handed-over' }],
    ['the code too late', { codeHash: 'code', expiresAt: NOW }, UNKNOWN],
    ['another code', { codeHash: 'other', expiresAt: NOW + 1 }, UNKNOWN],
    ['a code where there is none', undefined, UNKNOWN],
  ])('passes on by %s, whatever the levels', (_name, handover, decision) => {
    for (const held of ['declared', 'seen'] as const) {
      expect(decideHolder(heldBy('other', held, { handover }), bid('declared', { codeHash: 'code' }), NOW)).toEqual(
        decision,
      );
    }
  });
});
