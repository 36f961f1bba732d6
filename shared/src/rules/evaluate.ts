import type { Bilingual } from '../text/bilingual.ts';
import { type EpochMs, fromIso, toIso } from '../time/shanghai.ts';
import type { Fact, RiskArea } from './fact.ts';
import type { ReasonRule, RuleSet } from './rule-set.ts';
import type { Reason, Segment, Status } from './status.ts';
import { boundaries, buildTimeline, colourAt, type Hold, holdsAt, type Timeline } from './timeline.ts';

const SELF: Bilingual = { zh: '本人申报', en: 'Your own declaration' };
const WAIT: Bilingual = {
  zh: '到期后自动转码，无需申请。',
  en: 'It ends by itself; you do not have to ask.',
};

/**
 * The status of a person at `now`. Facts recorded after `now` change nothing.
 * The same arguments give the same bytes: no clock, no locale, no randomness.
 */
export function evaluate(
  facts: readonly Fact[],
  set: RuleSet,
  now: EpochMs,
  riskAreas: readonly RiskArea[] = [],
): Status {
  const known = facts.filter((fact) => fromIso(fact.recordedAt) <= now);
  return statusAt(buildTimeline(known, set, riskAreas), set, now);
}

/** Reads a timeline at an instant. A snapshot that keeps its timeline needs no fact to answer, at any later time. */
export function statusAt(timeline: Timeline, set: RuleSet, now: EpochMs): Status {
  const segments = segmentsFrom(timeline, now);
  const following = segments[1];
  return {
    colour: colourAt(timeline, now),
    asOf: toIso(now),
    ruleSet: set.id,
    reasons: reasonsAt(timeline, set, now),
    next: following === undefined ? null : { at: following.from, colour: following.colour },
    segments,
  };
}

/** The present span and those to come; neighbours of one colour are joined, so each boundary is a change. */
function segmentsFrom(timeline: Timeline, now: EpochMs): Segment[] {
  const starts = [now, ...boundaries(timeline).filter((at) => at > now)];
  const changes = starts
    .map((from) => ({ from, colour: colourAt(timeline, from) }))
    .filter((span, index, all) => index === 0 || span.colour !== all[index - 1]?.colour);
  return changes.map((span, index) => {
    const next = changes[index + 1];
    return { from: toIso(span.from), to: next === undefined ? null : toIso(next.from), colour: span.colour };
  });
}

/** Reasons to restrict, each code once; without any, why the person is green or grey. */
function reasonsAt(timeline: Timeline, set: RuleSet, now: EpochMs): Reason[] {
  const holds = holdsAt(timeline, now);
  const restricting = holds.filter((hold) => hold.colour !== 'green');
  if (restricting.length > 0) return latestPerCode(restricting).map((hold) => restrictingReason(hold, set));
  const declarations = holds.filter((hold) => hold.colour === 'green');
  if (declarations.length > 0) return [clearReason(declarations, set)];
  return [unknownReason(timeline, set, now)];
}

/** Of several holds with one code the strictest speaks, and of those the one that ends last: it tells the truth about the end. */
function latestPerCode(holds: readonly Hold[]): Hold[] {
  const best = new Map<string, Hold>();
  for (const hold of holds) {
    const rival = best.get(hold.code);
    if (rival === undefined || (hold.colour === rival.colour && hold.hardEnd > rival.hardEnd))
      best.set(hold.code, hold);
  }
  return [...best.values()];
}

function restrictingReason(hold: Hold, set: RuleSet): Reason {
  const rule = set.reasons.find((candidate) => candidate.code === hold.code) as ReasonRule;
  const stage = rule.stages[hold.stage] as ReasonRule['stages'][number];
  return {
    code: rule.code,
    name: rule.name,
    colour: hold.colour,
    source: { kind: 'self', name: SELF },
    since: toIso(hold.since),
    stage: { index: hold.stage, count: rule.stages.length, measure: stage.measure },
    plannedEnd: toIso(hold.to),
    hardEnd: toIso(hold.hardEnd),
    advice: WAIT,
    contact: set.authority,
    appealable: rule.appealable,
  };
}

function clearReason(declarations: readonly Hold[], set: RuleSet): Reason {
  const longest = declarations.reduce((best, hold) => (hold.to > best.to ? hold : best));
  const standing = set.standing.clear;
  return {
    code: standing.code,
    name: standing.name,
    colour: 'green',
    source: { kind: 'self', name: SELF },
    since: toIso(longest.since),
    stage: null,
    plannedEnd: toIso(longest.to),
    hardEnd: toIso(longest.to),
    advice: standing.advice,
    contact: set.authority,
    appealable: false,
  };
}

function unknownReason(timeline: Timeline, set: RuleSet, now: EpochMs): Reason {
  const ended = timeline.holds.filter((hold) => hold.colour === 'green' && hold.to <= now).map((hold) => hold.to);
  const standing = ended.length > 0 ? set.standing.expired : set.standing.undeclared;
  return {
    code: standing.code,
    name: standing.name,
    colour: 'grey',
    source: null,
    since: ended.length > 0 ? toIso(Math.max(...ended)) : null,
    stage: null,
    plannedEnd: null,
    hardEnd: null,
    advice: standing.advice,
    contact: set.authority,
    appealable: false,
  };
}
