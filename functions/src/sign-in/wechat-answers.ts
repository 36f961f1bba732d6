import * as z from 'zod';
import { ask, type OutboundRequest, readAnswer } from '../outbound/ask.ts';
import { OutboundFault } from '../outbound/outbound-fault.ts';
import type { Refusal } from './provider-error.ts';

/** How WeChat is reached, and as whom. */
export interface WeChatAccess {
  readonly appId: string;
  readonly secret: string;
  /** https://api.weixin.qq.com, without a path. */
  readonly origin: string;
  readonly timeoutMs: number;
}

/** WeChat's error codes that somebody can act on. 40163 is a code that was used; 45011 counts one user's minute. */
export const WECHAT_REFUSALS: Readonly<Record<string, Refusal>> = {
  '40029': 'code-invalid',
  '40163': 'code-invalid',
  '41008': 'code-invalid',
  '40226': 'blocked',
  '-1': 'busy',
  '45011': 'busy',
};

/** Says that a token is wrong, or at its end, or was replaced. */
export const TOKEN_REFUSED: ReadonlySet<string> = new Set(['40001', '40014', '42001']);

const errorSchema = z.object({ errcode: z.coerce.number().int().default(0) });

/** Asks WeChat. Every answer has status 200; throws an OutboundFault with its `errcode` unless that is 0 or absent. */
export async function askWeChat<T>(
  access: WeChatAccess,
  target: { readonly path: string; readonly query?: Readonly<Record<string, string>>; readonly body?: object },
  schema: z.ZodType<T>,
): Promise<T> {
  const url = new URL(target.path, access.origin);
  url.search = new URLSearchParams(target.query ?? {}).toString();
  const { text } = await ask(url, target.body === undefined ? {} : posted(target.body), access.timeoutMs);
  const { errcode } = readAnswer(errorSchema, text);
  if (errcode !== 0) throw new OutboundFault(String(errcode));
  return readAnswer(schema, text);
}

function posted(body: object): OutboundRequest {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
