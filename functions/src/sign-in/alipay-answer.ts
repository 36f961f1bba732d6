import type { KeyObject } from 'node:crypto';
import * as z from 'zod';
import { readAnswer } from '../outbound/ask.ts';
import { OutboundFault } from '../outbound/outbound-fault.ts';
import { isSignedBy } from './alipay-signature.ts';

const errorSchema = z.object({ code: z.string(), sub_code: z.string().optional() });
const envelopeSchema = z.object({ sign: z.string().optional(), error_response: errorSchema.optional() });

/**
 * What the gateway answers, read from the very text that its signature is of. Throws an OutboundFault: `bad-signature`,
 * `unreadable`, or the gateway's own code of what went wrong. That one need not be signed: a refusal gives nobody anything.
 */
export function readSigned<T>(body: string, node: string, key: KeyObject, schema: z.ZodType<T>): T {
  const { sign, error_response: failure } = readAnswer(envelopeSchema, body);
  if (failure !== undefined) throw new OutboundFault(failure.sub_code ?? failure.code);
  const text = objectText(body, node);
  if (text === undefined || sign === undefined) throw new OutboundFault('unreadable');
  if (!isSignedBy(text, sign, key)) throw new OutboundFault('bad-signature');
  refuseFailure(text);
  return readAnswer(schema, text);
}

/** Some failures come under the name of an answer. Success has no code, or 10000. */
function refuseFailure(text: string): void {
  const { code, sub_code: subCode } = readAnswer(errorSchema.partial(), text);
  if (code !== undefined && code !== '10000') throw new OutboundFault(subCode ?? code);
}

/** The object under a name as it came, to the letter: written again from what was parsed it would not be what was signed. */
function objectText(body: string, node: string): string | undefined {
  const name = `"${node}":`;
  const at = body.indexOf(name);
  const start = at + name.length;
  const end = at < 0 ? -1 : endOfObject(body, start);
  return end < 0 ? undefined : body.slice(start, end);
}

/** A string whole, so that brackets inside count for nothing, or one bracket. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}]/g;

function endOfObject(body: string, start: number): number {
  let depth = 0;
  TOKEN.lastIndex = start;
  for (let found = TOKEN.exec(body); found !== null; found = TOKEN.exec(body)) {
    if (found[0] === '{') depth += 1;
    if (found[0] === '}') depth -= 1;
    if (depth === 0) return TOKEN.lastIndex;
  }
  return -1;
}
