import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crockford } from '../text/crockford.ts';
import { buildRevocationFilter } from './build-revocation-filter.ts';
import {
  FALSE_POSITIVE_RATE,
  openRevocationFilter,
  type RevocationFilter,
  type RevocationTest,
} from './revocation-filter.ts';

const idOf = (number: number) =>
  crockford(Uint8Array.of(number >> 24, number >> 16, number >> 8, number, 0, 0, 0, 0, 0, 0), 16);
const idsTo = (count: number) => Array.from({ length: count }, (_id, number) => idOf(number));
const open = (filter: RevocationFilter) => openRevocationFilter(filter) as RevocationTest;
const credentialIds = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{16}$/);

describe('the revocation filter', () => {
  it('never misses a revoked credential', () => {
    fc.assert(
      fc.property(fc.array(credentialIds, { maxLength: 300 }), (ids) => {
        const isRevoked = open(buildRevocationFilter(ids));
        expect(ids.filter((id) => !isRevoked(id))).toEqual([]);
      }),
    );
  });

  it('is the same for the same ids in any order, however often they come', () => {
    const ids = idsTo(500);
    expect(buildRevocationFilter([...ids].reverse().concat(ids))).toEqual(buildRevocationFilter(ids));
  });

  it('revokes nobody when it is empty', () => {
    expect(open(buildRevocationFilter([]))(idOf(1))).toBe(false);
  });

  it('holds 100,000 ids in 20 bits each, misses none, and errs as rarely as it says', () => {
    const revoked = 100_000;
    const others = 400_000;
    const filter = buildRevocationFilter(idsTo(revoked));
    const isRevoked = open(filter);
    let missed = 0;
    for (let number = 0; number < revoked; number += 1) if (!isRevoked(idOf(number))) missed += 1;
    let mistaken = 0;
    for (let number = revoked; number < revoked + others; number += 1) if (isRevoked(idOf(number))) mistaken += 1;
    expect(missed).toBe(0);
    const expected = others * FALSE_POSITIVE_RATE;
    expect(mistaken).toBeGreaterThan(expected / 6);
    expect(mistaken).toBeLessThan(expected * 3);
    expect((filter.fingerprints.length * 6) / revoked).toBeLessThan(20);
  });

  it('grows evenly: small sets need at most 80 bits an id', () => {
    for (const count of [10, 30, 99, 100, 999, 1_000, 9_999]) {
      const filter = buildRevocationFilter(idsTo(count));
      expect((filter.fingerprints.length * 6) / count).toBeLessThan(80);
    }
  });

  it('takes no text for an id that is none', () => {
    expect(() => buildRevocationFilter(['short'])).toThrow(RangeError);
    expect(open(buildRevocationFilter(idsTo(5)))('short')).toBe(false);
  });

  it.each([
    ['a table of another size', { segmentCount: 2 }],
    ['a length that is no power of two', { segmentLength: 3 }],
    ['what is not base64url', { fingerprints: '==' }],
    ['no length', { segmentLength: 0 }],
  ])('is not opened with %s', (_name, fields) => {
    expect(openRevocationFilter({ ...buildRevocationFilter(idsTo(1)), ...fields })).toBeUndefined();
  });
});
