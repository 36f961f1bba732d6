import { describe, expect, it } from 'vitest';
import { factSchema } from './fact.ts';
import { OWN_WORD, type Provenance, provenanceSchema } from './provenance.ts';

const FACT = {
  kind: 'vaccination',
  id: 'a',
  source: { division: '4101', organisation: '郑州市疾控中心' },
  recordedAt: '2022-12-01T00:00:00.000Z',
  at: '2022-12-01T00:00:00.000Z',
  dose: 1,
  product: '克尔来福',
};
const BROUGHT: Provenance = { sourceId: 'lab', batch: 'b7', row: 1, evidence: '报告 9', event: null, operator: null };

describe('where a fact came from', () => {
  it('is the person’s own word for a fact from before it was kept', () => {
    expect(factSchema.parse(FACT).provenance).toEqual(OWN_WORD);
    expect(factSchema.parse({ ...FACT, provenance: undefined }).provenance).toEqual(OWN_WORD);
  });

  it('is kept as it was given', () => {
    expect(factSchema.parse({ ...FACT, provenance: BROUGHT }).provenance).toEqual(BROUGHT);
  });

  it('counts rows from one', () => {
    expect(provenanceSchema.safeParse({ ...BROUGHT, row: 1 }).success).toBe(true);
    for (const row of [0, 1.5]) expect(provenanceSchema.safeParse({ ...BROUGHT, row }).success).toBe(false);
  });

  it('names a batch and its evidence by a line of at most sixty characters', () => {
    for (const field of ['batch', 'evidence'] as const) {
      const given = (text: string) => provenanceSchema.safeParse({ ...BROUGHT, [field]: text }).success;
      expect([given('x'.repeat(60)), given('x'.repeat(61)), given(''), given('a\u0000b')]).toEqual([
        true,
        false,
        false,
        false,
      ]);
    }
  });

  it('has no more fields than these, and misses none', () => {
    expect(provenanceSchema.safeParse({ ...BROUGHT, phone: '1' }).success).toBe(false);
    const { operator: _operator, ...fewer } = BROUGHT;
    expect(provenanceSchema.safeParse(fewer).success).toBe(false);
  });
});
