import { readIdentityHint } from '@health-code/shared/code/identity-hint';
import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { issuedAt, type Lifetime, lifetimeUntil } from '@health-code/shared/code/lifetime';
import { boundariesAfter, colourAt } from '@health-code/shared/rules/timeline';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { type FieldCipher, fieldContext } from '../crypto/field-cipher.ts';
import type { Snapshot } from '../stores/snapshot/snapshot-store.ts';
import type { CodeKeys } from './code-keys.ts';
import type { CodeSecrets } from './code-secrets.ts';
import { type CredentialDraft, draftCredential, type Statement, signDraft } from './draft-credential.ts';

/**
 * Within one span a person's credential is always the same one, however often and from however many phones it is asked
 * for. A credential fetched at the end of a span is good for another hour and a half.
 */
export const SPAN_MS = 30 * MS_PER_MINUTE;

/** What makes a credential out of a snapshot. */
export interface CredentialParts {
  readonly cipher: FieldCipher;
  readonly codeKeys: () => Promise<CodeKeys>;
  readonly codeSecrets: CodeSecrets;
}

/** The credential of a person at an instant; null while their colour is grey, their snapshot is of a release that knew no credentials, or no key is in force. */
export async function issueCredential(
  parts: CredentialParts,
  snapshot: Snapshot,
  now: number,
): Promise<IssuedCredential | null> {
  const draft = await draftAt(parts, snapshot, now);
  return draft === undefined ? null : signDraft(draft);
}

/** The credential that is issued at an instant, not signed yet; undefined where there is none. */
export async function draftAt(
  { cipher, codeKeys, codeSecrets }: CredentialParts,
  snapshot: Snapshot,
  at: number,
): Promise<CredentialDraft | undefined> {
  const colour = colourAt(snapshot.timeline, at);
  const lifetime = lifetimeAt(snapshot, at);
  if (colour === 'grey' || lifetime === undefined || snapshot.sealedHint === undefined) return undefined;
  const hint = cipher.open(snapshot.sealedHint, fieldContext(snapshot.personId, 'identity-hint'));
  const identity = readIdentityHint(hint);
  if (identity === undefined) throw new Error('an identity hint that no code can carry');
  const key = (await codeKeys()).issuing(issuedAt(lifetime));
  // Without a key there is still a colour to tell.
  if (key === undefined) return undefined;
  const statement = { ...lifetime, identity, colour, ...proofs(snapshot) };
  return draftCredential(codeSecrets, key, snapshot, statement);
}

/** From the beginning of the span to the next change of colour, and for two hours at most. */
function lifetimeAt({ timeline }: Snapshot, at: number): Lifetime | undefined {
  const next = boundariesAfter(timeline, at).find((time) => colourAt(timeline, time) !== colourAt(timeline, at));
  return lifetimeUntil(Math.floor(at / SPAN_MS) * SPAN_MS, next ?? Number.MAX_SAFE_INTEGER);
}

function proofs({ timeline }: Snapshot): Pick<Statement, 'doses' | 'sampledHour'> {
  const { test, doses } = timeline.badges;
  return { doses, sampledHour: test?.result === 'negative' ? test.sampledAt : null };
}
