import type { PersonId } from '@health-code/shared/person/person-id';
import { describe, expect, it } from 'vitest';
import type { PaperCodeRecord } from '../../stores/paper-code/paper-code-store.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { findPaperCodeInForce, getPaperCodeInForce, isPaperCodeInForce, paperCodeView } from './paper-code-in-force.ts';

const PERSON = 'P' as PersonId;
const CODE: PaperCodeRecord = {
  code: '0123456789ABCDEF',
  personId: PERSON,
  issuedAt: 0,
  expiresAt: 1_000,
  state: 'active',
};

async function issued(changes: Partial<PaperCodeRecord> = {}) {
  const { deps } = createWorld();
  await deps.stores.paperCodes.put({ ...CODE, ...changes });
  await deps.stores.paperCodes.replaceLatest(CODE, undefined);
  return deps;
}

describe('the paper code in force', () => {
  it.each([
    ['a millisecond before its end', CODE, 999, true],
    ['at its end', CODE, 1_000, false],
    ['when it was revoked', { ...CODE, state: 'revoked' }, 0, false],
    ['when there is none', undefined, 0, false],
  ] as const)('%s', (_name, code, now, expected) => {
    expect(isPaperCodeInForce(code, now)).toBe(expected);
  });

  it('is the one that was issued last, as it stands under its own name', async () => {
    expect(await findPaperCodeInForce(await issued(), PERSON, 0)).toEqual(CODE);
    expect(await findPaperCodeInForce(await issued({ state: 'revoked' }), PERSON, 0)).toBeUndefined();
  });

  it('is missed with a problem where there must be one', async () => {
    expect(await getPaperCodeInForce(await issued(), PERSON, 999)).toEqual(CODE);
    expect(await problemOf(getPaperCodeInForce(await issued(), PERSON, 1_000))).toBe('PAPER_CODE.NOT_FOUND');
    expect(await problemOf(getPaperCodeInForce(createWorld().deps, PERSON, 0))).toBe('PAPER_CODE.NOT_FOUND');
  });

  it('is shown in groups of four', () => {
    expect(paperCodeView(CODE)).toEqual({
      code: '0123-4567-89AB-CDEF',
      issuedAt: '1970-01-01T00:00:00.000Z',
      expiresAt: '1970-01-01T00:00:01.000Z',
    });
  });
});
