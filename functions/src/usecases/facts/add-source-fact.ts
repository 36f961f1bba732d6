import type { FieldError } from '@health-code/shared/api/problem-schema';
import type { DataSource } from '@health-code/shared/authority/data-source';
import { type Fact, factSchema } from '@health-code/shared/facts/fact';
import type { FactRow } from '@health-code/shared/facts/fact-row';
import type { PersonId } from '@health-code/shared/person/person-id';
import { factExpiry } from '@health-code/shared/rules/retention';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';

export interface SourceFact {
  readonly source: DataSource;
  readonly personId: PersonId;
  readonly row: FactRow;
  readonly now: number;
}

/**
 * Adds the fact of one row once: `recorded`, or `repeated` when the same row stands already. Refused, with the field to
 * blame: another row under the same id, and a correction or release of a fact that the source never brought.
 */
export async function addSourceFact(
  deps: Deps,
  { source, personId, row, now }: SourceFact,
): Promise<'recorded' | 'repeated' | FieldError[]> {
  const fact = factOf(source, row, now);
  const target = targetOf(fact);
  const corrected = target === undefined ? undefined : await deps.stores.facts.find(personId, target);
  if (target !== undefined) {
    const refusal = correctionError(fact, corrected?.fact);
    if (refusal !== undefined) return [refusal];
  }
  // A correction that died before what it corrects would bring that back to life.
  const expiresAt = Math.max(factExpiry(fact, deps.ruleSet, now), corrected?.expiresAt ?? 0);
  const fingerprint = deps.ids.fingerprint(row);
  const stored = await deps.stores.facts.add({ personId, fact, fingerprint, expiresAt });
  if (stored.fingerprint !== fingerprint) {
    return [{ pointer: '/id', code: 'reused', detail: 'another fact about this person has this id' }];
  }
  return stored.fact.recordedAt === fact.recordedAt ? 'recorded' : 'repeated';
}

/** Ids of a source live under its own name, so that none can collide with, correct or release another's facts. */
const qualified = (source: DataSource, id: string): string => `${source.sourceId}:${id}`;

function factOf(source: DataSource, row: FactRow, now: number): Fact {
  const { person: _person, by, ...fields } = row;
  return factSchema.parse({
    ...fields,
    id: qualified(source, row.id),
    source: { division: source.division, organisation: source.organisation },
    ...(by === undefined ? {} : { source: { division: by, organisation: source.organisation } }),
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
