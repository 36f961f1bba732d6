import * as z from 'zod';
import type { Fact, FactKind, FactOf } from '../facts/fact.ts';
import { compareText } from '../text/compare.ts';
import { type EpochMs, fromIso, startOfDay, toIso } from '../time/shanghai.ts';
import { MS_PER_DAY, MS_PER_HOUR } from '../time/units.ts';
import type { RuleSet } from './rule-set.ts';

/** A stay counts as a trip after four hours (rule of the travel card). */
const TRIP_AFTER_MS = 4 * MS_PER_HOUR;

/** What the badges are made from; a snapshot keeps it, because ages change as time passes. Times are milliseconds. */
export const badgeFactsSchema = z.strictObject({
  test: z.strictObject({ sampledAt: z.number(), result: z.enum(['negative', 'positive']) }).nullable(),
  doses: z.int().min(0),
  lastDoseAt: z.number().nullable(),
  trips: z.array(z.strictObject({ division: z.string(), from: z.number(), to: z.number() })),
});
export type BadgeFacts = z.infer<typeof badgeFactsSchema>;

const instant = z.iso.datetime();

/** Shown beside the colour and apart from it: none of them is a health state. */
export const badgesSchema = z.strictObject({
  test: z
    .strictObject({
      sampledAt: instant,
      result: z.enum(['negative', 'positive']),
      /** The age in hours within which the sample lies, counted from sampling; null when it is older than all. */
      withinHours: z.int().nullable(),
    })
    .nullable(),
  vaccination: z.strictObject({ doses: z.int().min(0), lastAt: instant.nullable() }),
  /** Cities of the last days, ending yesterday: having been there says nothing of a risk. */
  trips: z.strictObject({ days: z.int(), divisions: z.array(z.string()) }),
});
export type Badges = z.infer<typeof badgesSchema>;

const ofKind = <K extends FactKind>(facts: readonly Fact[], kind: K) =>
  facts.filter((fact) => fact.kind === kind) as FactOf<K>[];

/** What the facts say for the badges. The order of the facts does not matter. */
export function readBadgeFacts(facts: readonly Fact[]): BadgeFacts {
  const doses = ofKind(facts, 'vaccination').sort((a, b) => a.dose - b.dose || fromIso(a.at) - fromIso(b.at));
  const lastDose = doses.at(-1);
  return {
    test: readLastTest(facts),
    doses: lastDose?.dose ?? 0,
    lastDoseAt: lastDose === undefined ? null : fromIso(lastDose.at),
    trips: readTrips(facts),
  };
}

/** The youngest sample; of two of one instant the positive. A positive tube that others shared says nothing of this person, so it is no badge. */
function readLastTest(facts: readonly Fact[]): BadgeFacts['test'] {
  const tests = ofKind(facts, 'test').filter((test) => test.pool === 1 || test.result === 'negative');
  const samples = tests.map(({ sampledAt, result }) => ({ sampledAt: fromIso(sampledAt), result }));
  return samples.sort((a, b) => a.sampledAt - b.sampledAt || compareText(a.result, b.result)).at(-1) ?? null;
}

function readTrips(facts: readonly Fact[]): BadgeFacts['trips'] {
  const trips = ofKind(facts, 'stay').map((stay) => ({
    division: stay.division.slice(0, 4),
    from: fromIso(stay.from),
    to: fromIso(stay.to),
  }));
  return trips
    .filter((trip) => trip.to - trip.from >= TRIP_AFTER_MS)
    .sort((a, b) => a.from - b.from || a.to - b.to || compareText(a.division, b.division));
}

/** The badges at an instant. At 48 h 00 m 00 s a test leaves the bucket of 48 hours. */
export function badgesAt(facts: BadgeFacts, set: RuleSet, now: EpochMs): Badges {
  const today = startOfDay(now);
  const window = { from: today - set.tripDays * MS_PER_DAY, to: today };
  const shown = facts.trips.filter((trip) => trip.from < window.to && trip.to > window.from);
  return {
    test: facts.test === null ? null : testBadge(facts.test, set, now),
    vaccination: { doses: facts.doses, lastAt: facts.lastDoseAt === null ? null : toIso(facts.lastDoseAt) },
    trips: { days: set.tripDays, divisions: [...new Set(shown.map((trip) => trip.division))].sort() },
  };
}

function testBadge(test: NonNullable<BadgeFacts['test']>, set: RuleSet, now: EpochMs): NonNullable<Badges['test']> {
  const age = now - test.sampledAt;
  const bucket = set.testBuckets.find((hours) => age < hours * MS_PER_HOUR);
  return { sampledAt: toIso(test.sampledAt), result: test.result, withinHours: bucket ?? null };
}
