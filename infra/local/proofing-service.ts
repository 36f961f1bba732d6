import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ProofOutcome } from '@health-code/functions/proofing/identity-proofing';
import {
  isProofSignature,
  NONCE_HEADER,
  proofSignature,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
} from '@health-code/functions/proofing/proofing-signature';
import { documentSchema } from '@health-code/shared/identity/document-schema';
import { personNameSchema } from '@health-code/shared/identity/person-name-schema';
import { phoneSchema } from '@health-code/shared/identity/phone-schema';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import * as z from 'zod';

const questionSchema = z.strictObject({ name: personNameSchema, document: documentSchema, phone: phoneSchema });
const NONCE = /^[\w-]{16,64}$/;
const CLOCK_SKEW_MS = MS_PER_MINUTE;
const REMEMBERED_MS = 10 * MS_PER_MINUTE;

export interface ProofingService {
  readonly url: string;
  close(): Promise<void>;
}

export interface ProofingServiceOptions {
  readonly key: string;
  readonly now: () => number;
  /** Any free port without it. */
  readonly port?: number;
}

/**
 * The other side of functions/src/proofing/PROTOCOL.md on this computer. It knows everybody: a name that ends with 不符 is
 * another's, one that ends with 不详 is unknown, and all others match.
 */
export async function startProofingService(options: ProofingServiceOptions): Promise<ProofingService> {
  const answer = createAnswering(options);
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/match`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

interface Remembered {
  readonly body: string;
  readonly answer: string;
  readonly endsAt: number;
}

function createAnswering({ key, now }: ProofingServiceOptions) {
  const remembered = new Map<string, Remembered>();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [timestamp, nonce, signature] = [TIMESTAMP_HEADER, NONCE_HEADER, SIGNATURE_HEADER].map(
      (name) => `${request.headers[name] ?? ''}`,
    ) as [string, string, string];
    const body = await text(request);
    const at = now();
    const isFresh = Math.abs(Date.parse(timestamp) - at) <= CLOCK_SKEW_MS;
    const isSigned = isProofSignature(key, ['request', timestamp, nonce, body], signature);
    if (!(isFresh && isSigned && NONCE.test(nonce))) return refuse(response, 401);
    forgetOld(remembered, at);
    const known = remembered.get(nonce);
    if (known !== undefined && known.body !== body) return refuse(response, 409);
    const answer = known?.answer ?? answerTo(body);
    if (answer === undefined) return refuse(response, 400);
    remembered.set(nonce, { body, answer, endsAt: at + REMEMBERED_MS });
    response.setHeader(SIGNATURE_HEADER, proofSignature(key, ['answer', timestamp, nonce, answer]));
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  };
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

function forgetOld(remembered: Map<string, Remembered>, now: number): void {
  for (const [nonce, { endsAt }] of remembered) if (endsAt <= now) remembered.delete(nonce);
}

/** Undefined for a body that is no question. */
function answerTo(body: string): string | undefined {
  const { data } = questionSchema.safeParse(readJson(body));
  return data === undefined ? undefined : JSON.stringify({ outcome: outcomeOf(data.name) });
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function outcomeOf(name: string): ProofOutcome {
  if (name.endsWith('不符')) return 'no-match';
  return name.endsWith('不详') ? 'unknown' : 'match';
}
