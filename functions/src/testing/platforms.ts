import { ALIPAY_APP_ID, type AlipayServer, startAlipayServer } from './alipay-server.ts';
import { startWeChatServer, WECHAT_APP, type WeChatServer } from './wechat-server.ts';

/** Both platforms on this computer, and the settings by which they are reached. */
export interface Platforms {
  readonly wechat: WeChatServer;
  readonly alipay: AlipayServer;
  readonly settings: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function startPlatforms(now: number): Promise<Platforms> {
  const [wechat, alipay] = await Promise.all([startWeChatServer(now), startAlipayServer(now)]);
  const { privateKey, publicKey, aesKey } = alipay.keys;
  return {
    wechat,
    alipay,
    settings: {
      ...{ WECHAT_APP_ID: WECHAT_APP.appId, WECHAT_SECRET: WECHAT_APP.secret, WECHAT_ORIGIN: wechat.origin },
      ...{ ALIPAY_APP_ID, ALIPAY_PRIVATE_KEY: privateKey, ALIPAY_PUBLIC_KEY: publicKey, ALIPAY_AES_KEY: aesKey },
      ALIPAY_GATEWAY: alipay.gateway,
    },
    close: async () => void (await Promise.all([wechat.close(), alipay.close()])),
  };
}
