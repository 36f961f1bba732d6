import type { DataSource } from '@health-code/shared/authority/data-source';

export interface DataSourceStore {
  find(sourceId: string): Promise<DataSource | undefined>;
  /** Creates or replaces: whoever may write here decides what a source may do. */
  put(source: DataSource): Promise<void>;
}
