import { cn202220m } from '@health-code/shared/rules/sets/cn-2022-20m';
import { createKeyFile, openKeyFile } from '../codes/key-file.ts';
import { once } from '../codes/once.ts';
import { buildDeps } from '../config/build-deps.ts';
import type { Deps } from '../config/deps.ts';
import { onlyRuleSet } from '../config/rule-sets.ts';
import { settingsSchema } from '../config/settings.ts';
import { masterKeyOf } from '../crypto/master-key.ts';
import { readDivisionDirectory } from '../divisions/division-directory.ts';
import { lazily } from '../lazily.ts';
import { createMemoryStores } from '../stores/memory-stores.ts';
import { type WatchedStores, watchStores } from './watched-stores.ts';

export const TEST_START = Date.parse('2026-11-21T04:00:00.000Z');

/** All parts over memory stores with a clock that stands still until it is moved. */
export interface World extends Omit<WatchedStores, 'stores'> {
  readonly deps: Deps;
  readonly logLines: string[];
  /** The last one-time password that was sent to a phone. */
  otpFor(phone: string): string;
  now(): number;
  advance(ms: number): void;
}

export interface WorldOverrides {
  readonly settings?: Record<string, string>;
  readonly deps?: Partial<Deps>;
}

/** The divisions that suites speak of, as the directory has them: to read that of the whole country takes longer than most suites. */
const divisions = lazily(() => readDivisionDirectory(new URL('divisions.tsv', import.meta.url)));
const COUNTRY_FILE = new URL('../../data/divisions.tsv', import.meta.url);
/** In place of the few that suites speak of. */
export const wholeCountry = lazily(() => readDivisionDirectory(COUNTRY_FILE));

/** Renderers read their fonts, so they are loaded by the suites that draw. */
const posters = once(async () => (await import('../posters/create-poster-renderer.ts')).createPosterRenderer());
const paperCards = once(async () => (await import('../posters/paper-card.ts')).createPaperCardRenderer());
const personDocuments = once(async () =>
  (await import('../person-document/create-person-document-renderer.ts')).createPersonDocumentRenderer(),
);

export function createWorld(overrides: WorldOverrides = {}): World {
  const logLines: string[] = [];
  const sent = new Map<string, string>();
  let now = TEST_START;
  let drawn = 0;
  const { stores, ...watch } = watchStores(createMemoryStores());
  const codeKeys = openKeyFile(createKeyFile('41', TEST_START));
  // Worlds in which the same is done have the same ids; only the keys of their codes differ.
  const randomId = () => {
    drawn += 1;
    return `random-${drawn}`;
  };
  const base = buildDeps({
    settings: settingsSchema.parse({
      PUBLIC_ORIGIN: 'https://code.example.org',
      PEOPLE_TABLE: 'people',
      PLACES_TABLE: 'places',
      AUTHORITY_TABLE: 'authority',
      PLACE_REVIEW: 'none',
      ANONYMOUS_PER_MINUTE: '1000000',
      ...overrides.settings,
    }),
    ruleSets: onlyRuleSet(cn202220m),
    masterKey: masterKeyOf(Buffer.alloc(32, 7)),
    stores,
    otpSender: { send: async (phone, otp) => void sent.set(phone, otp) },
    posters,
    paperCards,
    personDocuments,
    codeKeys: async () => codeKeys,
    divisionsFile: COUNTRY_FILE,
    writeLog: (line) => logLines.push(line),
    now: () => now,
  });
  return {
    ...watch,
    deps: { ...base, divisions, randomId, ...overrides.deps },
    logLines,
    otpFor: (phone) => sent.get(phone) as string,
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
  };
}
