import type { GatePolicies } from '@health-code/shared/entry/policy';
import type { CodeKeys } from '../codes/code-keys.ts';
import type { CodeSecrets } from '../codes/code-secrets.ts';
import type { GateBundleSource } from '../codes/gate-bundle-source.ts';
import type { Specimens } from '../codes/specimens.ts';
import type { AccessTokens } from '../crypto/access-tokens.ts';
import type { Admissions } from '../crypto/admissions.ts';
import type { Cursors } from '../crypto/cursors.ts';
import type { FieldCipher } from '../crypto/field-cipher.ts';
import type { KeyedIds } from '../crypto/keyed-ids.ts';
import type { RefreshTokens } from '../crypto/refresh-tokens.ts';
import type { DivisionDirectory } from '../divisions/division-directory.ts';
import type { LatinNames } from '../divisions/latin-names.ts';
import type { Logger } from '../log/logger.ts';
import type { PersonDocumentRenderer } from '../person-document/person-document.ts';
import type { PaperCardRenderer } from '../posters/paper-card.ts';
import type { PosterRenderer } from '../posters/poster-renderer.ts';
import type { IdentityProofing } from '../proofing/identity-proofing.ts';
import type { RiskAreaCache } from '../risk-areas/risk-area-cache.ts';
import type { Passkeys } from '../second-factor/passkeys.ts';
import type { OtpSender } from '../sign-in/otp-sender.ts';
import type { SignInProviders } from '../sign-in/sign-in-provider.ts';
import type { Stores } from '../stores/stores.ts';
import type { RuleSets } from './rule-sets.ts';
import type { Settings } from './settings.ts';

/** Everything that comes from outside. Built once per process; a use case gets the slice that it names with {@link Needs}. */
export interface Deps {
  readonly stores: Stores;
  readonly ids: KeyedIds;
  readonly cipher: FieldCipher;
  readonly accessTokens: AccessTokens;
  readonly refreshTokens: RefreshTokens;
  readonly admissions: Admissions;
  readonly cursors: Cursors;
  readonly codeKeys: () => Promise<CodeKeys>;
  readonly codeSecrets: CodeSecrets;
  readonly specimens: Specimens;
  /** What doors ask for, at most half a minute old. */
  readonly gatePolicies: (now: number) => Promise<GatePolicies>;
  readonly gateBundles: () => Promise<GateBundleSource>;
  readonly otpSender: OtpSender;
  /** Calls and reads out; undefined where nobody does. */
  readonly otpCaller: OtpSender | undefined;
  /** The platforms that people can sign in by, made when the first is asked for. Throws where a key of one cannot be read. */
  readonly signInProviders: () => Promise<SignInProviders>;
  /** The service that checks identities; undefined without one. */
  readonly identityProofing: IdentityProofing | undefined;
  /** A number from 0 up to, not including, `limit`, that nobody can foresee. */
  readonly randomInt: (limit: number) => number;
  readonly randomId: () => string;
  /** Bytes that nobody can foresee. */
  readonly randomBytes: (count: number) => Uint8Array;
  /** Passkeys of officials; its library is loaded by the first who uses one. */
  readonly passkeys: Passkeys;
  readonly divisions: () => DivisionDirectory;
  /** Names in Latin letters, read when somebody first asks for them. */
  readonly latinNames: () => LatinNames;
  readonly posters: () => Promise<PosterRenderer>;
  readonly paperCards: () => Promise<PaperCardRenderer>;
  readonly personDocuments: () => Promise<PersonDocumentRenderer>;
  readonly ruleSets: RuleSets;
  readonly riskAreas: RiskAreaCache;
  readonly settings: Settings;
  readonly logger: Logger;
  readonly now: () => number;
}

type Part = Exclude<keyof Deps, 'stores'>;

/** The parts and the stores that a use case uses, and no others. */
export type Needs<P extends Part = never, S extends keyof Stores = never> = Pick<Deps, P> & {
  readonly stores: Pick<Stores, S>;
};
