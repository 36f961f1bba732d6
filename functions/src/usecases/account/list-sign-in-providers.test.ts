import { expect, it } from 'vitest';
import { startPlatforms } from '../../testing/platforms.ts';
import { createWorld, TEST_START } from '../../testing/world.ts';
import { NOBODY } from '../../testing/world-accounts.ts';
import { listSignInProviders } from './list-sign-in-providers.ts';

it('people sign in by phone, and by each platform that is on', async () => {
  const platforms = await startPlatforms(TEST_START);
  const { WECHAT_APP_ID = '', WECHAT_SECRET = '' } = platforms.settings;
  const listed = (settings: Record<string, string>) =>
    listSignInProviders(createWorld({ settings }).deps, { caller: NOBODY, now: TEST_START });
  expect(await listed({})).toEqual(['sms']);
  expect(await listed({ WECHAT_APP_ID, WECHAT_SECRET })).toEqual(['sms', 'wechat']);
  expect(await listed(platforms.settings)).toEqual(['sms', 'wechat', 'alipay']);
  await platforms.close();
});
