import type { TableNames } from '@health-code/functions/stores/dynamo-stores';

/** The tables of the local run. */
export const TABLE_NAMES: TableNames = {
  people: 'health-code-people',
  places: 'health-code-places',
  authority: 'health-code-authority',
};
