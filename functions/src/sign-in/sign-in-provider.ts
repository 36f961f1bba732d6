import type { Platform } from '@health-code/shared/account/login';

/** What an app was given by the platform that it runs in, each part good for one use. */
export interface ProviderCredential {
  /** From `wx.login` or `my.getAuthCode`. */
  readonly code: string;
  /** The code of WeChat's getPhoneNumber button, or the whole text that `my.getPhoneNumber` answers. */
  readonly phoneProof?: string;
}

/** Who somebody is to a platform. */
export interface ProvenIdentity {
  /** Opaque, and the same whenever this person uses this app. */
  readonly subject: string;
  /** The same in all apps of one owner, where the platform tells it. */
  readonly unionId?: string;
  /**
   * The phone that the platform knows them by, cleaned; absent where none was asked for, or it is of no country that we know.
   * WeChat's is for one use. Alipay's is signed without a user and a time, so whoever holds the text can bring it again: it
   * fills in a form, and opens no account.
   */
  readonly phone?: string;
}

/** A platform that people are signed in to already. */
export interface SignInProvider {
  /**
   * Throws PROVIDER.CODE_INVALID for what is wrong, used or too old, PROVIDER.BLOCKED for somebody whom the platform refuses,
   * and PROVIDER.BUSY or PROVIDER.UNAVAILABLE where it cannot say.
   */
  prove(credential: ProviderCredential, now: number): Promise<ProvenIdentity>;
}

/** The platforms that are on; one without settings is absent. */
export type SignInProviders = Partial<Readonly<Record<Platform, SignInProvider>>>;
