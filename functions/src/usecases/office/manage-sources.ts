import type { DataSource, KnownSource } from '@health-code/shared/authority/data-source';
import { oversees } from '@health-code/shared/office/granting';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { requireRight } from '../../rights.ts';
import { type ActNeeds, onRecord } from './act.ts';

export interface ListSources extends Call<OperatorCaller> {
  readonly division: string;
}

/** The data sources of a division and below it, with the last day on which each was believed. Throws OFFICE.OUTSIDE, OPERATOR.POWER_MISSING. */
export async function listSources(
  { stores }: Needs<never, 'sources'>,
  { caller, division }: ListSources,
): Promise<KnownSource[]> {
  requireRight(caller, 'source.list', { kind: 'division', division });
  const sources = await stores.sources.list(division);
  const uses = await stores.sources.lastUses(sources.map(({ sourceId }) => sourceId));
  return sources.map((source) => ({ ...source, lastUsedOn: uses.get(source.sourceId) ?? null }));
}

export interface PutSource extends Call<OperatorCaller> {
  readonly source: Omit<DataSource, 'createdAt'>;
}

/**
 * Registers a data source of a division, or changes what it may bring. Nobody grants beyond their division, and the key of
 * a source that stands stays: a new key is a new source. The same again changes nothing. Throws OFFICE.OUTSIDE,
 * OPERATOR.POWER_MISSING, OPERATOR.STEP_UP, SOURCE.TAKEN.
 */
export async function putSource(
  deps: Needs<never, 'sources'> & ActNeeds,
  { caller, source, now }: PutSource,
): Promise<DataSource> {
  const { sourceId, division, kinds, divisions, state } = source;
  const detail = { division, kinds: kinds.join(' '), divisions: divisions.join(' '), state };
  return onRecord(deps, caller, { action: 'source.manage', object: sourceId, detail }, now, async () => {
    requireRight(caller, 'source.manage', { kind: 'division', division });
    if (!divisions.every((granted) => oversees(caller.division, granted))) throw new DomainError('OFFICE.OUTSIDE');
    const standing = await deps.stores.sources.find(sourceId);
    const isOther = standing?.division !== division || standing.publicKey !== source.publicKey;
    if (standing !== undefined && isOther) throw new DomainError('SOURCE.TAKEN');
    const next = { ...source, createdAt: standing?.createdAt ?? now };
    await deps.stores.sources.put(next);
    return next;
  });
}
