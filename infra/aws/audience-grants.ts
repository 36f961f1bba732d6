import type { Audience } from '@health-code/shared/api/route';
import { BY_PLACE_INDEX, keys } from '../../functions/src/stores/keys.ts';
import type { CodeKeyUse } from './code-keys.ts';
import type { TableId } from './data-stack.ts';

export type ReadAction = 'GetItem' | 'BatchGetItem' | 'Query';
export type WriteAction = 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'BatchWriteItem';

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
  /** What it may do with the keys of personal codes: ask for their public halves, and sign with those named here. */
  readonly codeKeys: { readonly read: boolean; readonly signs: readonly CodeKeyUse[] };
  /** Gets the master key, and is told where it is. */
  readonly readsMasterKey: boolean;
  /** Gets the settings of services of others, if an operator made a secret of them. */
  readonly readsRemoteSettings?: true;
}

const ANY = '*';

/** Key patterns, made by the one file that spells keys. */
const partition = {
  otp: keys.otp(ANY, ANY).pk,
  session: keys.session(ANY).pk,
  login: keys.login(ANY).pk,
  account: keys.accountPerson(ANY, ANY).pk,
  deletion: keys.deletion(ANY).pk,
  person: keys.profile(ANY).pk,
  proved: keys.proved(ANY).pk,
  consent: keys.consent(ANY, ANY, 0).pk,
  place: keys.place(ANY).pk,
  code: keys.code(ANY).pk,
  review: keys.review(ANY, ANY).pk,
  placeHour: keys.placeHour(ANY, ANY, ANY),
  riskAreas: keys.riskAreaHead.pk,
  source: keys.source(ANY).pk,
  usedSignature: keys.usedSignature(ANY, ANY).pk,
  revoked: keys.revocation(ANY, ANY).pk,
  gatePolicy: keys.gatePolicy.pk,
  gate: keys.gate(ANY).pk,
  invitation: keys.invitation(ANY).pk,
  staff: keys.staff(ANY, ANY, ANY).pk,
  sighting: keys.sighting(ANY, 0).pk,
  paperCode: keys.paperCode(ANY).pk,
  cityCard: keys.cityCard(ANY).pk,
  lookUps: keys.lookUps(ANY, ANY, ANY).pk,
  flagged: keys.flagged(ANY, ANY, ANY, ANY).pk,
  quota: keys.quota(ANY).pk,
  registerReads: keys.registerRead(ANY, ANY, ANY).pk,
  offices: keys.office(ANY, ANY).pk,
  office: keys.operator(ANY, ANY).pk,
  official: keys.officePost(ANY, ANY, ANY).pk,
  acts: keys.act(ANY, ANY, ANY).pk,
  sourceUse: keys.sourceUse(ANY).pk,
  doorSample: keys.doorSample(ANY, ANY).pk,
  sourceList: keys.sourceOf(ANY, ANY, ANY).pk,
} as const;

const READS_RISK_AREAS: TableGrant = {
  table: 'authority',
  actions: ['GetItem', 'Query'],
  partitions: [partition.riskAreas],
};

/** A snapshot that becomes stricter takes back what was issued before. */
const REVOKES: TableGrant = { table: 'authority', actions: ['PutItem'], partitions: [partition.revoked] };

/** Who came to a place in an hour, by their ids: only a function that also reads people can tell who that was. */
const READS_ARRIVALS: TableGrant = {
  table: 'places',
  index: BY_PLACE_INDEX,
  actions: ['Query'],
  partitions: [partition.placeHour],
};

/** How surely somebody of an account is who they say, and nothing of whom that is. */
const READS_PROOF_OF_ACCOUNT: TableGrant = { table: 'people', actions: ['GetItem'], partitions: [partition.proved] };

/** What an account refuses goes into the snapshot of whoever comes to it. */
const READS_CONSENTS: TableGrant = { table: 'people', actions: ['Query'], partitions: [partition.consent] };

/** What a door decided by, now and then, and of nobody whose it was. */
const KEEPS_SAMPLES: TableGrant = { table: 'places', actions: ['PutItem'], partitions: [partition.doorSample] };

const NO_CODE_KEYS: AudienceGrant['codeKeys'] = { read: false, signs: [] };

