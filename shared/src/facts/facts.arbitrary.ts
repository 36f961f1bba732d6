import fc from 'fast-check';
import { divisionCodeSchema } from '../division/division.ts';
import type { RiskArea } from '../risk-area/risk-area.ts';
import { type EpochMs, fromIso, toIso } from '../time/shanghai.ts';
import { type Fact, factSchema } from './fact.ts';
import { CASE_TYPES, CONTACT_RELATIONS, SYMPTOMS } from './fact-words.ts';

/** Random histories for the laws of the engine: forty days of facts of every kind, about one person. */
const START = fromIso('2022-12-01T00:00:00.000Z');
const MINUTES = 40 * 24 * 60;
const OFFICE = { division: '4101', organisation: 'office' };

const minute = fc.integer({ min: 0, max: MINUTES });
const at = (minutes: number): string => toIso(START + minutes * 60_000);
const colour = fc.constantFrom('yellow', 'red');
const division = fc.constantFrom('410105', '310101', '410105001');

/** Fields of each kind; `m` is when it happened, `n` some minutes later. */
const kinds: Record<Fact['kind'], fc.Arbitrary<(m: number, n: number) => Record<string, unknown>>> = {
  declaration: fc
    .record({
      temperatureCelsius: fc.constantFrom(36.5, 37.2, 37.3, 39),
      symptoms: fc.subarray([...SYMPTOMS], { maxLength: 2 }),
      contactWithCase: fc.boolean(),
      divisionsStayed: fc.constantFrom<string[]>([], ['410105'], ['31']),
    })
    .map((fields) => (m) => ({ ...fields, at: at(m) })),
  test: fc
    .record({ result: fc.constantFrom('negative', 'negative', 'positive'), pool: fc.constantFrom(1, 10) })
    .map((fields) => (m, n) => ({ ...fields, method: 'pcr', sampledAt: at(m), reportedAt: at(n) })),
  vaccination: fc.integer({ min: 1, max: 3 }).map((dose) => (m) => ({ dose, product: 'x', at: at(m) })),
  stay: division.map((place) => (m, n) => ({ division: place, from: at(m), to: at(n + 1), via: 'carrier' })),
  contact: fc.constantFrom(...CONTACT_RELATIONS).map((relation) => (m) => ({ relation, at: at(m) })),
  case: fc.tuple(fc.constantFrom(...CASE_TYPES), fc.boolean()).map(([type, out]) => (m, n) => ({
    type,
    at: at(m),
    ...(out ? { dischargedAt: at(n) } : {}),
  })),
  entry: fc.constant((m: number) => ({ at: at(m), from: 'FRA' })),
  residence: division.map((place) => (m) => ({ division: place, from: at(m) })),
  order: colour.map((value) => (m, n) => ({ reason: 'x', colour: value, at: at(m), until: at(n + 1), document: 'x' })),
  foreign: colour.map((value) => (m) => ({ division: '31', colour: value, reason: 'x', at: at(m) })),
  release: fc.nat(5).map((index) => (m) => ({ of: `f${index}`, at: at(m), document: 'x' })),
};

const draft = fc
  .constantFrom(...(Object.keys(kinds) as Fact['kind'][]))
  .chain((kind) =>
    fc.tuple(
      fc.constant(kind),
      kinds[kind],
      minute,
      fc.integer({ min: 0, max: 6_000 }),
      fc.integer({ min: 0, max: 3_000 }),
    ),
  );

/** Up to eight facts with ids f0, f1 …; some are known only days after they happened. */
export const histories: fc.Arbitrary<Fact[]> = fc.array(draft, { maxLength: 8 }).map((drafts) =>
  drafts.map(([kind, fields, m, later, delay], index) =>
    factSchema.parse({
      kind,
      id: `f${index}`,
      source: OFFICE,
      recordedAt: at(m + later + delay),
      ...fields(m, m + later),
    }),
  ),
);

/** A negative test of one's own that is sampled, reported and known at any times of the forty days, in this order. */
export const negativeTests: fc.Arbitrary<Fact> = fc
  .tuple(minute, fc.integer({ min: 0, max: 12_000 }), fc.constantFrom(0, 0, 600))
  .map(([m, later, delay]) =>
    factSchema.parse({
      kind: 'test',
      id: 'negative',
      source: OFFICE,
      recordedAt: at(m + later + delay),
      sampledAt: at(m),
      reportedAt: at(m + later),
      result: 'negative',
      method: 'pcr',
      pool: 1,
    }),
  );

export const riskAreas: fc.Arbitrary<RiskArea[]> = fc.array(
  fc.record({
    division: fc.constantFrom('4101', '31', '410105').map((code) => divisionCodeSchema.parse(code)),
    level: fc.constantFrom('high', 'medium', 'closed', 'low'),
    from: minute.map(at),
    to: fc.option(fc.constant(at(MINUTES))),
    decree: fc.constant('test'),
  }),
  { maxLength: 2 },
);

export const instants: fc.Arbitrary<EpochMs> = fc
  .integer({ min: -1, max: 70 * 24 * 60 })
  .map((minutes) => START + minutes * 60_000);
