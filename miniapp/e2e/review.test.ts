import { accountOf } from '@health-code/functions/testing/account-of';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { openPhone } from './browser.ts';
import { reviewer } from './reviewer.ts';
import { Complaints, setScene } from './scene.ts';
import { enrol, enterCode, registerPlace, signIn, WANG } from './steps.ts';

const PLACE_CODE = /^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}$/;
const NOTE = '地址与营业执照不一致，请填写“二马路 84 号”。';
const scene = setScene({ PLACE_REVIEW: 'required' });
const complaints = new Complaints();
let owner: Page;
let visitor: Page;
let review: Awaited<ReturnType<typeof reviewer>>;

beforeAll(async () => {
  review = await reviewer(scene.server, '410103');
  ({ page: owner } = await openPhone(scene.browser, scene.server.origin));
  ({ page: visitor } = await openPhone(scene.browser, scene.server.origin));
  for (const page of [owner, visitor]) complaints.listenTo(page);
  await enrol(visitor, WANG, scene.server.otpFor);
  await owner.goto('/#/pages/place-new/index');
  await signIn(owner, '13900139000', scene.server.otpFor);
});

interface Waiting {
  readonly placeId: string;
  readonly code: string;
}

/** Registers on the page that is open, and reads what the page of the new place shows. */
async function register(name: string): Promise<Waiting> {
  await registerPlace(owner, name);
  await owner.getByText('正在等待审核').waitFor();
  const code = (await owner.getByText(PLACE_CODE).first().textContent()) ?? '';
  return { placeId: new URLSearchParams(owner.url().split('?')[1]).get('placeId') ?? '', code };
}

const violations = () => violationsOn(owner);

/** What the row of a place says on the list. */
async function listed(name: string): Promise<string> {
  await owner.goto('/#/pages/places/index');
  await owner.reload();
  return (await owner.getByRole('button', { name: new RegExp(name) }).textContent()) ?? '';
}

const openPlace = async (name: string) => {
  await owner.getByRole('button', { name: new RegExp(name) }).click();
  await owner.getByRole('heading', { level: 2, name }).waitFor();
};

describe('a place that waits for its review', () => {
  let place: Waiting;

  it('says so to its owner, how long that takes, and that its code does not work yet', async () => {
    place = await register('郑州站');
    await owner.getByText('街道或社区一般在 1 到 3 个工作日内审核').waitFor();
    await owner.getByText('审核通过后，这个场所码才能使用。').waitFor();
    for (const name of [/下载/, '更换场所码', '在平板上显示动态码', '暂停使用', '生成邀请码'])
      expect(await owner.getByRole('button', { name }).count()).toBe(0);
    expect(await violations()).toEqual([]);
    expect(await listed('郑州站')).toContain('等待审核');
  });

  it('lets nobody in who reads its code, and says what to do at the door', async () => {
    await enterCode(visitor, place.code);
    await visitor.getByText('场所正在等待审核').waitFor();
    await visitor.getByText('现在进门请找工作人员登记').waitFor();
    expect(await visitor.getByText('通行', { exact: true }).count()).toBe(0);
  });

  it('works once it was accepted, and its owner prints the poster', async () => {
    await review(place.placeId, { decision: 'accept' });
    expect(await listed('郑州站')).toContain('正常使用');
    await openPlace('郑州站');
    await owner.getByRole('img', { name: '郑州站 的场所码海报' }).waitFor();
    await enterCode(visitor, place.code);
    await visitor.getByText('通行', { exact: true }).first().waitFor();
  });
});

describe('a place that was refused', () => {
  let place: Waiting;

  it('shows its owner what the reviewer wrote, and the way to register again', async () => {
    await owner.goto('/#/pages/place-new/index');
    place = await register('二七书店');
    await review(place.placeId, { decision: 'refuse', note: NOTE });
    expect(await listed('二七书店')).toContain('没有通过审核');
    await openPlace('二七书店');
    await owner.getByText(`审核意见：${NOTE}`).waitFor();
    expect(await owner.getByText(PLACE_CODE).count()).toBe(0);
    expect(await owner.getByRole('button', { name: '重新开放' }).count()).toBe(0);
    expect(await violations()).toEqual([]);
    await owner.getByRole('button', { name: '重新登记' }).click();
    await owner.getByRole('heading', { level: 1, name: '登记新场所' }).waitFor();
  });

  it('is registered again without typing anything twice', async () => {
    const address = owner.getByLabel('详细地址');
    await expect.poll(() => address.inputValue()).toBe('二马路 82 号');
    await address.fill('二马路 84 号');
    await owner.getByRole('button', { name: '登记场所' }).click();
    await owner.getByText('正在等待审核').waitFor();
    await owner.getByText('河南省郑州市二七区 二马路 84 号').waitFor();
    const ownerId = await accountOf(scene.server.deps, '13900139000');
    const places = (await scene.server.deps.stores.places.listIds(ownerId, { limit: 100 })).items;
    expect(places.length).toBe(3);
  });

  it('lets nobody in', async () => {
    await enterCode(visitor, place.code);
    await visitor.getByText('场所已关闭').waitFor();
    expect(await visitor.getByText('通行', { exact: true }).count()).toBe(0);
  });

  it('no browser complained', () => {
    expect(complaints.except(/status of 4(09|10)/)).toEqual([]);
  });
});
