import { verifySignature } from '@health-code/functions/crypto/ed25519';
import { openDocument, type SignedDocument, signDocument } from '@health-code/shared/code/signed-document';
import type { Signer } from '@health-code/shared/code/signing';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import * as z from 'zod';

const KIND = 'sunset-certificate';
const instant = z.iso.datetime();

/** What is attested at the end of a service. */
export const sunsetSchema = z.strictObject({
  issuer: z.string(),
  startedAt: instant,
  finishedAt: instant,
  /** What there was of each kind of personal item when it began; all of it was deleted, and none was found afterwards. */
  deleted: z.record(z.string(), z.int().min(0)),
  foundAfterwards: z.literal(0),
  /** What stays readable: it was published, and speaks of nobody. */
  published: z.record(z.string(), z.int().min(0)),
  keysDestroyed: z.array(z.string()),
  /** When the last copy of the tables ends that the database itself keeps; null where it keeps none. */
  backupsEnd: instant.nullable(),
  rootKey: z.strictObject({ keyId: z.string(), publicKey: z.string() }),
});
export type Sunset = z.infer<typeof sunsetSchema>;

const signedSchema = z.strictObject({ payload: z.string(), keyId: z.string(), signature: z.string() });

export const signSunset = (sunset: Sunset, root: Signer): Promise<SignedDocument> => signDocument(KIND, sunset, root);

/**
 * What a certificate attests; undefined unless the root key that it names has signed it. Whoever knows the key from an old
 * trust list or gate gives it, and need not take the certificate's word for it.
 */
export async function readSunset(text: string, expectedKey?: string): Promise<Sunset | undefined> {
  const document = signedSchema.safeParse(parseJson(text)).data;
  const named = document && claimedKey(document);
  if (document === undefined || named === undefined) return undefined;
  const publicKey = fromBase64Url(expectedKey ?? named.publicKey);
  if (publicKey === undefined) return undefined;
  const roots = new Map([[named.keyId, publicKey]]);
  const opened = await openDocument(KIND, document, roots, verifySignature);
  return opened.kind === 'ok' ? sunsetSchema.safeParse(opened.value).data : undefined;
}

function claimedKey({ payload }: SignedDocument): Sunset['rootKey'] | undefined {
  return sunsetSchema.safeParse(parseJson(Buffer.from(payload, 'base64url').toString())).data?.rootKey;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
