import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import { createCodeSecrets } from '../codes/code-secrets.ts';
import { once } from '../codes/once.ts';
import { createSpecimens } from '../codes/specimens.ts';
import { createAccessTokens } from '../crypto/access-tokens.ts';
import { createAdmissions } from '../crypto/admissions.ts';
import { createCursors } from '../crypto/cursors.ts';
import { createFieldCipher } from '../crypto/field-cipher.ts';
import { deriveKeyRing, emptyKeyRing } from '../crypto/key-ring.ts';
import { createKeyedIds } from '../crypto/keyed-ids.ts';
import type { MasterKey } from '../crypto/master-key.ts';
import { createRefreshTokens } from '../crypto/refresh-tokens.ts';
import { readDivisionDirectory } from '../divisions/division-directory.ts';
import { readLatinNames } from '../divisions/latin-names.ts';
import { lazily } from '../lazily.ts';
import { createLogger } from '../log/logger.ts';
import { refreshing } from '../refreshing.ts';
import { createRiskAreaCache } from '../risk-areas/risk-area-cache.ts';
import type { OtpSender } from '../sign-in/otp-sender.ts';
import { lazyStore } from '../stores/lazy-store.ts';
import type { Stores } from '../stores/stores.ts';
import type { Deps } from './deps.ts';
import { createIdentityProofing } from './identity-proofing.ts';
import { createOtpCaller } from './otp-caller.ts';
import { createRuleSets, type RuleSets } from './rule-sets.ts';
import type { Settings } from './settings.ts';

/** A new policy is at every door within the time in which gates fetch their bundle. */
const GATE_POLICY_REFRESH_MS = 30_000;

/** What differs between AWS, the local run and the tests. */
export interface Environment {
  readonly settings: Settings;
  /** Undefined for a function without a route that needs a key. */
  readonly masterKey: MasterKey | undefined;
  readonly stores: Stores;
  /** In place of what the settings say. */
  readonly ruleSets?: RuleSets;
  readonly otpSender: OtpSender;
  /** In place of the service that the settings name. */
  readonly otpCaller?: OtpSender;
  readonly posters: Deps['posters'];
  readonly paperCards: Deps['paperCards'];
  readonly personDocuments: Deps['personDocuments'];
  /** The keys of personal codes; asked for by the first request that needs them. */
  readonly codeKeys: Deps['codeKeys'];
  /** `divisions.tsv`; `latin-names.tsv` lies beside it. */
  readonly divisionsFile: URL;
  readonly writeLog: (line: string) => void;
  readonly now?: () => number;
}

/** Puts the parts together; the only place that does. */
export function buildDeps(environment: Environment): Deps {
  const { settings, masterKey } = environment;
  const keys = masterKey === undefined ? emptyKeyRing() : deriveKeyRing(masterKey);
  const codeSecrets = createCodeSecrets(keys);
  return {
    stores: environment.stores,
    ids: createKeyedIds(keys),
    cipher: createFieldCipher(keys),
    accessTokens: createAccessTokens(keys, settings.ACCESS_TTL_SECONDS),
    refreshTokens: createRefreshTokens(keys),
    admissions: createAdmissions(keys),
    cursors: createCursors(keys),
    codeKeys: environment.codeKeys,
    codeSecrets,
    specimens: createSpecimens(environment.codeKeys, codeSecrets),
    gatePolicies: refreshing(
      async () => (await environment.stores.gatePolicies.load()) ?? PLAIN_POLICIES,
      GATE_POLICY_REFRESH_MS,
    ).current,
    gateBundles: once(async () =>
      (await import('../codes/gate-bundle-source.ts')).createGateBundleSource(environment.stores, environment.codeKeys),
    ),
    otpSender: environment.otpSender,
    otpCaller: environment.otpCaller ?? createOtpCaller(settings),
    signInProviders: once(async () => (await import('./sign-in-providers.ts')).createSignInProviders(settings)),
    identityProofing: createIdentityProofing(settings),
    randomInt: (limit) => randomInt(limit),
    randomId: () => randomUUID(),
    randomBytes: (count) => randomBytes(count),
    passkeys: lazyStore(async () =>
      (await import('../second-factor/webauthn-passkeys.ts')).createWebauthnPasskeys(settings.PUBLIC_ORIGIN),
    ),
    divisions: lazily(() => readDivisionDirectory(environment.divisionsFile)),
    latinNames: lazily(() => readLatinNames(new URL('latin-names.tsv', environment.divisionsFile))),
    posters: environment.posters,
    paperCards: environment.paperCards,
    personDocuments: environment.personDocuments,
    ruleSets: environment.ruleSets ?? createRuleSets({ region: settings.REGION, override: settings.RULE_SET }),
    riskAreas: createRiskAreaCache(environment.stores.riskAreas, settings.RISK_AREA_REFRESH_SECONDS * 1000),
    settings,
    logger: createLogger(environment.writeLog),
    now: environment.now ?? Date.now,
  };
}
