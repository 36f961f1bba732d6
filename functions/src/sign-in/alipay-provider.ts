import type { KeyObject } from 'node:crypto';
import { shanghaiClock, shanghaiDate, toIso } from '@health-code/shared/time/shanghai';
import * as z from 'zod';
import { ask } from '../outbound/ask.ts';
import { readSigned } from './alipay-answer.ts';
import { alipayPhone } from './alipay-phone.ts';
import { readPrivateKey, readPublicKey, signedText, signText } from './alipay-signature.ts';
import { providerError, type Refusal } from './provider-error.ts';
import type { ProvenIdentity, SignInProvider } from './sign-in-provider.ts';

/** How Alipay is reached, and as whom. The keys are as its tools and its console write them, or in PEM. */
export interface AlipayAccess {
  readonly appId: string;
  /** The app's own key, which signs requests. */
  readonly privateKey: string;
  /** Alipay's key, which signs answers; not that of the app. */
  readonly publicKey: string;
  /** Base64 of 16 bytes. */
  readonly aesKey: string;
  /** https://openapi.alipay.com/gateway.do */
  readonly gateway: string;
  readonly timeoutMs: number;
}

const REFUSALS: Readonly<Record<string, Refusal>> = {
  'isv.code-invalid': 'code-invalid',
  'bad-content': 'code-invalid',
  'isp.unknow-error': 'busy',
  'aop.unknow-error': 'busy',
  'isv.app-call-limited': 'busy',
  'isv.method-call-limited': 'busy',
  // Codes that come alone: the service is out of order, and called too often.
  '20000': 'busy',
  '40005': 'busy',
};

const METHOD = 'alipay.system.oauth.token';
const NODE = 'alipay_system_oauth_token_response';
const tokenSchema = z
  .object({ open_id: z.string().min(1), user_id: z.string().min(1), union_id: z.string().min(1) })
  .partial()
  .refine(({ open_id, user_id }) => open_id !== undefined || user_id !== undefined);
type TokenAnswer = z.infer<typeof tokenSchema>;

/** Sign-in by the Alipay that the mini-program runs in. Throws at once where a key cannot be read. */
export function createAlipayProvider(access: AlipayAccess): SignInProvider {
  const ownKey = readPrivateKey(access.privateKey);
  const keys = { alipayKey: readPublicKey(access.publicKey), aesKey: Buffer.from(access.aesKey, 'base64') };
  const identify = async (code: string, now: number): Promise<TokenAnswer> => {
    const { text } = await askGateway(access, ownKey, { grant_type: 'authorization_code', code }, now);
    return readSigned(text, NODE, keys.alipayKey, tokenSchema);
  };
  return {
    prove: async ({ code, phoneProof }, now) => {
      try {
        // The code is left unused when the phone's content is wrong.
        const phone = phoneProof === undefined ? undefined : alipayPhone(phoneProof, keys);
        return identityOf(await identify(code, now), phone);
      } catch (error) {
        throw providerError(error, REFUSALS);
      }
    },
  };
}

/** The open id is of this app, and the one that new apps get; a user id stands in for it in apps of before. */
function identityOf({ open_id, user_id, union_id }: TokenAnswer, phone: string | undefined): ProvenIdentity {
  return {
    subject: (open_id ?? user_id) as string,
    ...(union_id === undefined ? {} : { unionId: union_id }),
    ...(phone === undefined ? {} : { phone }),
  };
}

/** As Alipay's own clients ask: what is common to all methods in the address, what is of this one in the form. */
async function askGateway(access: AlipayAccess, key: KeyObject, form: Readonly<Record<string, string>>, now: number) {
  const common = {
    app_id: access.appId,
    method: METHOD,
    format: 'JSON',
    charset: 'utf-8',
    sign_type: 'RSA2',
    timestamp: timestamp(now),
    version: '1.0',
  };
  const url = new URL(access.gateway);
  const signature = signText(signedText({ ...common, ...form }), key);
  url.search = new URLSearchParams({ ...common, sign: signature }).toString();
  return await ask(url, { method: 'POST', body: new URLSearchParams(form) }, access.timeoutMs);
}

/** In Shanghai, to the second: 2026-11-21 12:00:00. */
function timestamp(now: number): string {
  return `${shanghaiDate(now)} ${shanghaiClock(now)}:${toIso(now).slice(17, 19)}`;
}
