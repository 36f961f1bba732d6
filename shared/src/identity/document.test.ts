import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../vectors/identity/documents.json' with { type: 'json' };
import { DOCUMENT_TYPES, type DocumentType, documentFault, isBornAfter, normaliseDocumentNumber } from './document.ts';
import { documentSchema } from './document-schema.ts';
import { residentIdCheckCharacter, residentIdFault } from './resident-id.ts';

const at = (iso: string) => Date.parse(iso);

describe('a document number', () => {
  it.each(vectors)('$name', ({ type, number, fault }) => {
    expect(documentFault(type as DocumentType, normaliseDocumentNumber(number)) ?? null).toBe(fault);
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
        documentFault(type, normaliseDocumentNumber(text));
      }),
    );
  });
});

describe('a birth date', () => {
  const bornOn = (date: string) => {
    const first17 = `110105${date}002`;
    return first17 + residentIdCheckCharacter(first17);
  };

  it('lies ahead until its Shanghai day begins', () => {
    expect(isBornAfter('resident-id', bornOn('20261122'), at('2026-11-21T15:59:59.999Z'))).toBe(true);
    expect(isBornAfter('resident-id', bornOn('20261122'), at('2026-11-21T16:00:00.000Z'))).toBe(false);
  });

  it('is not asked of documents that carry none', () => {
    expect(isBornAfter('passport', 'E12345678', 0)).toBe(false);
  });
});

describe('the nationality', () => {
  const issues = (input: unknown) => documentSchema.safeParse(input).error?.issues.map((issue) => issue.path.join('/'));

  it('is needed with a passport', () => {
    expect(issues({ type: 'passport', number: 'E12345678' })).toEqual(['nationality']);
    expect(issues({ type: 'passport', number: 'E12345678', nationality: 'FRA' })).toBeUndefined();
  });

  it('is refused with any other document', () => {
    expect(issues({ type: 'taiwan-permit', number: '12345678', nationality: 'FRA' })).toEqual(['nationality']);
  });
});
