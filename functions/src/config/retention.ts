import { PAPER_CODE_MAX_DAYS } from '@health-code/shared/card/paper-code';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import type { ItemKind } from '../stores/item-kind.ts';
import type { TableDefinition } from '../stores/table-definitions.ts';
import type { Settings } from './settings.ts';

export type RetentionSettings = Pick<Settings, 'VISIT_RETENTION_DAYS' | 'REFRESH_TTL_DAYS'>;

/** How the life of an item ends. */
export type End =
  /** By itself, at most so many days after it was written last: it has the attribute by which the database deletes it. */
  | { readonly days: number | keyof RetentionSettings }
  /** Together with what it belongs to, by the deletion of that. */
  | { readonly with: 'person' | 'account' | 'login' | 'place' }
  /** Never: it was published, or says what a published thing is of. */
  | { readonly public: true };

export interface Retention {
  readonly table: TableDefinition['id'];
  readonly end: End;
  /** Whether it says anything of a person, be it under a keyed hash: the end of the service deletes these. */
  readonly isPersonal: boolean;
  /** Why it is kept, and no longer than that. */
  readonly basis: string;
}

const YEARS = 365;

const people = <E extends End>(end: E, basis: string) => ({ table: 'people', end, isPersonal: true, basis }) as const;
const places = <E extends End>(end: E, basis: string) => ({ table: 'places', end, isPersonal: true, basis }) as const;
const authority = <E extends End>(end: E, basis: string) =>
  ({ table: 'authority', end, isPersonal: false, basis }) as const;
const officials = <E extends End>(end: E, basis: string) =>
  ({ table: 'authority', end, isPersonal: true, basis }) as const;
const published = (basis: string) => authority({ public: true }, basis);

/**
 * What the tables hold, how long, and why: the one place that says so. A type of item that is not in it does not compile;
 * what a type of item here says of its end is held against all that the service writes by a test.
 */
