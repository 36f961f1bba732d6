import type { FieldError } from '@health-code/shared/api/problem-schema';
import type { DataSource } from '@health-code/shared/authority/data-source';
import { type Fact, factSchema } from '@health-code/shared/facts/fact';
import type { FactRow } from '@health-code/shared/facts/fact-row';
import type { Provenance } from '@health-code/shared/facts/provenance';
import type { PersonId } from '@health-code/shared/person/person-id';
import { factExpiry } from '@health-code/shared/rules/retention';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import { hasTie } from './has-tie.ts';

/** One row of a batch, and whom it is about. */
export interface SourceFact {
  readonly source: DataSource;
  readonly personId: PersonId;
  readonly row: FactRow;
  /** The batch that it came in; null where the source did not name it. */
  readonly batch: string | null;
  /** Its place in the request, counted from 1. */
  readonly position: number;
  readonly now: number;
}

export type SourceFactNeeds = Needs<'ids' | 'ruleSets', 'facts' | 'visits' | 'places'>;

/**
 * Adds the fact of one row once: `recorded`, or `repeated` when the same row stands already. It is `held`, and counts for
 * nothing, while its source may not speak of the person; the same row again after that has changed is recorded. Refused, with
 * the field to blame: another row under the same id, and a correction or release of a fact that the source never brought.
 */
export async function addSourceFact(
  deps: SourceFactNeeds,
  given: SourceFact,
): Promise<'recorded' | 'repeated' | 'held' | FieldError[]> {
  const { source, personId, row, now } = given;
  const fact = factOf(given);
  const target = targetOf(fact);
  const corrected = target === undefined ? undefined : await deps.stores.facts.find(personId, target);
  if (target !== undefined) {
    const refusal = correctionError(fact, corrected?.fact);
    if (refusal !== undefined) return [refusal];
  }
  // A correction that died before what it corrects would bring that back to life.
  const expiresAt = Math.max(factExpiry(fact, deps.ruleSets.at(now), now), corrected?.expiresAt ?? 0);
  const fingerprint = deps.ids.fingerprint(asserted(row));
  const isTied = await hasTie(deps, { source, personId, fact, corrected: corrected?.fact, now });
  const record = { personId, fact, fingerprint, expiresAt };
  const stored = await (isTied ? deps.stores.facts.add(record) : deps.stores.facts.hold(record));
  if (stored.fingerprint !== fingerprint) {
    return [{ pointer: '/id', code: 'reused', detail: 'another fact about this person has this id' }];
  }
  if (!isTied) return 'held';
  return stored.fact.recordedAt === fact.recordedAt ? 'recorded' : 'repeated';
}

/** What a row asserts, wherever in whichever file it stands: a file sent again in another order repeats its rows. */
function asserted({ row: _row, ...rest }: FactRow): object {
  return rest;
}

/** Ids of a source live under its own name, so that none can collide with, correct or release another's facts. */
const qualified = (source: DataSource, id: string): string => `${source.sourceId}:${id}`;

function factOf({ source, row, batch, position, now }: SourceFact): Fact {
  const { person: _person, by, row: fileRow, evidence, ...fields } = row;
  const provenance: Provenance = {
    sourceId: source.sourceId,
    batch,
    row: fileRow ?? position,
    evidence: evidence ?? null,
    event: null,
    operator: null,
  };
  return factSchema.parse({
    ...fields,
    id: qualified(source, row.id),
    source: { division: by ?? source.division, organisation: source.organisation },
    provenance,
    ...(row.supersedes === undefined ? {} : { supersedes: qualified(source, row.supersedes) }),
    ...(row.kind === 'release' ? { of: qualified(source, row.of) } : {}),
    recordedAt: toIso(now),
  });
}

/** The engine would leave such a correction without effect; who sent it has to know. */
function correctionError(fact: Fact, corrected: Fact | undefined): FieldError | undefined {
  if (corrected === undefined) {
    const pointer = fact.kind === 'release' ? '/of' : '/supersedes';
    return { pointer, code: 'unknown', detail: 'the source brought no such fact about this person' };
  }
  if (corrected.source.division === fact.source.division) return undefined;
  return { pointer: '/by', code: 'other-source', detail: 'the fact was brought for another division' };
}

function targetOf(fact: Fact): string | undefined {
  return fact.kind === 'release' ? fact.of : fact.supersedes;
}
