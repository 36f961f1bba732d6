import { PLACE_KINDS, type PlaceKind } from '../place/place-kinds.ts';
import type { EpochMs } from '../time/shanghai.ts';
import { type EntryKnowledge, judgeEntry } from './judge.ts';
import { ENTRY_OUTCOMES, type EntryOutcome } from './outcome.ts';
import { type Door, type GatePolicies, policyAt } from './policy.ts';

/** Somebody who came to a door, without who they were or where: what a policy decides by. */
export interface DoorSample extends Door {
  readonly at: EpochMs;
  readonly known: EntryKnowledge;
}

/** How often each answer was given, and how often it would have been. */
export interface Answers {
  readonly samples: number;
  readonly before: Readonly<Record<EntryOutcome, number>>;
  readonly after: Readonly<Record<EntryOutcome, number>>;
}

export interface PolicyEffect extends Answers {
  /** The kinds of place that somebody came to. */
  readonly kinds: readonly (Answers & { readonly kind: PlaceKind })[];
}

type Policies = Pick<GatePolicies, 'everywhere' | 'kinds'>;

/** What other policies would have answered the people of these samples, in all and by kind of place. */
export function effectOf(samples: readonly DoorSample[], before: Policies, after: Policies): PolicyEffect {
  const answersTo = (some: readonly DoorSample[]): Answers => ({
    samples: some.length,
    before: tally(some, before),
    after: tally(some, after),
  });
  const kinds = PLACE_KINDS.map((kind) => ({ kind, ...answersTo(samples.filter((sample) => sample.kind === kind)) }));
  return { ...answersTo(samples), kinds: kinds.filter((each) => each.samples > 0) };
}

function tally(samples: readonly DoorSample[], policies: Policies): Readonly<Record<EntryOutcome, number>> {
  const outcomes = samples.map((sample) => judgeEntry(policyAt(policies, sample), sample.known, sample.at).outcome);
  const count = (outcome: EntryOutcome) => outcomes.filter((each) => each === outcome).length;
  return Object.fromEntries(ENTRY_OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Record<EntryOutcome, number>;
}
