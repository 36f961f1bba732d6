import { createHash } from 'node:crypto';
import { type DataSource, dataSourceIdSchema } from '@health-code/shared/authority/data-source';
import { shanghaiDate } from '@health-code/shared/time/shanghai';
import type { Deps } from '../config/deps.ts';
import { keptUntil } from '../config/retention.ts';
import { ed25519PublicKey, ed25519Verify } from '../crypto/ed25519.ts';
import { DomainError, lostRaceAs } from '../domain-error.ts';
import type { HttpEvent } from './http-types.ts';
import { signatureBase } from './message-signature.ts';
import { type ReceivedSignature, readSignatures } from './received-signature.ts';
import { profileFault, rememberedUntil, unsigned } from './signature-profile.ts';
import type { SignedRequest } from './signed-components.ts';

/** A proxy or two may sign beside the source; each signature costs a look-up, so nobody may bring any number of them. */
const MAX_SIGNATURES = 4;

/** A signature that is right, and whose it is. */
interface Signed {
  readonly source: DataSource;
  readonly signature: ReceivedSignature;
}

/**
 * Who signed a request, which uses up every signature on it. Throws SOURCE.UNSIGNED, SOURCE.STALE, SOURCE.UNTRUSTED, which
 * does not tell an unknown source from a wrong key, and SOURCE.REPLAYED. Of several signatures one that is right is enough,
 * the first of them speaks, and what is told otherwise is the fault of the first.
 */
export async function authenticateSource(deps: Deps, event: HttpEvent, now: number): Promise<DataSource> {
  const readings = readingsOf(event, deps.settings.PUBLIC_ORIGIN);
  const [request] = readings;
  const faults: DomainError[] = [];
  const signed: Signed[] = [];
  for (const signature of readSignatures(event.headers).slice(0, MAX_SIGNATURES)) {
    const fault = profileFault(signature, request, now);
    const source = fault === undefined ? await signerOf(deps, signature, readings) : undefined;
    if (source === undefined) faults.push(fault ?? new DomainError('SOURCE.UNTRUSTED'));
    else signed.push({ source, signature });
  }
  const [speaker] = signed;
  if (speaker === undefined)
    throw faults[0] ?? unsigned(request, 'no Ed25519 signature that Signature-Input describes');
  for (const each of signed) await useUp(deps, each);
  await noteUse(deps, speaker, now);
  return speaker.source;
}

/** Before anything else is done in the name of a source: whoever recorded the request cannot have it done again, by none of its signatures. */
async function useUp({ stores }: Deps, { source, signature }: Signed): Promise<void> {
  const signatureHash = createHash('sha256').update(signature.bytes).digest('base64url');
  const used = { sourceId: source.sourceId, signatureHash, expiresAt: rememberedUntil(signature) };
  await stores.usedSignatures.add(used).catch(lostRaceAs('SOURCE.REPLAYED'));
}

/** So that an office sees which of its sources nobody uses any more. */
async function noteUse({ stores, settings }: Deps, { source }: Signed, now: number): Promise<void> {
  const expiresAt = keptUntil('sourceUse', now, settings);
  await stores.sources.noteUse({ sourceId: source.sourceId, day: shanghaiDate(now), expiresAt });
}

async function signerOf(deps: Deps, signature: ReceivedSignature, readings: readonly SignedRequest[]) {
  const id = dataSourceIdSchema.safeParse(signature.parameters.get('keyid'));
  const source = id.success ? await deps.stores.sources.find(id.data) : undefined;
  if (source?.state !== 'active') return undefined;
  const key = ed25519PublicKey(source.publicKey);
  const bases = new Set(readings.map((reading) => signatureBase(reading, signature.components, signature.params)));
  return [...bases].some((base) => ed25519Verify(key, Buffer.from(base), signature.bytes)) ? source : undefined;
}

type Readings = readonly [SignedRequest, ...SignedRequest[]];

/**
 * The ways in which the request may have looked to its signer. The distribution does not pass on the name that was called, so it
 * is either the public one or that of the gateway; and the gateway joins the lines of a header without the space of the RFC.
 */
function readingsOf(event: HttpEvent, publicOrigin: string): Readings {
  const { http, domainName } = event.requestContext;
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  const { rawPath: path, rawQueryString: query, headers } = event;
  const request = { method: http.method, path, query, origin: publicOrigin, headers, body };
  const respaced = { ...request, headers: respacedHeaders(headers) };
  const origin = `${new URL(publicOrigin).protocol}//${domainName}`;
  const ofGateway = URL.canParse(origin) ? [request, respaced].map((reading) => ({ ...reading, origin })) : [];
  return [request, respaced, ...ofGateway];
}

function respacedHeaders(headers: HttpEvent['headers']): HttpEvent['headers'] {
  const rows = Object.entries(headers).map(([name, value]) => [name, value?.replace(/,(?=\S)/g, ', ')]);
  return Object.fromEntries(rows);
}
