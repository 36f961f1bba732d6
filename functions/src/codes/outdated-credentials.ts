import { encodeClaims } from '@health-code/shared/code/claims';
import { messageToSign } from '@health-code/shared/code/cose-sign1';
import { credentialId } from '@health-code/shared/code/credential';
import { MAX_STEPS, STEP_MS } from '@health-code/shared/code/lifetime';
import { type Colour, strictness } from '@health-code/shared/rules/colour';
import { boundariesAfter, colourAt } from '@health-code/shared/rules/timeline';
import type { Revocation } from '../stores/revocation/revocation-store.ts';
import type { Snapshot } from '../stores/snapshot/snapshot-store.ts';
import type { CredentialDraft } from './draft-credential.ts';
import { type CredentialParts, draftAt, SPAN_MS } from './issue-credential.ts';

const LONGEST_MS = MAX_STEPS * STEP_MS;

/** What is to be taken back when a snapshot gives way to a stricter one: every credential that says more than is true now. */
export function outdatedCredentials(
  parts: CredentialParts,
  previous: Snapshot,
  next: Snapshot,
  now: number,
): Promise<Revocation[]> {
  if (hasPassed(previous, next)) return allCredentials(parts, previous, now);
  const limit = strictness(colourAt(next.timeline, now));
  return credentialsInHand(parts, previous, now, (colour) => strictness(colour) < limit);
}

/** What is to be taken back when a person has a code no more: all of it. */
export function allCredentials(parts: CredentialParts, snapshot: Snapshot, now: number): Promise<Revocation[]> {
  return credentialsInHand(parts, snapshot, now, () => true);
}

/** Every credential that may be in somebody's hands. Nobody kept a list of them; they follow from the snapshot once more. */
async function credentialsInHand(
  parts: CredentialParts,
  snapshot: Snapshot,
  now: number,
  isWanted: (colour: Colour) => boolean,
): Promise<Revocation[]> {
  const revocations = new Map<string, number>();
  for (let span = Math.floor(now / SPAN_MS) * SPAN_MS; span > now - LONGEST_MS - SPAN_MS; span -= SPAN_MS) {
    for (const at of instantsOf(snapshot, span, now)) {
      const draft = isWanted(colourAt(snapshot.timeline, at)) ? await draftAt(parts, snapshot, at) : undefined;
      if (draft !== undefined && draft.claims.expiresAt > now) revocations.set(idOf(draft), draft.claims.expiresAt);
    }
  }
  return [...revocations].map(([id, until]) => ({ credentialId: id, until }));
}

/** Whether the person is held by another account since. */
export function hasPassed(previous: Snapshot, next: Snapshot): boolean {
  return previous.tenure !== next.tenure;
}

/** One instant for each colour that a span had. */
function instantsOf({ timeline }: Snapshot, span: number, now: number): number[] {
  const end = Math.min(span + SPAN_MS, now);
  return [span, ...boundariesAfter(timeline, span).filter((time) => time < end)];
}

function idOf({ claims, key }: CredentialDraft): string {
  return credentialId({ message: messageToSign(key.signer.keyId, encodeClaims(claims)) });
}
