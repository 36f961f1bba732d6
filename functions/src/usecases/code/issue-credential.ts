import { type Claims, encodeClaims } from '@health-code/shared/code/claims';
import { messageToSign } from '@health-code/shared/code/cose-sign1';
import { credentialId } from '@health-code/shared/code/credential';
import { readIdentityHint } from '@health-code/shared/code/identity-hint';
import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { issuedAt, type Lifetime, lifetimeUntil, MAX_STEPS, STEP_MS } from '@health-code/shared/code/lifetime';
import { strictness } from '@health-code/shared/rules/colour';
import { boundariesAfter, colourAt } from '@health-code/shared/rules/timeline';
import { type CredentialDraft, draftCredential, signDraft } from '../../codes/draft-credential.ts';
import type { Deps } from '../../config/deps.ts';
import type { Revocation } from '../../stores/revocation/revocation-store.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { fieldContext } from '../person/person-view.ts';

/**
 * Within one span a person's credential is always the same one, however often and from however many phones it is asked
 * for. A credential fetched at the end of a span is good for another hour and a half.
 */
const SPAN_MS = 30 * 60_000;
const LONGEST_MS = MAX_STEPS * STEP_MS;

/** The credential of a person at an instant; null while their colour is grey, or their snapshot is of a release that knew no credentials. */
export async function issueCredential(deps: Deps, snapshot: Snapshot, now: number): Promise<IssuedCredential | null> {
  const draft = await draftAt(deps, snapshot, now);
  return draft === undefined ? null : signDraft(draft);
}

async function draftAt(deps: Deps, snapshot: Snapshot, at: number): Promise<CredentialDraft | undefined> {
  const colour = colourAt(snapshot.timeline, at);
  const lifetime = lifetimeAt(snapshot, at);
  if (colour === 'grey' || lifetime === undefined || snapshot.sealedHint === undefined) return undefined;
  const hint = deps.cipher.open(snapshot.sealedHint, fieldContext(snapshot.personId, 'identity-hint'));
  const identity = readIdentityHint(hint);
  if (identity === undefined) throw new Error('an identity hint that no code can carry');
  const key = (await deps.codeKeys()).issuing(issuedAt(lifetime));
  const statement = { ...lifetime, identity, colour, ...proofs(snapshot) };
  return draftCredential(deps.codeSecrets, key, snapshot.personId, statement);
}

/** From the beginning of the span to the next change of colour, and for two hours at most. */
function lifetimeAt({ timeline }: Snapshot, at: number): Lifetime | undefined {
  const next = boundariesAfter(timeline, at).find((time) => colourAt(timeline, time) !== colourAt(timeline, at));
  return lifetimeUntil(Math.floor(at / SPAN_MS) * SPAN_MS, next ?? Number.MAX_SAFE_INTEGER);
}

function proofs({ timeline }: Snapshot): Pick<Claims, 'doses' | 'sampledHour'> {
  const { test, doses } = timeline.badges;
  return { doses, sampledHour: test?.result === 'negative' ? test.sampledAt : null };
}

/**
 * What is to be taken back when a snapshot gives way to a stricter one: every credential that says more than is true now
 * and that may be in somebody's hands. Nobody kept a list of them; they follow from the old snapshot once more.
 */
export async function outdatedCredentials(
  deps: Deps,
  previous: Snapshot,
  next: Snapshot,
  now: number,
): Promise<Revocation[]> {
  const limit = strictness(colourAt(next.timeline, now));
  const revocations = new Map<string, number>();
  for (let span = Math.floor(now / SPAN_MS) * SPAN_MS; span > now - LONGEST_MS - SPAN_MS; span -= SPAN_MS) {
    for (const at of instantsOf(previous, span, now)) {
      const draft = strictness(colourAt(previous.timeline, at)) < limit ? await draftAt(deps, previous, at) : undefined;
      if (draft !== undefined && draft.claims.expiresAt > now) revocations.set(idOf(draft), draft.claims.expiresAt);
    }
  }
  return [...revocations].map(([id, until]) => ({ credentialId: id, until }));
}

/** One instant for each colour that a span had. */
function instantsOf({ timeline }: Snapshot, span: number, now: number): number[] {
  const end = Math.min(span + SPAN_MS, now);
  return [span, ...boundariesAfter(timeline, span).filter((time) => time < end)];
}

function idOf({ claims, key }: CredentialDraft): string {
  return credentialId({ message: messageToSign(key.signer.keyId, encodeClaims(claims)) });
}
