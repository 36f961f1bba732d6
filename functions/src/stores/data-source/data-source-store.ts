import type { DataSource } from '@health-code/shared/authority/data-source';

export interface SourceUse {
  readonly sourceId: string;
  readonly day: string;
  readonly expiresAt: number;
}

export interface DataSourceStore {
  find(sourceId: string): Promise<DataSource | undefined>;
  /** Those whose division is a division or below it; the next read after a put may miss it. */
  list(division: string): Promise<DataSource[]>;
  /** Creates or replaces: whoever may write here decides what a source may do. */
  put(source: DataSource): Promise<void>;
  /** Notes the day in Shanghai on which a source was believed; one process writes each day once. */
  noteUse(use: SourceUse): Promise<void>;
  /** The last day of each, where one is known. */
  lastUses(sourceIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** In the order of divisions, and of names within one. */
export const byDivision = (a: DataSource, b: DataSource): number =>
  `${a.division}#${a.sourceId}` < `${b.division}#${b.sourceId}` ? -1 : 1;
