import { MS_PER_HOUR } from '@health-code/shared/time/units';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLATFORM_PROOFS_OF_ADDRESS } from '../../quotas/limits.ts';
import { type Platforms, startPlatforms } from '../../testing/platforms.ts';
import { problemOf, refusalOf } from '../../testing/refusals.ts';
import { createWorld, TEST_START, type World } from '../../testing/world.ts';
import { ADDRESS } from '../../testing/world-accounts.ts';
import type { ProofUse } from './proof.ts';
import { proveLogin } from './prove-login.ts';

const WANG = 'openid-of-wang';
let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms(TEST_START);
});
afterAll(() => platforms.close());

const connected = () => createWorld({ settings: platforms.settings });
const byWeChat = (more: object = {}) =>
  ({ provider: 'wechat', code: platforms.wechat.login({ openid: WANG, ...more }) }) as const;
const byAlipay = (user: object) => ({ provider: 'alipay', code: platforms.alipay.authorise(user) }) as const;
const prove = ({ deps, now }: World, proof: Parameters<typeof proveLogin>[1], use: Partial<ProofUse> = {}) =>
  proveLogin(deps, proof, { purpose: 'session', idempotencyKey: 'key-0001', address: ADDRESS, now: now(), ...use });

describe('proving who somebody is to a platform', () => {
  it('tells it by a hash, at one write', async () => {
    const world = connected();
    expect(await prove(world, byWeChat())).toEqual({
      ...{ loginId: world.deps.ids.login('wechat', WANG), provider: 'wechat', label: '' },
      intention: expect.stringMatching(/^[0-9A-Z]{26}$/),
    });
    expect(world.calls).toEqual(['quotas.take']);
  });

  it('is the same login before and after the platform knows them in other apps of the owner', async () => {
    const world = connected();
    const [before, after] = [await prove(world, byWeChat()), await prove(world, byWeChat({ unionid: 'union' }))];
    expect(after.loginId).toBe(before.loginId);
    const alipay = [
      await prove(world, byAlipay({ open_id: 'a' })),
      await prove(world, byAlipay({ open_id: 'a', union_id: 'u' })),
    ];
    expect(new Set(alipay.map(({ loginId }) => loginId)).size).toBe(1);
  });

  it('is another login at another platform, whatever their ids are', async () => {
    const world = connected();
    const [wechat, alipay] = [await prove(world, byWeChat()), await prove(world, byAlipay({ open_id: WANG }))];
    expect(alipay).toMatchObject({ provider: 'alipay', label: '' });
    expect(alipay.loginId).not.toBe(wechat.loginId);
  });

  it('is the same intention for a retry with a new code, and another for another key, purpose or none', async () => {
    const world = connected();
    const { intention } = await prove(world, byWeChat());
    expect((await prove(world, byWeChat())).intention).toBe(intention);
    for (const use of [{ idempotencyKey: 'key-0002' }, { purpose: 'link' as const }, { idempotencyKey: undefined }]) {
      expect((await prove(world, byWeChat(), use)).intention).not.toBe(intention);
    }
  });

  it('takes a code once, whoever brings it first', async () => {
    const world = connected();
    const proof = byWeChat();
    const ends = await Promise.allSettled([1, 2, 3].map(() => prove(world, proof)));
    const refused = ends.filter((end) => end.status === 'rejected');
    expect(refused.map(({ reason }) => reason.code)).toEqual(['PROVIDER.CODE_INVALID', 'PROVIDER.CODE_INVALID']);
  });

  it('is refused for whom the platform blocks, and says when a busy one is worth another try', async () => {
    const world = connected();
    expect(await problemOf(prove(world, byWeChat({ isBlocked: true })))).toBe('PROVIDER.BLOCKED');
    platforms.wechat.fail('/sns/jscode2session', 'status-429');
    const { code, retryAfterMs } = await refusalOf(prove(world, byWeChat()));
    platforms.wechat.fail('/sns/jscode2session', undefined);
    expect([code, retryAfterMs]).toEqual(['PROVIDER.BUSY', 10_000]);
  });

  it('by one that is off is refused before anybody is asked', async () => {
    const world = createWorld();
    expect(await problemOf(prove(world, { provider: 'wechat', code: 'code' }))).toBe('PROVIDER.OFF');
    expect(world.calls).toEqual([]);
  });

  it('is counted by address, and begins anew with the hour', async () => {
    const world = connected();
    const wrong = (address: string) => problemOf(prove(world, { provider: 'wechat', code: 'none' }, { address }));
    for (let time = 0; time < PLATFORM_PROOFS_OF_ADDRESS.burst; time += 1) {
      expect(await wrong(ADDRESS)).toBe('PROVIDER.CODE_INVALID');
    }
    const asked = platforms.wechat.received.length;
    expect(await wrong(ADDRESS)).toBe('REQUEST.TOO_MANY');
    expect(platforms.wechat.received).toHaveLength(asked);
    expect(await wrong('192.0.2.2')).toBe('PROVIDER.CODE_INVALID');
    world.advance(MS_PER_HOUR);
    expect(await wrong(ADDRESS)).toBe('PROVIDER.CODE_INVALID');
  });
});
