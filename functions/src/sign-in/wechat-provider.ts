import { cleanPhone, isPhone } from '@health-code/shared/identity/phone-number';
import * as z from 'zod';
import { OutboundFault } from '../outbound/outbound-fault.ts';
import { providerError } from './provider-error.ts';
import type { ProvenIdentity, SignInProvider } from './sign-in-provider.ts';
import { askWeChat, TOKEN_REFUSED, WECHAT_REFUSALS, type WeChatAccess } from './wechat-answers.ts';
import { createWeChatToken, type WeChatToken } from './wechat-token.ts';

/** The session key comes in the same answer. It opens what WeChat encrypts for the app, which we never ask for: it is not read. */
const sessionSchema = z.object({ openid: z.string().min(1), unionid: z.string().min(1).optional() });

const phoneSchema = z.object({
  phone_info: z.object({
    purePhoneNumber: z.string(),
    countryCode: z.coerce.string(),
    watermark: z.object({ appid: z.string() }),
  }),
});

/** Sign-in by the WeChat that the mini-program runs in (code2Session, getPhoneNumber). */
export function createWeChatProvider(access: WeChatAccess): SignInProvider {
  const token = createWeChatToken(access);
  const identify = async (code: string) => {
    const query = { appid: access.appId, secret: access.secret, js_code: code, grant_type: 'authorization_code' };
    return await askWeChat(access, { path: '/sns/jscode2session', query }, sessionSchema);
  };
  return {
    prove: async ({ code, phoneProof }, now) => {
      const asked = phoneProof === undefined ? undefined : askPhone(access, token, phoneProof, now);
      const answers = Promise.all([identify(code), asked]);
      const [session, phone] = await answers.catch((error: unknown) => {
        throw providerError(error, WECHAT_REFUSALS);
      });
      return identityOf(session, phone);
    },
  };
}

function identityOf({ openid, unionid }: z.infer<typeof sessionSchema>, phone: string | undefined): ProvenIdentity {
  return {
    subject: openid,
    ...(unionid === undefined ? {} : { unionId: unionid }),
    ...(phone === undefined ? {} : { phone }),
  };
}

/** A refused token does not use the code up: it is tried once more with the next token. */
async function askPhone(access: WeChatAccess, token: WeChatToken, code: string, now: number) {
  const first = await token.current(now);
  try {
    return await phoneBy(access, first, code);
  } catch (error) {
    if (!(error instanceof OutboundFault && TOKEN_REFUSED.has(error.reason))) throw error;
    token.forget(first);
    return await phoneBy(access, await token.current(now), code);
  }
}

async function phoneBy(access: WeChatAccess, token: string, code: string): Promise<string | undefined> {
  const target = { path: '/wxa/business/getuserphonenumber', query: { access_token: token }, body: { code } };
  const { phone_info: info } = await askWeChat(access, target, phoneSchema);
  if (info.watermark.appid !== access.appId) throw new OutboundFault('other-app');
  const phone = cleanPhone(`+${info.countryCode}${info.purePhoneNumber}`);
  return isPhone(phone) ? phone : undefined;
}