/**
 * Least privilege as data. An owner cannot reach a person: in the people table only how surely somebody of an account
 * is who they say, and in the places table not the visits of a person, only how many visits a place had. Citizens read places, and which an account has, and never change one. What anybody may call
 * without a session has no key: it can make no session, open no personal field and read no ticket. What data sources
 * call writes facts and the list of risk areas; it can read a source and never make or widen one. A signature that was used
 * it can only add: it can forget none. One function alone can delete, and it serves nothing but what people ask of their own data.
 */
export const AUDIENCE_GRANTS: Readonly<Record<Audience, AudienceGrant>> = {
  public: {
    sendsTextMessages: false,
    readsMasterKey: false,
    codeKeys: { read: true, signs: ['root'] },
    tables: [
      { table: 'places', actions: ['GetItem'], partitions: [partition.place, partition.code] },
      READS_RISK_AREAS,
      { table: 'authority', actions: ['GetItem'], partitions: [partition.gatePolicy] },
    ],
  },
  citizen: {
    sendsTextMessages: true,
    readsRemoteSettings: true,
    readsMasterKey: true,
    codeKeys: { read: true, signs: ['issuing'] },
    tables: [
      {
        table: 'people',
        actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
        partitions: [
          ...[partition.otp, partition.login, partition.session, partition.account],
          ...[partition.person, partition.paperCode, partition.cityCard],
        ],
      },
      // Who passed to another account leaves the list of the former one.
      { table: 'people', actions: ['DeleteItem'], partitions: [partition.account] },
      { table: 'people', actions: ['GetItem', 'PutItem'], partitions: [partition.proved] },
      READS_CONSENTS,
      { table: 'places', actions: ['GetItem'], partitions: [partition.place, partition.code] },
      { table: 'places', actions: ['Query'], partitions: [partition.account] },
      { table: 'places', actions: ['GetItem', 'Query', 'PutItem'], partitions: [partition.person] },
      { table: 'places', actions: ['UpdateItem'], partitions: [partition.quota] },
      READS_RISK_AREAS,
      { table: 'authority', actions: ['GetItem'], partitions: [partition.gatePolicy] },
      KEEPS_SAMPLES,
      REVOKES,
    ],
  },
  privacy: {
    sendsTextMessages: false,
    readsMasterKey: true,
    codeKeys: { read: true, signs: [] },
    tables: [
      {
        table: 'people',
        actions: [
          ...(['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'] as const),
          ...(['DeleteItem', 'BatchWriteItem'] as const),
        ],
        partitions: [
          ...[partition.login, partition.session, partition.account, partition.proved, partition.deletion],
          ...[partition.person, partition.paperCode, partition.cityCard, partition.consent],
        ],
      },
      { table: 'places', actions: ['Query'], partitions: [partition.person, partition.registerReads] },
      {
        table: 'places',
        actions: ['BatchGetItem', 'Query', 'DeleteItem', 'BatchWriteItem'],
        partitions: [
          ...[partition.account, partition.place, partition.code, partition.review],
          ...[partition.gate, partition.staff],
        ],
      },
      { table: 'places', actions: ['UpdateItem'], partitions: [partition.quota] },
      READS_RISK_AREAS,
      REVOKES,
    ],
  },
  owner: {
    sendsTextMessages: false,
    readsMasterKey: true,
    codeKeys: NO_CODE_KEYS,
    tables: [
      {
        table: 'places',
        actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
        partitions: [partition.account, partition.place, partition.code, partition.invitation, partition.review],
      },
      { table: 'places', actions: ['Query', 'PutItem'], partitions: [partition.staff] },
      { table: 'places', actions: ['Query'], partitions: [partition.lookUps, partition.registerReads] },
      { table: 'places', actions: ['GetItem', 'BatchGetItem', 'PutItem'], partitions: [partition.gate] },
      { table: 'places', actions: ['UpdateItem'], partitions: [partition.quota] },
      READS_PROOF_OF_ACCOUNT,
      READS_ARRIVALS,
    ],
  },
  gate: {
    sendsTextMessages: false,
    readsMasterKey: true,
    codeKeys: { read: true, signs: ['root', 'specimen'] },
    tables: [
      { table: 'people', actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'], partitions: [partition.person] },
      { table: 'people', actions: ['Query'], partitions: [partition.account] },
      { table: 'people', actions: ['GetItem'], partitions: [partition.paperCode, partition.cityCard] },
      { table: 'places', actions: ['GetItem', 'BatchGetItem'], partitions: [partition.place] },
      { table: 'places', actions: ['GetItem', 'Query', 'PutItem'], partitions: [partition.person] },
      {
        table: 'places',
        actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
        partitions: [partition.account, partition.gate, partition.invitation, partition.sighting, partition.staff],
      },
      {
        table: 'places',
        actions: ['UpdateItem'],
        partitions: [partition.quota, partition.lookUps, partition.registerReads],
      },
      { table: 'places', actions: ['PutItem'], partitions: [partition.flagged] },
      KEEPS_SAMPLES,
      READS_PROOF_OF_ACCOUNT,
      READS_ARRIVALS,
      READS_RISK_AREAS,
      { table: 'authority', actions: ['GetItem'], partitions: [partition.gatePolicy] },
      { table: 'authority', actions: ['Query', 'PutItem'], partitions: [partition.revoked] },
    ],
  },
  authority: {
    sendsTextMessages: false,
    readsMasterKey: true,
    codeKeys: { read: true, signs: [] },
    tables: [
      { table: 'people', actions: ['GetItem', 'Query', 'PutItem'], partitions: [partition.person] },
      { table: 'people', actions: ['GetItem', 'BatchGetItem', 'PutItem'], partitions: [partition.cityCard] },
      // What an office saw is for the account of a phone; a consent that is withdrawn ends the code on paper.
      { table: 'people', actions: ['GetItem'], partitions: [partition.login] },
      { table: 'people', actions: ['PutItem'], partitions: [partition.proved, partition.paperCode] },
      READS_CONSENTS,
      { table: 'places', actions: ['GetItem', 'BatchGetItem', 'UpdateItem'], partitions: [partition.place] },
      {
        table: 'places',
        actions: ['Query'],
        partitions: [partition.review, partition.flagged, partition.person],
      },
      { table: 'places', actions: ['BatchGetItem'], partitions: [partition.lookUps] },
      { table: 'authority', actions: ['GetItem', 'Query', 'PutItem'], partitions: [partition.riskAreas] },
      { table: 'authority', actions: ['GetItem'], partitions: [partition.source] },
      { table: 'authority', actions: ['GetItem', 'PutItem'], partitions: [partition.gatePolicy] },
      { table: 'authority', actions: ['PutItem'], partitions: [partition.usedSignature, partition.sourceUse] },
      REVOKES,
    ],
  },
  // What officials do, each of them known by name: what they did they can add to and never take away.
  office: {
    sendsTextMessages: false,
    readsMasterKey: true,
    codeKeys: { read: true, signs: [] },
    tables: [
      { table: 'people', actions: ['GetItem', 'Query', 'PutItem'], partitions: [partition.person] },
      { table: 'people', actions: ['GetItem'], partitions: [partition.account, partition.session] },
      { table: 'people', actions: ['BatchGetItem'], partitions: [partition.login] },
      { table: 'places', actions: ['GetItem', 'BatchGetItem', 'UpdateItem'], partitions: [partition.place] },
      { table: 'places', actions: ['Query'], partitions: [partition.review, partition.flagged, partition.doorSample] },
      { table: 'places', actions: ['BatchGetItem'], partitions: [partition.lookUps] },
      { table: 'places', actions: ['UpdateItem'], partitions: [partition.quota] },
      {
        table: 'authority',
        actions: ['GetItem', 'Query', 'PutItem'],
        partitions: [partition.offices, partition.office, partition.riskAreas],
      },
      {
        table: 'authority',
        actions: ['Query', 'PutItem'],
        partitions: [partition.official, partition.acts, partition.sourceList],
      },
      { table: 'authority', actions: ['GetItem', 'BatchGetItem', 'PutItem'], partitions: [partition.source] },
      { table: 'authority', actions: ['BatchGetItem'], partitions: [partition.sourceUse] },
      { table: 'authority', actions: ['GetItem', 'PutItem'], partitions: [partition.gatePolicy] },
      REVOKES,
    ],
  },
};
