import { describe, expect, it } from 'vitest';
import { settingsSchema } from './settings.ts';

const TABLES = { PEOPLE_TABLE: 'people', PLACES_TABLE: 'places', AUTHORITY_TABLE: 'authority' };
const LEAST = { PUBLIC_ORIGIN: 'https://code.example.org', ...TABLES };
const TOGETHER = {
  WeChat: { WECHAT_APP_ID: 'wx1', WECHAT_SECRET: 'secret' },
  Alipay: {
    ALIPAY_APP_ID: '2021',
    ALIPAY_PRIVATE_KEY: 'key',
    ALIPAY_PUBLIC_KEY: 'key',
    ALIPAY_AES_KEY: Buffer.alloc(16).toString('base64'),
  },
  proofing: { PROOFING_URL: 'https://proof.example.org/v1/match', PROOFING_KEY: 'k'.repeat(32) },
};

const faults = (settings: object) =>
  (settingsSchema.safeParse({ ...LEAST, ...settings }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  );

describe('the settings', () => {
  it('need no service of anybody else', () => {
    expect(faults({})).toEqual([]);
  });

  it.each(Object.entries(TOGETHER))('of %s are given whole or not at all', (_name, group) => {
    expect(faults(group)).toEqual([]);
    for (const name of Object.keys(group)) {
      const others = Object.keys(group).filter((other) => other !== name);
      expect(faults({ ...group, [name]: undefined })).toEqual([`${name} is needed together with ${others.join(', ')}`]);
    }
  });

  it.each([
    [{ ...TOGETHER.Alipay, ALIPAY_AES_KEY: Buffer.alloc(15).toString('base64') }, 'ALIPAY_AES_KEY'],
    [{ ...TOGETHER.proofing, PROOFING_KEY: 'k'.repeat(31) }, 'PROOFING_KEY'],
    [{ ...TOGETHER.proofing, PROOFING_URL: 'ftp://proof.example.org' }, 'PROOFING_URL'],
    [{ REMOTE_TIMEOUT_MS: '0' }, 'REMOTE_TIMEOUT_MS'],
    [{ REMOTE_TIMEOUT_MS: '20001' }, 'REMOTE_TIMEOUT_MS'],
  ])('name what is wrong, and never say it: %#', (settings, name) => {
    const [fault, ...more] = faults(settings);
    expect([fault?.split(' ')[0], more]).toEqual([name, []]);
    expect(fault).not.toMatch(/kkk|AAAA|ftp/);
  });
});