const TABLE_OF_KINDS = {
  otp: people({ days: 1 }, 'proves the phone within minutes'),
  otpSends: people({ days: 1 }, 'makes waits grow over a day'),
  login: people({ with: 'login' }, 'leads to the account; after its end, to nobody else’s'),
  account: people({ with: 'account' }, 'counts its logins, so that the last one stays'),
  deletedAccount: people({ days: 1 }, 'keeps the last tokens of a deleted account from filling it again'),
  session: people({ days: 'REFRESH_TTL_DAYS' }, 'keeps a device signed in while it is used'),
  accountSession: people({ days: 'REFRESH_TTL_DAYS' }, 'lists the devices for their owner'),
  accountPerson: people({ with: 'person' }, 'lists the people of an account'),
  proved: people({ with: 'account' }, 'says how sure it is whose account it is, to those who may not read people'),
  notice: people({ days: 30 }, 'tells a former holder that a person is held by another account'),
  consent: people({ with: 'account' }, 'proves what an account agreed to, and to which text'),
  inPersonProof: people({ days: 30 }, 'lets the person whom an office saw take themself over'),
  formerTenure: people({ days: 1 }, 'keeps codes of a deleted person from being issued again'),
  accountPeople: people({ with: 'account' }, 'counts the people of an account'),
  profile: people({ with: 'person' }, 'is what the person applied with'),
  snapshot: people({ with: 'person' }, 'answers for the code in one read'),
  fact: people({ days: 10 * YEARS }, 'decides the colour; most facts end with the term that follows from them'),
  heldFact: people({ days: 10 * YEARS }, 'waits for an office; ends as the fact would'),
  access: people({ days: 180 }, 'shows a person who looked at them'),
  latestPaperCode: people({ days: PAPER_CODE_MAX_DAYS }, 'finds the paper code in force'),
  paperCode: people({ days: PAPER_CODE_MAX_DAYS }, 'answers for a paper card, and for a lost one'),
  personCard: people({ days: 10 * YEARS }, 'lists the city cards of a person; ends with the card'),
  cityCard: people({ days: 10 * YEARS }, 'lets doors find who allowed it; ends with the card'),

  deletion: people({ days: 3 * YEARS }, 'proves a deletion, and says nothing of anybody'),

  accountPlace: places({ with: 'place' }, 'lists the places of an account'),
  place: places({ with: 'place' }, 'is the place that its owner registered'),
  placeEdit: places({ with: 'place' }, 'says who changed what of a place'),
  review: places({ days: YEARS }, 'queues a place for its reviewer'),
  code: places({ with: 'place' }, 'finds the place behind a poster, and says that an old one was replaced'),
  accountGate: places({ with: 'account' }, 'lists the gates of an account'),
  gate: places({ with: 'account' }, 'is somebody’s post at a door'),
  staff: places({ with: 'account' }, 'lists the staff of a place'),
  invitation: places({ days: 1 }, 'lets one member of staff in'),
  placeInvitation: places({ days: 1 }, 'lists the invitations of a place'),
  sighting: places({ days: 1 }, 'tells a copied code from the first'),
  lookUps: places({ days: 30 }, 'shows the owner how often staff looked people up'),
  flagged: places({ days: 30 }, 'shows officials the hours with unusual look-ups'),
  registerRead: places({ days: 'VISIT_RETENTION_DAYS' }, 'says who read a register for as long as it is kept'),
  doorSample: {
    ...places({ days: 3 }, 'shows what other requirements would have answered yesterday'),
    isPersonal: false,
  },
  quota: places({ days: 1 }, 'stops whoever tries too often'),
  visit: places({ days: 'VISIT_RETENTION_DAYS' }, 'traces an infection'),

  source: published('whose signature is believed, and for what'),
  sourceOf: published('lists the sources of a division'),
  sourceUse: authority({ days: 2 * YEARS }, 'tells an office which of its sources nobody uses any more'),
  usedSignature: authority({ days: 1 }, 'stops a request from being sent again'),
  riskAreaHead: published('which list of risk areas is in force'),
  riskAreaPage: published('what a code was decided by stays readable'),
  gatePolicy: published('what doors ask for'),
  office: published('which authorities there are, and who manages them'),
  operator: officials({ days: 10 * YEARS }, 'says who may act for an office, and who could'),
  operatorSignIn: officials({ days: 2 * YEARS }, 'proves an official by their second factor'),
  officePost: officials({ days: 10 * YEARS }, 'leads an account to the offices that it works at'),
  act: officials({ days: 10 * YEARS }, 'says what officials did, for whoever audits them'),
  revocation: authority({ days: 2 }, 'takes back a code until it would have ended by itself'),
} as const satisfies Readonly<Record<ItemKind, Retention>>;

export const RETENTION: Readonly<Record<ItemKind, Retention>> = TABLE_OF_KINDS;

/** The kinds that end by themselves. */
type EndingKind = {
  [K in ItemKind]: (typeof TABLE_OF_KINDS)[K]['end'] extends { readonly days: unknown } ? K : never;
}[ItemKind];

/** How long an item of a kind is kept after it was written, in milliseconds; undefined for one without an end of its own. */
export function keptMs(kind: ItemKind, settings: RetentionSettings): number | undefined {
  const { end } = RETENTION[kind];
  if (!('days' in end)) return undefined;
  return (typeof end.days === 'number' ? end.days : settings[end.days]) * MS_PER_DAY;
}

/** When what was written at an instant ends at the latest. */
export function keptUntil(kind: EndingKind, at: number, settings: RetentionSettings): number {
  return at + (keptMs(kind, settings) as number);
}

/** Visits up to this instant are kept no longer, and shown to nobody although DynamoDB may delete them days later. */
export function visitsKeptSince(settings: RetentionSettings, now: number): number {
  return now - (keptMs('visit', settings) as number);
}
