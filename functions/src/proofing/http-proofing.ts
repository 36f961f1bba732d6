import { internationalPhone } from '@health-code/shared/identity/phone-number';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_SECOND } from '@health-code/shared/time/units';
import * as z from 'zod';
import { DomainError } from '../domain-error.ts';
import { ask, type OutboundAnswer, readAnswer } from '../outbound/ask.ts';
import { isBusy, OutboundFault } from '../outbound/outbound-fault.ts';
import { type IdentityProofing, PROOF_OUTCOMES, type ProofOutcome, type ProofSubject } from './identity-proofing.ts';
import {
  isProofSignature,
  NONCE_HEADER,
  proofSignature,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
} from './proofing-signature.ts';

/** How the service is reached. PROTOCOL.md says what passes between both sides. */
export interface ProofingAccess {
  readonly url: string;
  /** The key of both sides, as text. */
  readonly key: string;
  readonly timeoutMs: number;
  /** Another one each time, which nobody can foresee. */
  readonly nonce: () => string;
}

const RETRY_AFTER_MS = 10 * MS_PER_SECOND;
const answerSchema = z.strictObject({ outcome: z.enum(PROOF_OUTCOMES) });

/** Asks a service of the documented protocol: once more where it is busy, under the same nonce, so that it counts one question. */
export function createHttpProofing(access: ProofingAccess): IdentityProofing {
  return {
    match: async (subject, now) => {
      const question = { timestamp: toIso(now), nonce: access.nonce(), body: bodyOf(subject) };
      try {
        return await put(access, question).catch((error: unknown) => {
          if (!isBusy(error)) throw error;
          return put(access, question);
        });
      } catch (error) {
        throw proofError(error);
      }
    },
  };
}

function bodyOf({ name, document, phone }: ProofSubject): string {
  return JSON.stringify({ name, document, phone: internationalPhone(phone) });
}

interface Question {
  readonly timestamp: string;
  readonly nonce: string;
  readonly body: string;
}

async function put({ url, key, timeoutMs }: ProofingAccess, question: Question): Promise<ProofOutcome> {
  const { timestamp, nonce, body } = question;
  const headers = {
    'content-type': 'application/json',
    [TIMESTAMP_HEADER]: timestamp,
    [NONCE_HEADER]: nonce,
    [SIGNATURE_HEADER]: proofSignature(key, ['request', timestamp, nonce, body]),
  };
  return outcomeOf(await ask(new URL(url), { method: 'POST', headers, body }, timeoutMs), key, question);
}

/** The answer is signed with the timestamp and the nonce of its question: that of another is none. */
function outcomeOf({ headers, text }: OutboundAnswer, key: string, { timestamp, nonce }: Question): ProofOutcome {
  const signature = headers.get(SIGNATURE_HEADER) ?? '';
  if (!isProofSignature(key, ['answer', timestamp, nonce, text], signature)) throw new OutboundFault('bad-signature');
  const answer = readAnswer(answerSchema, text);
  // A text that says more than was read, such as two outcomes, says nothing.
  if (JSON.stringify(answer) !== text) throw new OutboundFault('unreadable');
  return answer.outcome;
}

function proofError(cause: unknown): DomainError {
  return isBusy(cause)
    ? new DomainError('PROOF.BUSY', { retryAfterMs: RETRY_AFTER_MS, cause })
    : new DomainError('PROOF.UNAVAILABLE', { cause });
}
