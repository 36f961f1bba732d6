import { arrivalShards, type PlaceKind } from '@health-code/shared/place/place-kinds';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { Settings } from '../config/settings.ts';
import type { Quota } from './quota.ts';

/**
 * People whom staff may look up, by account: one each two minutes at a usual door, and a bus that arrives with thirty old
 * people. By the end of an hour 89 have been free.
 */
export const LOOK_UPS: Quota = {
  name: 'look-ups',
  windowMs: MS_PER_HOUR,
  burst: 30,
  step: 10,
  firstWaitMs: MS_PER_MINUTE,
};

/**
 * What a look-up costs as long as nobody is found; who was found costs one. So whoever types numbers until one fits has a
 * third of them, however many they try at once.
 */
export const MISS_COST = 3;

/** The same for all who work at a place: four doors, and eight times as many where a crowd may come at once. */
export function lookUpsAt(kind: PlaceKind): Quota {
  const doors = 4 * arrivalShards(kind);
  return { ...LOOK_UPS, name: 'look-ups-at', burst: doors * LOOK_UPS.burst, step: doors * LOOK_UPS.step };
}

/** Documents that an account may apply with for the first time: a family at once, and now and then a slip of the pen. */
export const APPLICATIONS: Quota = {
  name: 'applications',
  windowMs: MS_PER_DAY,
  burst: 10,
  step: 1,
  firstWaitMs: 10 * MS_PER_MINUTE,
};

/** Consents that an account gives or withdraws: somebody who changes their mind, and no list without an end. */
export const CONSENT_DECISIONS: Quota = {
  name: 'consents',
  windowMs: MS_PER_DAY,
  burst: 10,
  step: 1,
  firstWaitMs: 10 * MS_PER_MINUTE,
};

/** Questions of an account to the service that checks identities: each is paid for. */
export const PROOFS: Quota = {
  name: 'proofs',
  windowMs: MS_PER_DAY,
  burst: 10,
  step: 1,
  firstWaitMs: 10 * MS_PER_MINUTE,
};

/** Codes by which an account hands people over. */
export const HANDOVERS: Quota = { ...PROOFS, name: 'handovers' };

/** Tries of an account to name a person of a former one: a slip of the pen, and no search. */
export const RECOVERIES: Quota = {
  name: 'recoveries',
  windowMs: MS_PER_DAY,
  burst: 5,
  step: 0,
  firstWaitMs: MS_PER_MINUTE,
};

/** The same of a login, because each sign-in after a long time makes another account. */
export const RECOVERIES_BY_LOGIN: Quota = { ...RECOVERIES, name: 'recoveries-by-login' };

/** Text messages to one phone: enough for anyone who cannot find their glasses, too few to run up somebody's phone. */
export const OTPS_OF_PHONE: Quota = {
  name: 'otps-of-phone',
  windowMs: MS_PER_DAY,
  burst: 20,
  step: 0,
  firstWaitMs: MS_PER_MINUTE,
};

/** Text messages on request from one address, behind which a household or a whole company may be. */
export function otpsOfAddress({ OTP_PER_ADDRESS }: Settings): Quota {
  return {
    name: 'otps-of-address',
    windowMs: MS_PER_HOUR,
    burst: OTP_PER_ADDRESS,
    step: Math.ceil(OTP_PER_ADDRESS / 3),
    firstWaitMs: MS_PER_MINUTE,
  };
}

/** All text messages of a minute: what an operator is ready to pay for. */
export function otpsInAll({ OTP_PER_MINUTE }: Settings): Quota {
  return { name: 'otps', windowMs: MS_PER_MINUTE, burst: OTP_PER_MINUTE, step: 0, firstWaitMs: MS_PER_MINUTE };
}

/**
 * Proofs by a platform from one address, behind which half a town may be: they cost nothing, and each is a request to the
 * platform, which counts those of an app.
 */
export const PLATFORM_PROOFS_OF_ADDRESS: Quota = {
  name: 'platform-proofs-of-address',
  windowMs: MS_PER_HOUR,
  burst: 300,
  step: 100,
  firstWaitMs: MS_PER_MINUTE,
};

/** Invitations of officials that an account tries to take up. */
export const OFFICE_INVITATIONS: Quota = { ...PROOFS, name: 'office-invitations' };

/** People whom an official looks up in a day: a busy hotline, and nobody who reads through a town. */
export const OFFICIAL_LOOK_UPS: Quota = {
  name: 'official-look-ups',
  windowMs: MS_PER_DAY,
  burst: 100,
  step: 20,
  firstWaitMs: MS_PER_HOUR,
};

/** Posters and cards that an account has drawn: each takes a processor for a tenth of a second. */
export const DRAWINGS: Quota = {
  name: 'drawings',
  windowMs: MS_PER_HOUR,
  burst: 60,
  step: 20,
  firstWaitMs: MS_PER_MINUTE,
};

/** Documents of what is held of somebody that an account has drawn: a family at once, some again. One with the most rows takes a processor for seconds. */
export const DOCUMENTS: Quota = {
  name: 'documents',
  windowMs: MS_PER_HOUR,
  burst: 10,
  step: 3,
  firstWaitMs: MS_PER_MINUTE,
};

/** Files of places that an account has checked, in parts of some hundred rows. */
export const PLACE_CHECKS: Quota = {
  name: 'place-checks',
  windowMs: MS_PER_HOUR,
  burst: 60,
  step: 20,
  firstWaitMs: MS_PER_MINUTE,
};
