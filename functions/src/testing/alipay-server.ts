import { createCipheriv, createSign, createVerify, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type LoopbackRequest, type LoopbackServer, startLoopbackServer } from './loopback-server.ts';
import { createSingleUseCodes } from './single-use-codes.ts';

export const ALIPAY_APP_ID = '2021001234567890';
export const ACCESS_TOKEN = 'authusrB0123456789';
const AES_KEY = Buffer.alloc(16, 7);
const MINUTE_MS = 60_000;
/** How far a timestamp may be off. */
const SKEW_MS = 15 * MINUTE_MS;
const SUCCESS = { code: '10000', msg: 'Success' };

interface User {
  readonly open_id?: string;
  readonly user_id?: string;
  readonly union_id?: string;
}

export interface AlipayServer extends LoopbackServer {
  /** What the app is set up with: its own key, Alipay's public key, and the key of contents. */
  readonly keys: { readonly privateKey: string; readonly publicKey: string; readonly aesKey: string };
  readonly gateway: string;
  /** What `my.getAuthCode` gives to the app of somebody. */
  authorise(user: User): string;
  /** What `my.getPhoneNumber` answers: a text that is encrypted and signed. */
  givePhone(phone: { readonly mobile: string; readonly countryCode?: string }): string;
  /** Any content, encrypted and signed. */
  seal(plain: string): string;
  /** From now on the gateway answers this, signed. */
  answerWith(answer: object | undefined, sign?: (text: string) => string): void;
  sign(text: string): string;
  setTime(now: number): void;
}

/** RSA takes long to make: one pair of each for all suites. */
const app = generateKeyPairSync('rsa', { modulusLength: 2048 });
const alipay = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A key as Alipay's tools write it: the DER in base64, without a frame. */
export function bareKey(key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'spki'): string {
  return Buffer.from(key.export({ format: 'der', type: type as 'pkcs1' })).toString('base64');
}

/** Alipay's gateway for `alipay.system.oauth.token`, and what its app seals, as its documentation describes them. */
export async function startAlipayServer(start: number): Promise<AlipayServer> {
  let now = start;
  let fixed: { readonly answer: object; readonly sign: (text: string) => string } | undefined;
  const codes = createSingleUseCodes<User>('auth-code', 3 * MINUTE_MS);
  const answer = (request: LoopbackRequest) => {
    const refusal = refusalOf(request, now);
    if (refusal !== undefined) return envelope('error_response', refusal);
    const taken = codes.take(`${new URLSearchParams(request.body).get('code')}`, now);
    if (typeof taken === 'string') return envelope('error_response', CODE_INVALID);
    return envelope('alipay_system_oauth_token_response', { ...tokensOf(taken.value, now) });
  };
  const server = await startLoopbackServer((request) => {
    if (fixed === undefined) return { body: answer(request) };
    return { body: envelope('alipay_system_oauth_token_response', fixed.answer, fixed.sign) };
  });
  const keys = {
    privateKey: bareKey(app.privateKey, 'pkcs8'),
    publicKey: bareKey(alipay.publicKey, 'spki'),
    aesKey: AES_KEY.toString('base64'),
  };
  return {
    ...server,
    keys,
    gateway: `${server.origin}/gateway.do`,
    authorise: (user) => codes.issue(user, now),
    givePhone: (phone) => sealed(JSON.stringify({ ...SUCCESS, ...phone })),
    seal: sealed,
    answerWith: (given, sign = signed) => {
      fixed = given === undefined ? undefined : { answer: given, sign };
    },
    sign: signed,
    setTime: (next) => {
      now = next;
    },
  };
}

const invalid = (subCode: string) => ({
  code: '40002',
  msg: 'Invalid Arguments',
  sub_code: subCode,
  sub_msg: '参数无效',
});
const CODE_INVALID = invalid('isv.code-invalid');

function refusalOf({ method, url, body }: LoopbackRequest, now: number): object | undefined {
  const parameters = Object.fromEntries([...url.searchParams, ...new URLSearchParams(body)]);
  if (method !== 'POST' || parameters['method'] !== 'alipay.system.oauth.token') return invalid('isv.invalid-method');
  if (parameters['app_id'] !== ALIPAY_APP_ID) return invalid('isv.invalid-app-id');
  if (!isSignedByApp(parameters)) return invalid('isv.invalid-signature');
  // Alipay reads the time as that of China.
  const at = Date.parse(`${parameters['timestamp']?.replace(' ', 'T')}+08:00`);
  if (!(Math.abs(at - now) <= SKEW_MS)) return invalid('isv.invalid-timestamp');
  return parameters['grant_type'] === 'authorization_code' ? undefined : invalid('isv.grant-type-invalid');
}

function isSignedByApp({ sign = '', ...others }: Record<string, string>): boolean {
  const names = Object.keys(others)
    .filter((name) => others[name] !== '')
    .sort();
  const text = names.map((name) => `${name}=${others[name]}`).join('&');
  return createVerify('sha256').update(text, 'utf8').verify(app.publicKey, sign, 'base64');
}

function tokensOf(user: User, now: number): object {
  const tokens = { access_token: ACCESS_TOKEN, refresh_token: ACCESS_TOKEN, expires_in: 3600, re_expires_in: 7200 };
  return { ...user, ...tokens, auth_start: new Date(now).toISOString().slice(0, 19).replace('T', ' ') };
}

function signed(text: string): string {
  return createSign('sha256').update(text, 'utf8').sign(alipay.privateKey, 'base64');
}

/** Alipay escapes slashes, so that an object that is written again is not the same text. */
function envelope(node: string, answer: object, sign = signed): string {
  const text = JSON.stringify(answer).replaceAll('/', '\\/');
  return `{"${node}":${text},"alipay_cert_sn":"0123","sign":"${sign(text)}"}`;
}

function sealed(plain: string): string {
  const cipher = createCipheriv('aes-128-cbc', AES_KEY, Buffer.alloc(16));
  const response = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]).toString('base64');
  return JSON.stringify({
    response,
    sign: signed(`"${response}"`),
    sign_type: 'RSA2',
    encrypt_type: 'AES',
    charset: 'UTF-8',
  });
}
