import { BY_PLACE_INDEX } from './keys.ts';

/** The shape of the tables, from which the CDK stack and the embedded database are both made. */
export interface TableDefinition {
  readonly id: 'people' | 'places' | 'authority';
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly ttlAttribute: string;
  readonly indexes: readonly IndexDefinition[];
}
export interface IndexDefinition {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  /** What the index carries besides its keys. */
  readonly attributes: readonly string[];
}

const base = { partitionKey: 'pk', sortKey: 'sk', ttlAttribute: 'ttl' } as const;

export const TABLES: readonly TableDefinition[] = [
  { id: 'people', ...base, indexes: [] },
  { id: 'authority', ...base, indexes: [] },
  {
    id: 'places',
    ...base,
    indexes: [
      {
        name: BY_PLACE_INDEX,
        partitionKey: 'placeHour',
        sortKey: 'placeAt',
        attributes: ['entranceId', 'at', 'leftAt', 'original', 'colour', 'method'],
      },
    ],
  },
];
