import type { Audience } from '@health-code/shared/api/route';
import { BY_PLACE_INDEX, keys } from '../../functions/src/stores/keys.ts';
import type { TableId } from './data-stack.ts';

export type ReadAction = 'GetItem' | 'BatchGetItem' | 'Query';
export type WriteAction = 'PutItem' | 'UpdateItem';

/** What a function may do with the partitions of one table, or of one of its indexes. */
export interface TableGrant {
  readonly table: TableId;
  readonly index?: string;
  readonly actions: readonly (ReadAction | WriteAction)[];
  /** Patterns of partition keys (`dynamodb:LeadingKeys`); everything else in the table is out of reach. */
  readonly partitions: readonly string[];
}

/** Everything that the role of one function allows beyond its own logs and traces. */
export interface AudienceGrant {
  readonly tables: readonly TableGrant[];
  /** May send text messages, to phones only. */
  readonly sendsTextMessages: boolean;
  /** Gets the master key, and is told where it is. */
  readonly readsMasterKey: boolean;
}

const ANY = '*';

/** Key patterns, made by the one file that spells keys. */
const partition = {
  otp: keys.otp(ANY).pk,
  account: keys.accountPerson(ANY, ANY).pk,
  person: keys.profile(ANY).pk,
  place: keys.place(ANY).pk,
  code: keys.code(ANY).pk,
  placeDay: keys.placeDay(ANY, ANY),
  riskAreas: keys.riskAreaHead.pk,
  source: keys.source(ANY).pk,
} as const;

const READS_RISK_AREAS: TableGrant = {
  table: 'authority',
  actions: ['GetItem', 'Query'],
  partitions: [partition.riskAreas],
};

/**
 * Least privilege as data. An owner cannot reach a person: not in the people table, and in the places table not the
 * visits of a person, only how many visits a place had. Citizens read places and never change one. What anybody may call
 * without a session has no key: it can make no session, open no personal field and read no ticket. What data sources
 * call writes facts and the list of risk areas; it can read a source and never make or widen one.
 */
export const AUDIENCE_GRANTS: Readonly<Record<Audience, AudienceGrant>> = {
  public: {
    sendsTextMessages: false,
    readsMasterKey: false,
    tables: [
      { table: 'places', actions: ['GetItem'], partitions: [partition.place, partition.code] },
      READS_RISK_AREAS,
    ],
  },
  citizen: {
    sendsTextMessages: true,
    readsMasterKey: true,
    tables: [
      {
        table: 'people',
        actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
        partitions: [partition.otp, partition.account, partition.person],
      },
      { table: 'places', actions: ['GetItem'], partitions: [partition.place, partition.code] },
      { table: 'places', actions: ['GetItem', 'Query', 'PutItem'], partitions: [partition.person] },
      READS_RISK_AREAS,
    ],
  },
  owner: {
    sendsTextMessages: false,
    readsMasterKey: true,
    tables: [
      {
        table: 'places',
        actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
        partitions: [partition.account, partition.place, partition.code],
      },
      { table: 'places', index: BY_PLACE_INDEX, actions: ['Query'], partitions: [partition.placeDay] },
    ],
  },
  authority: {
    sendsTextMessages: false,
    readsMasterKey: true,
    tables: [
      { table: 'people', actions: ['GetItem', 'Query', 'PutItem'], partitions: [partition.person] },
      { table: 'authority', actions: ['GetItem', 'Query', 'PutItem'], partitions: [partition.riskAreas] },
      { table: 'authority', actions: ['GetItem'], partitions: [partition.source] },
    ],
  },
};
