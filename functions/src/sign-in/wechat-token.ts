import { MS_PER_MINUTE, MS_PER_SECOND } from '@health-code/shared/time/units';
import * as z from 'zod';
import { askWeChat, type WeChatAccess } from './wechat-answers.ts';

/** The token that WeChat wants for what it knows of people. */
export interface WeChatToken {
  current(now: number): Promise<string>;
  /** Asks for another next time, unless that has been done since. */
  forget(token: string): void;
}

/** In the last five minutes of a token WeChat gives out the next one, and takes both. */
const EARLIER_MS = MS_PER_MINUTE;
const answerSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().int().positive() });

/**
 * Kept until its end, and asked for once for all who need it at the same time. The stable kind is one for all processes, which a
 * second request for it does not end.
 */
export function createWeChatToken(access: WeChatAccess): WeChatToken {
  let known: { readonly token: string; readonly endsAt: number } | undefined;
  let pending: Promise<string> | undefined;

  const fetchToken = async (now: number): Promise<string> => {
    const body = { grant_type: 'client_credential', appid: access.appId, secret: access.secret };
    const answer = await askWeChat(access, { path: '/cgi-bin/stable_token', body }, answerSchema);
    known = { token: answer.access_token, endsAt: now + answer.expires_in * MS_PER_SECOND - EARLIER_MS };
    return known.token;
  };
  return {
    current: (now) => {
      if (known !== undefined && now < known.endsAt) return Promise.resolve(known.token);
      pending ??= fetchToken(now).finally(() => {
        pending = undefined;
      });
      return pending;
    },
    forget: (token) => {
      if (known?.token === token) known = undefined;
    },
  };
}
