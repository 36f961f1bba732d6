import { hkdfSync } from 'node:crypto';
import * as z from 'zod';

export const MASTER_KEY_BYTES = 32;

/** The secrets that every key is derived from. */
export interface MasterKey {
  /** Ids of people, logins and printed codes follow from it, so it is never another. */
  readonly permanent: Uint8Array;
  /** What seals fields and signs tokens, by version. Several stand side by side while one takes the place of another. */
  readonly secrets: ReadonlyMap<number, Uint8Array>;
  /** The version that seals and signs; the others only open. */
  readonly current: number;
}

/** It is read once in the life of a process: to compile its schema is not worth it. */
const READ_ONCE = { jitless: true };

/** The first version is made of the permanent secret itself: so it was before there were versions. */
const FIRST = 1;
/** A sealed field begins with its version, in one byte. */
const LAST = 255;

const secretSchema = z.base64url().transform((text) => Buffer.from(text, 'base64url'));
const writtenSchema = z.strictObject({
  permanent: secretSchema,
  current: z.int().min(FIRST).max(LAST),
  secrets: z.record(z.string().regex(/^[1-9]\d*$/), secretSchema),
});

/** A master key that was never rotated. Throws RangeError for one that is too short. */
export function masterKeyOf(secret: Uint8Array): MasterKey {
  return checked({ permanent: secret, secrets: new Map([[FIRST, secret]]), current: FIRST });
}

/** Reads what {@link writeMasterKey} wrote, or a single secret in the form that the caller reads. */
export function readMasterKey(text: string, readSingle: (text: string) => Uint8Array): MasterKey {
  if (!text.startsWith('{')) return masterKeyOf(readSingle(text));
  const { permanent, secrets, current } = writtenSchema.parse(JSON.parse(text), READ_ONCE);
  const byVersion = Object.entries(secrets).map(([version, secret]) => [Number(version), secret] as const);
  return checked({ permanent, secrets: new Map(byVersion), current });
}

export function writeMasterKey({ permanent, secrets, current }: MasterKey): string {
  const text = (secret: Uint8Array) => Buffer.from(secret).toString('base64url');
  const byVersion = [...secrets].map(([version, secret]) => [version, text(secret)]);
  return JSON.stringify({ permanent: text(permanent), current, secrets: Object.fromEntries(byVersion) });
}

/** Adds the next version, which opens from now on and seals nothing yet: whoever starts with this key can read what others will seal. */
export function announce(master: MasterKey, secret: Uint8Array): MasterKey {
  return checked({ ...master, secrets: new Map([...master.secrets, [newestOf(master) + 1, secret]]) });
}

/** Lets the newest version seal and sign. */
export function activate(master: MasterKey): MasterKey {
  return { ...master, current: newestOf(master) };
}

/** Forgets all versions but the one that seals: what they sealed cannot be opened any more. */
export function retire({ permanent, secrets, current }: MasterKey): MasterKey {
  return { permanent, secrets: new Map([...secrets].filter(([version]) => version === current)), current };
}

/**
 * The same key, bound to a second secret that is kept elsewhere and comes out of there as a message authentication code: with
 * one of the two alone nothing can be derived.
 */
export function bindMasterKey({ permanent, secrets, current }: MasterKey, code: Uint8Array): MasterKey {
  const bound = (secret: Uint8Array) =>
    Buffer.from(hkdfSync('sha256', secret, code, 'health-code/v1/bound', MASTER_KEY_BYTES));
  return {
    permanent: bound(permanent),
    secrets: new Map([...secrets].map(([version, secret]) => [version, bound(secret)])),
    current,
  };
}

export const newestOf = ({ secrets }: MasterKey): number => Math.max(...secrets.keys());

function checked(master: MasterKey): MasterKey {
  const { permanent, secrets, current } = master;
  if ([permanent, ...secrets.values()].some(({ length }) => length < MASTER_KEY_BYTES))
    throw new RangeError(`the master key has fewer than ${MASTER_KEY_BYTES} bytes`);
  if (!secrets.has(current)) throw new RangeError('the master key lacks the version that seals');
  if (newestOf(master) > LAST) throw new RangeError('the master key has no version left');
  return master;
}
