import { encodeClaims } from '@health-code/shared/code/claims';
import { messageToSign } from '@health-code/shared/code/cose-sign1';
import { credentialId } from '@health-code/shared/code/credential';
import { MAX_STEPS, STEP_MS } from '@health-code/shared/code/lifetime';
import { strictness } from '@health-code/shared/rules/colour';
import { boundariesAfter, colourAt } from '@health-code/shared/rules/timeline';
import type { Revocation } from '../stores/revocation/revocation-store.ts';
import type { Snapshot } from '../stores/snapshot/snapshot-store.ts';
import type { CredentialDraft } from './draft-credential.ts';
import { type CredentialParts, draftAt, SPAN_MS } from './issue-credential.ts';

const LONGEST_MS = MAX_STEPS * STEP_MS;

/**
 * What is to be taken back when a snapshot gives way to a stricter one: every credential that says more than is true now
 * and that may be in somebody's hands; and all of them when the person passed to another account. Nobody kept a list of them; they follow from the old snapshot once more.
 */
export async function outdatedCredentials(
  parts: CredentialParts,
  previous: Snapshot,
  next: Snapshot,
  now: number,
): Promise<Revocation[]> {
  const limit = hasPassed(previous, next) ? Number.POSITIVE_INFINITY : strictness(colourAt(next.timeline, now));
  const revocations = new Map<string, number>();
  for (let span = Math.floor(now / SPAN_MS) * SPAN_MS; span > now - LONGEST_MS - SPAN_MS; span -= SPAN_MS) {
    for (const at of instantsOf(previous, span, now)) {
      const isMilder = strictness(colourAt(previous.timeline, at)) < limit;
      const draft = isMilder ? await draftAt(parts, previous, at) : undefined;
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
