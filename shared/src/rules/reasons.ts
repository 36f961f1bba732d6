import type { Bilingual } from '../text/bilingual.ts';
import { type EpochMs, toIso } from '../time/shanghai.ts';
import type { Hold, Way } from './holds.ts';
import type { ReasonRule, RuleSet } from './rule-set.ts';
import type { Reason, WayOut } from './status.ts';
import { holdsAt, type Timeline } from './timeline.ts';

const SELF: Bilingual = { zh: '本人申报', en: 'Your own declaration' };
const WAIT: Bilingual = { zh: '到期后自动转码，无需申请。', en: 'It ends automatically; no application is needed.' };
const TEST: Bilingual = {
  zh: '按要求完成核酸检测，期满后自动转码，无需申请。',
  en: 'Take the required tests. It ends automatically when the period is over; no application is needed.',
};
const OVERDUE: Bilingual = {
  zh: '期限已满，还缺核酸检测结果；结果阴性即自动转码。',
  en: 'The period is over but a test result is missing. It ends automatically when the result is negative.',
};

/** Reasons to restrict, each code once; without any, why the person is green or grey. */
export function reasonsAt(timeline: Timeline, set: RuleSet, now: EpochMs): Reason[] {
  const holds = holdsAt(timeline, now);
  const restricting = holds.filter((hold) => hold.colour !== 'green');
  if (restricting.length > 0) return onePerCode(restricting).map((hold) => restrictingReason(hold, set, now));
  return holds.length > 0 ? [clearReason(holds, set)] : [unknownReason(timeline, set)];
}

/** Of several holds with one code the strictest speaks, and of those the one that ends last: it tells the truth about the end. */
function onePerCode(holds: readonly Hold[]): Hold[] {
  const best = new Map<string, Hold>();
  for (const hold of holds) {
    const rival = best.get(hold.code);
    if (rival === undefined || (hold.colour === rival.colour && hold.hardEnd > rival.hardEnd))
      best.set(hold.code, hold);
  }
  return [...best.values()];
}

function restrictingReason(hold: Hold, set: RuleSet, now: EpochMs): Reason {
  const rule = set.reasons.find((candidate) => candidate.code === hold.code) as ReasonRule;
  const stage = rule.stages[hold.stage] as ReasonRule['stages'][number];
  // While a term still lies ahead there is a way that may be met in time.
  const isOverdue = hold.ways.every((way) => now >= way.termEnd);
  return {
    id: hold.factId,
    code: rule.code,
    name: rule.name,
    colour: hold.colour,
    dimensions: rule.dimensions,
    source: sourceOf(hold),
    since: toIso(hold.since),
    stage: { index: hold.stage, count: rule.stages.length, measure: stage.measure },
    plannedEnd: toIso(plannedEnd(hold, now)),
    hardEnd: toIso(hold.hardEnd),
    waysOut: hold.ways.map(wayOut),
    overdue: isOverdue,
    travel: stage.travel,
    advice: advice(hold, isOverdue),
    contact: set.authority,
    appealable: rule.appealable,
  };
}

/** The earliest term that still lies ahead and may be met; once all are over, the end that stands. */
function plannedEnd(hold: Hold, now: EpochMs): EpochMs {
  const ahead = hold.ways.map((way) => way.termEnd).filter((end) => end > now && end <= hold.to);
  return ahead.length === 0 ? hold.to : Math.min(...ahead);
}

function advice(hold: Hold, isOverdue: boolean): Bilingual {
  const asksForTests = hold.ways.every((way) => way.needed > way.done);
  if (!asksForTests) return WAIT;
  return isOverdue ? OVERDUE : TEST;
}

function sourceOf(hold: Hold): NonNullable<Reason['source']> {
  if (hold.organisation === undefined) return { kind: 'self', name: SELF, division: null };
  const name = { zh: hold.organisation, en: hold.organisation };
  return { kind: 'authority', name, division: hold.division ?? null };
}

function wayOut({ termEnd, needed, done, nextSampleFrom }: Way): WayOut {
  const next = nextSampleFrom === undefined ? null : toIso(nextSampleFrom);
  return { term: toIso(termEnd), tests: needed === 0 ? null : { needed, done, nextSampleFrom: next } };
}

/** What holds for a person whom nothing restricts. */
function standingReason(standing: RuleSet['standing']['clear'], set: RuleSet): Reason {
  return {
    id: null,
    code: standing.code,
    name: standing.name,
    colour: 'grey',
    dimensions: [],
    source: null,
    since: null,
    stage: null,
    plannedEnd: null,
    hardEnd: null,
    waysOut: [],
    overdue: false,
    travel: 'free',
    advice: standing.advice,
    contact: set.authority,
    appealable: false,
  };
}

function clearReason(declarations: readonly Hold[], set: RuleSet): Reason {
  const longest = declarations.reduce((best, hold) => (hold.to > best.to ? hold : best));
  const end = toIso(longest.to);
  return {
    ...standingReason(set.standing.clear, set),
    id: longest.factId,
    colour: 'green',
    dimensions: ['report'],
    source: { kind: 'self', name: SELF, division: null },
    since: toIso(longest.since),
    plannedEnd: end,
    hardEnd: end,
  };
}

/** Nothing is in force: the declarations that there are have ended. */
function unknownReason(timeline: Timeline, set: RuleSet): Reason {
  const ended = timeline.holds.filter((hold) => hold.colour === 'green').map((hold) => hold.to);
  if (ended.length === 0) return standingReason(set.standing.undeclared, set);
  return { ...standingReason(set.standing.expired, set), since: toIso(Math.max(...ended)) };
}
