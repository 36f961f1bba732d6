import type { Badges } from '@health-code/shared/rules/badges';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { calendarDate, dayAndTime } from '../../i18n/times.shared';
import type { Words } from '../../i18n/zh';

const DAY_HOURS = 24;
/** People speak of 72 hours and of 7 days. */
const MOST_HOURS = 72;

/** The text of a badge. Without a value nothing is on record, and `note` says so. */
export interface BadgeText {
  readonly name: string;
  readonly value: string | undefined;
  readonly note: string | undefined;
}

/** The latest test: its result, how old its sample is, and when that was taken. */
export function testBadge(words: Words, test: Badges['test'], now: number): BadgeText {
  const { badges } = words.code;
  if (test === null) return { name: badges.test, value: undefined, note: badges.noTest };
  const sampledAt = Date.parse(test.sampledAt);
  return {
    name: badges.test,
    value: badges.testValue(badges.results[test.result], testAge(words, test.withinHours, now - sampledAt)),
    note: badges.sampled(dayAndTime(words, sampledAt)),
  };
}

/** The age bracket of the sample; beyond all brackets its age in whole days. */
function testAge({ code: { badges } }: Words, withinHours: number | null, ageMs: number): string {
  if (withinHours === null) return badges.daysAgo(Math.floor(ageMs / MS_PER_DAY));
  const days = withinHours / DAY_HOURS;
  return withinHours > MOST_HOURS && Number.isInteger(days) ? badges.withinDays(days) : badges.withinHours(withinHours);
}

export function vaccinationBadge(words: Words, { doses, lastAt }: Badges['vaccination']): BadgeText {
  const { badges } = words.code;
  if (doses === 0) return { name: badges.vaccination, value: undefined, note: badges.noDose };
  const note = lastAt === null ? undefined : badges.lastDose(calendarDate(words, Date.parse(lastAt)));
  return { name: badges.vaccination, value: badges.doses(doses), note };
}

/** Where the person has been, by the names of the cities. */
export function tripsBadge(words: Words, days: number, cities: readonly string[]): BadgeText {
  const { badges } = words.code;
  const name = badges.trips(days);
  if (cities.length === 0) return { name, value: undefined, note: badges.noTrips };
  return { name, value: cities.join(words.common.listSeparator), note: badges.tripsNote };
}
