import * as z from 'zod';

const remoteUrl = z.url({ protocol: /^https?$/ });

/** Services of others, each of which is off without its settings. */
export const REMOTE_SETTINGS = {
  /** The mini-program by which people sign in with WeChat, and its secret. */
  WECHAT_APP_ID: z.string().min(1).optional(),
  WECHAT_SECRET: z.string().min(1).optional(),
  WECHAT_ORIGIN: remoteUrl.default('https://api.weixin.qq.com'),
  /** The mini-program by which people sign in with Alipay. */
  ALIPAY_APP_ID: z.string().min(1).optional(),
  /** RSA: base64 as Alipay's tools write it, or PEM. */
  ALIPAY_PRIVATE_KEY: z.string().min(1).optional(),
  /** Alipay's own, which is not that of the app; in the same forms. */
  ALIPAY_PUBLIC_KEY: z.string().min(1).optional(),
  ALIPAY_AES_KEY: z
    .string()
    .regex(/^[\w+/]{22}==$/, 'is not the base64 of 16 bytes')
    .optional(),
  ALIPAY_GATEWAY: remoteUrl.default('https://openapi.alipay.com/gateway.do'),
  /** The service that knows whose document and phone belong together (functions/src/proofing/PROTOCOL.md), and the key of both sides. */
  PROOFING_URL: remoteUrl.optional(),
  PROOFING_KEY: z.string().min(32).optional(),
  /** The service that calls phones to read one-time passwords out (functions/src/sign-in/http-otp-caller.ts), and the key of both sides. */
  CALLING_URL: remoteUrl.optional(),
  CALLING_KEY: z.string().min(32).optional(),
  /** How long a service of somebody else is waited for. */
  REMOTE_TIMEOUT_MS: z.coerce.number().int().min(1).max(20_000).default(3_000),
};

/** What belongs together: all of it is set, or none. */
const TOGETHER = [
  ['WECHAT_APP_ID', 'WECHAT_SECRET'],
  ['ALIPAY_APP_ID', 'ALIPAY_PRIVATE_KEY', 'ALIPAY_PUBLIC_KEY', 'ALIPAY_AES_KEY'],
  ['PROOFING_URL', 'PROOFING_KEY'],
  ['CALLING_URL', 'CALLING_KEY'],
] as const;

/** Names what is missing beside what is there. */
export function refuseHalf(settings: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  for (const group of TOGETHER) {
    const missing = group.filter((name) => settings[name] === undefined);
    if (missing.length === group.length) continue;
    const others = (name: string) => group.filter((other) => other !== name).join(', ');
    for (const name of missing) {
      context.addIssue({ code: 'custom', path: [name], message: `is needed together with ${others(name)}` });
    }
  }
}
