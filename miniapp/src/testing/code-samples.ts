import { bundleWith, issueWith, testIssuer, trustedKey } from '@health-code/shared/code/codes.arbitrary';
import { drawCode, openHolding } from '@health-code/shared/code/holder';
import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { issuedAt } from '@health-code/shared/code/lifetime';
import type { PersonalCode } from '@health-code/shared/code/personal-code';
import { signDocument } from '@health-code/shared/code/signed-document';
import type { Policy } from '@health-code/shared/entry/policy';
import type { CodeColour } from '@health-code/shared/rules/colour';
import type { Status } from '@health-code/shared/rules/status';
import { fromBase64Url, toBase64Url } from '@health-code/shared/text/base64url';
import { toHex } from '@health-code/shared/text/hex';
import { HOUR, iso, NOON, reason, WANG_ID } from './samples';

const ISSUER = testIssuer(1);
const ROOT = testIssuer(9);
const SEED = new Uint8Array(16).fill(7);
export const CODE_LIFE_MS = 2 * HOUR;

/** What the issuer sends for a person, from noon for two hours. */
export async function issued(colour: CodeColour = 'green', at = NOON): Promise<IssuedCredential> {
  const identity = { surname: '王', documentStart: '41', documentEnd: '2X' };
  const claims = {
    issuer: '4101',
    handle: new Uint8Array(17),
    identity,
    colour,
    expiresAt: at + CODE_LIFE_MS,
    steps: CODE_LIFE_MS / 30_000,
    sampledHour: null,
    doses: 0,
  };
  return {
    credential: toBase64Url(await issueWith(ISSUER, claims, SEED)),
    seed: toBase64Url(SEED),
    colour,
    issuedAt: iso(issuedAt(claims)),
    expiresAt: iso(claims.expiresAt),
  };
}

/** A person's code as the server answers it. */
export function personalCode(
  credential: IssuedCredential | null,
  status: Partial<Status> = {},
  at = NOON,
): PersonalCode {
  const colour = status.colour ?? credential?.colour ?? 'grey';
  return {
    personId: WANG_ID,
    name: '王**',
    status: {
      colour,
      asOf: iso(at),
      ruleSet: 'test',
      reasons: [reason({ colour })],
      next: null,
      segments: [{ from: iso(at), to: null, colour }],
      badges: { test: null, vaccination: { doses: 0, lastAt: null }, trips: { days: 7, divisions: [] } },
      ...status,
    },
    credential,
    neededProof: null,
    serverTime: iso(at),
  };
}

/** What a gate downloads: the issuer above is trusted, and the root key's signature is genuine. */
export async function gateBundle(policy: Partial<Policy> = {}, key: { readonly specimen?: boolean } = {}) {
  const bundle = bundleWith([trustedKey(ISSUER, key)]);
  const asOf = { asOf: iso(NOON) };
  const content = {
    trustList: { ...bundle.trustList, ...asOf },
    revocations: { ...bundle.revocations, ...asOf },
    policy: { ...bundle.policy, ...policy, ...asOf },
  };
  return {
    bundle: await signDocument('gate-bundle', content, ROOT),
    roots: [{ keyId: toHex(ROOT.keyId), publicKey: toBase64Url(ROOT.publicKey) }],
    serverTime: iso(NOON),
  };
}

/** The text in the QR code that a holder shows at an instant. */
export function shownText({ credential, seed }: IssuedCredential, at: number): string {
  const holding = openHolding(fromBase64Url(credential) as Uint8Array, fromBase64Url(seed) as Uint8Array);
  const drawn = holding.kind === 'ok' ? drawCode(holding.value, at) : undefined;
  if (drawn === undefined) throw new Error('there is nothing to show at this instant');
  return drawn.text;
}
