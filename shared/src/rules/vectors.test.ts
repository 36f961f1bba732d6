import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Fact, factSchema } from '../facts/fact.ts';
import { type RiskArea, riskAreaSchema } from '../risk-area/risk-area.ts';
import { fromIso, toIso } from '../time/shanghai.ts';
import { evaluate } from './evaluate.ts';
import type { RuleSet } from './rule-set.ts';
import { findRuleSet } from './sets/index.ts';
import { statusSchema } from './status.ts';

/** One person's facts and what holds at several instants, written by hand from the published rules. */
interface VectorCase {
  name: string;
  facts: Record<string, unknown>[];
  riskAreas?: Record<string, unknown>[];
  checks: Check[];
}
interface Check {
  now: string;
  colour: string;
  codes?: string[];
  next?: { at: string; colour: string } | null;
  overdue?: boolean;
}
interface VectorFile {
  ruleSet: string;
  cases: VectorCase[];
}

const FOLDER = new URL('../../vectors/rules/', import.meta.url);
const FILES = readdirSync(FOLDER).map((name) => ({
  name,
  file: JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as VectorFile,
}));

const CLEAN = { temperatureCelsius: 36.5, symptoms: [], contactWithCase: false, divisionsStayed: [] };
const AUTHORITY = { division: '4101', organisation: '郑州市疾控中心' };

/** Vectors write only what matters: the rest is an authority's fact that was known at once. */
function completeFact(fields: Record<string, unknown>, index: number): Fact {
  const known = fields['reportedAt'] ?? fields['at'] ?? fields['to'] ?? fields['from'];
  const own =
    fields['kind'] === 'declaration'
      ? { ...CLEAN, source: { division: '41', organisation: 'self' } }
      : { source: AUTHORITY };
  const utc = Object.entries({ id: `f${index}`, recordedAt: known, ...own, ...fields }).map(([key, value]) => [
    key,
    normal(value),
  ]);
  return factSchema.parse(Object.fromEntries(utc));
}

/** Notices speak of Shanghai time, so vectors may: `+08:00` becomes UTC. */
function normal(value: unknown): unknown {
  return typeof value === 'string' && value.endsWith('+08:00') ? toIso(Date.parse(value)) : value;
}

function completeArea(fields: Record<string, unknown>): RiskArea {
  const pairs = Object.entries({ from: '1970-01-01T00:00:00.000Z', to: null, decree: 'test', ...fields });
  return riskAreaSchema.parse(Object.fromEntries(pairs.map(([key, value]) => [key, normal(value)])));
}

describe.each(FILES)('$name', ({ file }) => {
  const set = findRuleSet(file.ruleSet) as RuleSet;

  it('names a rule set that ships, and no case twice', () => {
    expect(set).toBeDefined();
    const names = file.cases.map((entry) => entry.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(file.cases)('$name', ({ facts, riskAreas = [], checks }) => {
    const history = facts.map(completeFact);
    const areas = riskAreas.map(completeArea);
    expect(checks.length).toBeGreaterThan(0);
    for (const { now, ...expected } of checks) {
      const status = evaluate(history, set, fromIso(normal(now) as string), areas);
      expect(statusSchema.parse(status)).toEqual(status);
      const seen = {
        colour: status.colour,
        codes: status.reasons.map((reason) => reason.code),
        next: status.next,
        overdue: status.reasons[0]?.overdue,
      };
      const next = expected.next ? { ...expected.next, at: normal(expected.next.at) } : expected.next;
      const wanted = expected.next === undefined ? expected : { ...expected, next };
      expect({ now, ...seen }).toMatchObject({ now, ...wanted });
    }
  });
});
