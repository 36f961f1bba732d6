import { type RiskArea, riskAreaSchema } from '../risk-area/risk-area.ts';
import { type EpochMs, fromIso, toIso } from '../time/shanghai.ts';
import { type Fact, factSchema } from './fact.ts';

/** Facts for tests that say only what matters to them; the rest is an office's fact, known at once. */
export const START: EpochMs = fromIso('2022-12-01T00:00:00.000Z');
export const OFFICE = { division: '4101', organisation: '郑州市疾控中心' };

export const fact = (fields: Record<string, unknown>): Fact =>
  factSchema.parse({ id: 'a', source: OFFICE, recordedAt: toIso(START), ...fields });

/** A negative test of one's own, sampled, reported and known at one instant. */
export const negative = (id: string, at: EpochMs, fields: Record<string, unknown> = {}): Fact =>
  fact({
    kind: 'test',
    id,
    recordedAt: toIso(at),
    sampledAt: toIso(at),
    reportedAt: toIso(at),
    result: 'negative',
    method: 'pcr',
    pool: 1,
    ...fields,
  });

export const area = (fields: Record<string, unknown>): RiskArea =>
  riskAreaSchema.parse({ division: '410105', level: 'high', from: toIso(START), to: null, decree: 'test', ...fields });
