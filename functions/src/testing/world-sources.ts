import type { DataSource } from '@health-code/shared/authority/data-source';
import type { SourceCaller } from '@health-code/shared/rights/caller';

/** An active source that may speak of Henan: a laboratory that brings tests, unless told. */
export function bySource(changes: Partial<DataSource> = {}): SourceCaller {
  const source: DataSource = {
    sourceId: 'henan-lab',
    organisation: '河南检验所',
    division: '41',
    kinds: ['test'],
    divisions: ['41'],
    publicKey: 'A'.repeat(43),
    state: 'active',
    createdAt: 0,
    ...changes,
  };
  return { kind: 'source', source };
}
