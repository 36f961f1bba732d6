import { type LoopbackRequest, type LoopbackServer, startLoopbackServer } from './loopback-server.ts';
import { createSingleUseCodes } from './single-use-codes.ts';

export const WECHAT_APP = { appId: 'wx0123456789abcdef', secret: 'app-secret-0123456789abcdef' };
export const SESSION_KEY = 'c2Vzc2lvbi1rZXktMDEyMw==';
const MINUTE_MS = 60_000;
const CODE_LIFE_MS = 5 * MINUTE_MS;
const LOGINS_OF_ONE_A_MINUTE = 100;
const TOKEN_LIFE_MS = 120 * MINUTE_MS;
const RENEWED_BEFORE_END_MS = 5 * MINUTE_MS;

interface User {
  readonly openid: string;
  readonly unionid?: string;
  readonly isBlocked?: boolean;
}
interface UserPhone {
  readonly purePhoneNumber: string;
  readonly countryCode: string | number;
  /** Another app's, where somebody tries that. */
  readonly appid?: string;
}

export interface WeChatServer extends LoopbackServer {
  /** What `wx.login` gives to the app of somebody. */
  login(user: User): string;
  /** What the getPhoneNumber button gives. */
  givePhone(phone: UserPhone): string;
  /** Ends every token before its time, as a refresh by force does. */
  endTokens(): void;
  setTime(now: number): void;
}

/**
 * WeChat's side of code2Session, getStableAccessToken and getPhoneNumber, as its documentation of server APIs describes
 * them: every answer has status 200, and what went wrong is its errcode.
 */
export async function startWeChatServer(start: number): Promise<WeChatServer> {
  let now = start;
  const logins = createSingleUseCodes<User>('login', CODE_LIFE_MS);
  const phones = createSingleUseCodes<UserPhone>('phone', CODE_LIFE_MS);
  const tokens = createTokens();
  const limit = createLimit();

  const session = ({ url: { searchParams: query } }: LoopbackRequest) => {
    const refusal = appRefusal(query.get('appid'), query.get('secret'));
    if (refusal !== undefined) return failure(refusal);
    const login = logins.take(`${query.get('js_code')}`, now);
    if (typeof login === 'string') return failure(login === 'used' ? 40163 : 40029);
    if (login.value.isBlocked) return failure(40226);
    return limit.isExceeded(login.value.openid, now) ? failure(45011) : sessionOf(login.value);
  };
  const stableToken = ({ method, body }: LoopbackRequest) => {
    const { grant_type, appid, secret } = JSON.parse(body);
    if (method !== 'POST' || grant_type !== 'client_credential') return failure(40002);
    const refusal = appRefusal(appid, secret);
    return refusal === undefined ? tokens.give(now) : failure(refusal);
  };
  const phoneNumber = ({ method, url, body }: LoopbackRequest) => {
    const refusal = method === 'POST' ? tokens.refusal(`${url.searchParams.get('access_token')}`, now) : 43002;
    if (refusal !== undefined) return failure(refusal);
    const phone = phones.take(JSON.parse(body).code, now);
    return typeof phone === 'string' ? failure(40029) : phoneInfo(phone.value, now);
  };
  const routes: Readonly<Record<string, (request: LoopbackRequest) => object>> = {
    '/sns/jscode2session': session,
    '/cgi-bin/stable_token': stableToken,
    '/wxa/business/getuserphonenumber': phoneNumber,
  };
  const server = await startLoopbackServer((request) => {
    const answer = routes[request.url.pathname]?.(request);
    return answer === undefined ? { status: 404, body: '' } : { body: JSON.stringify(answer) };
  });
  return {
    ...server,
    login: (user) => logins.issue(user, now),
    givePhone: (phone) => phones.issue(phone, now),
    endTokens: tokens.end,
    setTime: (next) => {
      now = next;
    },
  };
}

function appRefusal(appid: unknown, secret: unknown): number | undefined {
  if (appid !== WECHAT_APP.appId) return 40013;
  return secret === WECHAT_APP.secret ? undefined : 40125;
}

function createTokens() {
  let issued = 0;
  let current: { readonly name: string; readonly endsAt: number } | undefined;
  return {
    give: (now: number) => {
      if (current === undefined || now >= current.endsAt - RENEWED_BEFORE_END_MS) {
        issued += 1;
        current = { name: `token-${issued}-0123456789`, endsAt: now + TOKEN_LIFE_MS };
      }
      return { access_token: current.name, expires_in: (current.endsAt - now) / 1000 };
    },
    refusal: (name: string, now: number) => {
      if (current?.name !== name) return 40001;
      return now >= current.endsAt ? 42001 : undefined;
    },
    end: () => {
      current = undefined;
    },
  };
}

function createLimit() {
  const served: { readonly openid: string; readonly at: number }[] = [];
  return {
    isExceeded: (openid: string, now: number) => {
      served.push({ openid, at: now });
      const recent = served.filter((each) => each.openid === openid && each.at > now - MINUTE_MS);
      return recent.length > LOGINS_OF_ONE_A_MINUTE;
    },
  };
}

function sessionOf({ openid, unionid }: User): object {
  return { session_key: SESSION_KEY, openid, ...(unionid === undefined ? {} : { unionid }) };
}

function phoneInfo({ appid = WECHAT_APP.appId, ...info }: UserPhone, now: number): object {
  const watermark = { timestamp: Math.floor(now / 1000), appid };
  const phoneNumber = `+${info.countryCode}${info.purePhoneNumber}`;
  return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber, ...info, watermark } };
}

/** A message that quotes what it should not: nothing of it may get on. */
function failure(errcode: number): object {
  return { errcode, errmsg: `refused, rid: 0123, ${WECHAT_APP.secret}` };
}
