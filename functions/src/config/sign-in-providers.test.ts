import { describe, expect, it } from 'vitest';
import { ALIPAY_APP_ID, startAlipayServer } from '../testing/alipay-server.ts';
import { startWeChatServer, WECHAT_APP } from '../testing/wechat-server.ts';
import { settingsSchema } from './settings.ts';
import { createSignInProviders, enabledProviders } from './sign-in-providers.ts';

const NOW = Date.parse('2026-11-21T04:00:00Z');
const TABLES = { PEOPLE_TABLE: 'people', PLACES_TABLE: 'places', AUTHORITY_TABLE: 'authority' };
const settingsWith = (more: object) =>
  settingsSchema.parse({ PUBLIC_ORIGIN: 'https://code.example.org', ...TABLES, ...more });
const WECHAT = { WECHAT_APP_ID: WECHAT_APP.appId, WECHAT_SECRET: WECHAT_APP.secret };

describe('the platforms by which people sign in', () => {
  it('are those with settings', () => {
    expect([enabledProviders(settingsWith({})), createSignInProviders(settingsWith({}))]).toEqual([[], {}]);
    expect(enabledProviders(settingsWith(WECHAT))).toEqual(['wechat']);
    expect(Object.keys(createSignInProviders(settingsWith(WECHAT)))).toEqual(['wechat']);
  });

  it('are reached where the settings say', async () => {
    const [wechat, alipay] = [await startWeChatServer(NOW), await startAlipayServer(NOW)];
    const { privateKey, publicKey, aesKey } = alipay.keys;
    const settings = settingsWith({
      ...{ ...WECHAT, WECHAT_ORIGIN: wechat.origin },
      ...{ ALIPAY_APP_ID, ALIPAY_PRIVATE_KEY: privateKey, ALIPAY_PUBLIC_KEY: publicKey, ALIPAY_AES_KEY: aesKey },
      ALIPAY_GATEWAY: alipay.gateway,
    });
    expect(enabledProviders(settings)).toEqual(['wechat', 'alipay']);
    const providers = createSignInProviders(settings);
    const credentials = {
      wechat: { code: wechat.login({ openid: 'w' }) },
      alipay: { code: alipay.authorise({ open_id: 'a' }) },
    };
    expect(await providers.wechat?.prove(credentials.wechat, NOW)).toEqual({ subject: 'w' });
    expect(await providers.alipay?.prove(credentials.alipay, NOW)).toEqual({ subject: 'a' });
    await Promise.all([wechat.close(), alipay.close()]);
  });

  it('fail at once where a key of theirs cannot be read', () => {
    const keys = {
      ALIPAY_PRIVATE_KEY: 'key',
      ALIPAY_PUBLIC_KEY: 'key',
      ALIPAY_AES_KEY: Buffer.alloc(16).toString('base64'),
    };
    expect(() => createSignInProviders(settingsWith({ ALIPAY_APP_ID, ...keys }))).toThrow('not an RSA key');
  });
});
