import { readStored, removeStored, writeStored } from '../../platform/storage';
import { onStoredElsewhere } from '../../platform/stored-elsewhere';

/**
 * What is stored about the people of an account, and what ends it: the session, however it ends, or only signing out, so
 * that a lost session shows the same people again after the next sign-in. The list stands here and not with the features:
 * a page that was not opened has loaded none of its code, and what it once stored must go all the same.
 */
const LIFETIMES = {
  'personal-codes': 'session',
  'last-check-ins': 'session',
  people: 'account',
  gates: 'account',
  'working-gate': 'account',
  drafts: 'account',
  'own-declarations': 'account',
  residence: 'account',
  consents: 'account',
  'seen-colours': 'account',
} as const;

/** Where the session is stored; what is personal is stored beside one only. */
export const SESSION_KEY = 'session';

/** The account whose all that is: somebody else who signs in finds nothing of it. */
const OWNER_KEY = 'personal-owner';

export type PersonalKey = keyof typeof LIFETIMES;
export type Lifetime = (typeof LIFETIMES)[PersonalKey];

const listeners = new Set<(key: PersonalKey) => void>();
/** What has ended here, until somebody signs in again. */
const ended = new Set<Lifetime>();

const hasSession = () => readStored(SESSION_KEY) !== undefined;

/** Another tab may have an answer stored in the moment before it hears that the session has ended: that goes, too. */
for (const [key, lifetime] of Object.entries(LIFETIMES)) {
  onStoredElsewhere(key, () => {
    if (!hasSession() && ended.has(lifetime)) removeStored(key);
  });
}

/** Begins with an account: what is stored stays if it is that account's, and goes otherwise. */
export function ownPersonal(accountId: string): void {
  if (readStored(OWNER_KEY) === accountId) return;
  forgetPersonal('session');
  forgetPersonal('account');
  writeStored(OWNER_KEY, accountId);
}

export function readPersonal<T>(key: PersonalKey): T | undefined {
  return readStored<T>(key);
}

/** Stores nothing once the session has ended, be it in another tab: an answer may still have been on the way. */
export function writePersonal(key: PersonalKey, value: unknown): void {
  if (!hasSession()) return;
  ended.clear();
  writeStored(key, value);
}

/** Calls back whenever another tab has changed what is stored under a key; returns a function that stops it. */
export function onPersonalElsewhere(key: PersonalKey, run: () => void): () => void {
  return onStoredElsewhere(key, run);
}

/** Removes everything with this lifetime, and tells those who hold it in memory, too. */
export function forgetPersonal(lifetime: Lifetime): void {
  ended.add(lifetime);
  if (lifetime === 'account') removeStored(OWNER_KEY);
  for (const key of Object.keys(LIFETIMES) as PersonalKey[]) {
    if (LIFETIMES[key] === lifetime) forget(key);
  }
}

/** Of somebody's work at a door, and of the account; everything else is about people. */
const NOT_OF_PEOPLE: readonly PersonalKey[] = ['gates', 'working-gate', 'consents'];

/** Removes what the device knows of people, after one of them was deleted; that of the others comes again. */
export function forgetPeople(): void {
  for (const key of Object.keys(LIFETIMES) as PersonalKey[]) {
    if (!NOT_OF_PEOPLE.includes(key)) forget(key);
  }
}

function forget(key: PersonalKey): void {
  removeStored(key);
  for (const listener of Array.from(listeners)) listener(key);
}

export function onForgotten(key: PersonalKey, run: () => void): void {
  listeners.add((forgotten) => {
    if (forgotten === key) run();
  });
}
