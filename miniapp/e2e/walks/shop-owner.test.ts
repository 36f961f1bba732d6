import { beforeAll, describe, expect, it } from 'vitest';
import { type Call, callerFor } from '../api-steps.ts';
import { setScene } from '../scene.ts';
import { fillApplication, fillDeclaration, review, signIn } from './counted-steps.ts';
import { hasFocus, isInSight, noteOn } from './in-sight.ts';
import { comeForLunch, downloadPoster, fillShop, openShop, type Poster, placeIdOf } from './shop-steps.ts';
import { EVERY_SIZE, type SizeName, setOut } from './sizes.ts';
import type { Walker } from './walker.ts';

const PEOPLE = {
  phone: { number: '410105198003071008', phone: '13800138921', guests: ['410105198003071016', '410105198003071024'] },
  tablet: { number: '410105198003071032', phone: '13800138922', guests: ['410105198003071040', '410105198003071059'] },
  desk: { number: '410105198003071067', phone: '13800138923', guests: ['410105198003071075', '410105198003071083'] },
} as const satisfies Record<SizeName, object>;
const SHOP = '张记面馆';
const BRANCH = '张记面馆分店';
const MOST_TAPS = 20;
const scene = setScene();

describe.each(EVERY_SIZE)('the owner of a noodle shop, with a %s', (size) => {
  const { number, phone, guests } = PEOPLE[size];
  let walker: Walker;
  let owner: Call;
  let placeId: string;
  let poster: Poster;

  beforeAll(async () => {
    walker = await setOut(scene, size);
    await walker.page.goto('/');
  });

  it(`has a poster within ${MOST_TAPS} taps from nothing, and is asked for no health code`, async () => {
    walker.begin();
    await signIn(walker, phone, scene.server.otpFor);
    await walker.tap(/^我的场所/);
    await walker.tap('登记新场所');
    await fillShop(walker, SHOP);
    await walker.tap('登记场所');
    await walker.see('登记好了，请打印海报');
    const first = walker.page.locator('.hc-card').filter({ visible: true }).first();
    await first.getByRole('img', { name: `${SHOP} 的场所码海报` }).waitFor();
    placeId = placeIdOf(walker);
    poster = await downloadPoster(walker);
    expect(walker.walked().taps).toBeLessThanOrEqual(MOST_TAPS);
    owner = await callerFor(scene.server, phone);
    expect(await owner('GET', '/v1/people')).toMatchObject({ people: [] });
  });

  it('can tell the file by its name, and people and scanners can read what it is', async () => {
    const { entrances } = (await owner('GET', `/v1/places/${placeId}`)) as { entrances: { code: string }[] };
    expect(poster.file).toBe(`${SHOP}-健康码.pdf`);
    expect(poster.words).toMatch(/健康码.*Health Code.*张记面馆/s);
    expect(poster.link).toContain(entrances[0]?.code);
  });

  it('sees at noon, in one look, how many came and who needs attention', async () => {
    await comeForLunch(scene.server, poster.link, guests);
    await openShop(walker, placeId);
    const facts = walker.page.locator('.hc-fact').filter({ visible: true });
    for (const fact of [/^今天登记人次2$/, /^最近这一小时 \d/, /^不是绿码黄码 1$/]) {
      expect(await isInSight(facts.filter({ hasText: fact }))).toBe(true);
    }
  });

  it('is asked for a code of her own only where she opens the register, and comes back to it', async () => {
    await walker.tap('查看来访登记');
    await walker.see('暂时不能查看来访登记');
    await walker.tap('申请健康码');
    await fillApplication(walker, { name: '张师傅', number });
    await walker.tap('申请健康码');
    await walker.see('暂时不能查看来访登记');
    await walker.tap('健康申报');
    await fillDeclaration(walker, { temperature: '36.5' });
    await review(walker);
    await walker.tap('提交申报');
    await walker.see(/共 [12] 条/);
  });

  it('opens an hour by its bar, and goes back to the whole day', async () => {
    await openShop(walker, placeId);
    const bar = walker.page.locator('button.hc-chart__slot').filter({ visible: true }).first();
    await walker.tapOn(bar);
    await walker.see(/共 [12] 条/);
    await walker.tapOn(bar);
    const [rows, chart] = ['.hc-list', '.hc-chart'].map((part) => walker.page.locator(part).filter({ visible: true }));
    await expect.poll(() => rows?.isVisible().then(() => isInSight(rows))).toBe(true);
    await walker.tap('返回全天');
    await expect.poll(() => chart && isInSight(chart)).toBe(true);
  });

  it('finds what she typed of a second shop after a reload, and is led to the first field that is missing', async () => {
    await walker.page.goto('/#/pages/place-new/index');
    await walker.type('场所名称', BRANCH);
    await walker.tap(/^和您的住址同一地区：河南省 郑州市 金水区/);
    await walker.page.reload();
    await expect.poll(() => walker.field('场所名称').inputValue()).toBe(BRANCH);
    await expect.poll(() => walker.field('街道或乡镇').inputValue()).toMatch(/^410105/);
    await walker.field('场所名称').press('Enter');
    const kind = walker.field('场所类型');
    await expect.poll(() => hasFocus(kind)).toBe(true);
    expect(await isInSight(kind)).toBe(true);
    expect(await noteOn(kind)).toBe('请填写此项');
    await walker.page.getByRole('alert').getByText('有几项需要修改').waitFor();
  });

  it('registers it with Enter', async () => {
    await walker.pick('场所类型', '商业餐饮文化');
    await walker.tap('使用当前位置');
    await walker.see('您就在这个位置');
    await walker.type('详细地址', '花园路 9 号');
    await walker.field('详细地址').press('Enter');
    await walker.see('登记好了，请打印海报');
  });
});
