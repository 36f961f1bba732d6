import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../vectors/identity/documents.json' with { type: 'json' };
import { cleanCode } from '../text/clean.ts';
import { birthDateFault, DOCUMENT_TYPES, type DocumentType, documentFault } from './document.ts';
import { documentSchema } from './document-schema.ts';
import { residentIdCheckCharacter, residentIdFault } from './resident-id.ts';

const at = (iso: string) => Date.parse(iso);

describe('a document number', () => {
  it.each(vectors)('$name', ({ type, number, fault }) => {
    expect(documentFault(type as DocumentType, cleanCode(number)) ?? null).toBe(fault);
  });

  const valid = '11010519491231002X';
  const positions = [...valid].slice(0, 17).map((_character, index) => index);

  it.each(positions)('is caught with any other digit at position %i of a resident id', (index) => {
    const others = [...'0123456789'].filter((digit) => digit !== valid[index]);
    for (const digit of others) {
      expect(residentIdFault(valid.slice(0, index) + digit + valid.slice(index + 1))).toBeDefined();
    }
  });

  it.each(positions.slice(0, -1))('is caught with the neighbours at position %i swapped', (index) => {
    const swapped = valid.slice(0, index) + valid[index + 1] + valid[index] + valid.slice(index + 2);
    expect(swapped === valid || residentIdFault(swapped) !== undefined).toBe(true);
  });

  it('never makes the check throw, whatever was typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DOCUMENT_TYPES), fc.string({ unit: 'binary' }), (type, text) => {
        documentFault(type, cleanCode(text));
      }),
    );
  });
});

describe('the batch of a permit for Taiwan', () => {
  const read = (type: DocumentType, number: string) => documentSchema.safeParse({ type, number });

  it('is read and left out, as people copy it from the booklet', () => {
    for (const number of ['0012345601(B)', '0012345601 （b）', '0012345601']) {
      expect(read('taiwan-permit', number).data).toEqual({ type: 'taiwan-permit', number: '0012345601' });
    }
  });

  it.each([
    ['resident-id', '11010519491231002X(B)'],
    ['hk-macao-permit', 'H12345678(B)'],
    ['taiwan-permit', '0012345601(1)'],
    ['taiwan-permit', '0012345601(BB)'],
  ] as const)('is no part of %s %s', (type, number) => {
    expect(read(type, number).success).toBe(false);
  });
});

describe('a birth date', () => {
  const bornOn = (date: string) => {
    const first17 = `110105${date}002`;
    return first17 + residentIdCheckCharacter(first17);
  };

  const faultAt = (date: string, now: string) => birthDateFault('resident-id', bornOn(date), at(now));

  it('lies ahead until its Shanghai day begins', () => {
    expect(faultAt('20261122', '2026-11-21T15:59:59.999Z')).toBe('birth-date-in-future');
    expect(faultAt('20261122', '2026-11-21T16:00:00.000Z')).toBeUndefined();
  });

  it('is within a human life', () => {
    expect(faultAt('18960101', '2026-11-21T16:00:00.000Z')).toBeUndefined();
    expect(faultAt('18951231', '2026-11-21T16:00:00.000Z')).toBe('birth-date');
    expect(faultAt('00010101', '2026-11-21T16:00:00.000Z')).toBe('birth-date');
  });

  it('is not asked of documents that carry none', () => {
    expect(birthDateFault('passport', 'E12345678', 0)).toBeUndefined();
  });
});

describe('the nationality', () => {
  const issues = (input: unknown) => documentSchema.safeParse(input).error?.issues.map((issue) => issue.path.join('/'));

  it('is needed with a passport', () => {
    expect(issues({ type: 'passport', number: 'E12345678' })).toEqual(['nationality']);
    expect(issues({ type: 'passport', number: 'E12345678', nationality: 'FRA' })).toBeUndefined();
    expect(issues({ type: 'passport', number: 'E12345678', nationality: 'GER' })).toEqual(['nationality']);
    expect(issues({ type: 'passport', number: 'E12345678', nationality: 'UTO' })).toEqual(['nationality']);
  });

  it('is refused with any other document', () => {
    expect(issues({ type: 'taiwan-permit', number: '12345678', nationality: 'FRA' })).toEqual(['nationality']);
  });
});
