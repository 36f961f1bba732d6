import { beforeAll, describe, expect, it } from 'vitest';
import { joinGate, scanByHand, verdictWord } from '../gate-steps.ts';
import { wear } from '../looks.ts';
import { setScene } from '../scene.ts';
import { openStation } from '../staff.ts';
import { declare, enrol, registerPlace, WANG } from '../steps.ts';
import { showsFocus, stepTo } from './keyboard.ts';
import { badlySet } from './narrow-text.ts';
import { EVERY_SIZE, setOut } from './sizes.ts';
import type { Walker } from './walker.ts';

/** A phone of 390 pixels whose page is enlarged to 200 %. */
const ENLARGED = { viewport: { width: 195, height: 422 }, deviceScaleFactor: 4 };
const LANGUAGES = ['zh', 'en'] as const;
const PAGES = [
  'index',
  'apply',
  'recover',
  'declare',
  'scan',
  'visits',
  'access',
  'card',
  'places',
  'place-new',
  'settings',
  'gates',
];
const scene = setScene();
const badTexts = ({ page }: Walker) => page.evaluate(badlySet, ENLARGED.viewport.width);

describe('text at 200 %', () => {
  let walker: Walker;
  let placeAddress = '';

  beforeAll(async () => {
    walker = await setOut(scene, 'phone', ENLARGED);
    await enrol(walker.page, WANG, scene.server.otpFor);
    await walker.page.goto('/#/pages/place-new/index');
    await registerPlace(walker.page, '郑州站');
    await walker.see('登记好了，请打印海报');
    placeAddress = walker.page.url();
  });

  const open = async (address: string, language: (typeof LANGUAGES)[number]) => {
    await walker.page.goto('about:blank');
    await walker.page.goto(address);
    await wear(walker.page, { largeText: false, language });
    await walker.page.waitForLoadState('networkidle');
  };

  it.each(LANGUAGES.flatMap((language) => PAGES.map((name) => [language, name] as const)))(
    'is whole in %s on the page %s',
    async (language, name) => {
      await open(`/#/pages/${name}/index`, language);
      expect(await badTexts(walker)).toEqual([]);
    },
  );

  it.each(LANGUAGES)('is whole in %s on the page of a place', async (language) => {
    await open(placeAddress, language);
    expect(await badTexts(walker)).toEqual([]);
  });

  it.each(LANGUAGES)('is whole in %s at a gate, at rest and with a verdict', async (language) => {
    const { invitation } = await openStation(scene.server, language === 'zh' ? '13900139931' : '13900139932');
    const staff = await setOut(scene, 'phone', ENLARGED);
    const phone = language === 'zh' ? '13700137931' : '13700137932';
    await joinGate(staff.page, { phone, invitation }, scene.server.otpFor);
    await wear(staff.page, { largeText: false, language });
    await staff.page.waitForLoadState('networkidle');
    expect(await badTexts(staff)).toEqual([]);
    await scanByHand(staff.page, 'https://example.org');
    await verdictWord(staff.page).waitFor();
    expect(await badTexts(staff)).toEqual([]);
    await staff.page.context().close();
  });

  it.each(LANGUAGES)('is whole in %s on a yellow code', async (language) => {
    if (language === 'zh') {
      await open('/#/pages/declare/index', 'zh');
      await declare(walker.page, { temperature: '38.5' });
      await walker.see('黄码 · 限制');
    }
    await open('/', language);
    expect(await badTexts(walker)).toEqual([]);
  });
});

describe.each(EVERY_SIZE)('by keyboard alone, with a %s', (size) => {
  it('leads from the sign-in to a role and to the settings, with the focus always in sight', async () => {
    const { page } = await setOut(scene, size);
    const phone = { phone: '13800138931', tablet: '13800138932', desk: '13800138933' }[size];
    await page.goto('/');
    await stepTo(page, '手机号');
    await page.keyboard.type(phone);
    await page.keyboard.press('Enter');
    await page.getByText(/验证码已发到/).waitFor();
    await stepTo(page, '验证码');
    await page.keyboard.type(scene.server.otpFor(phone));
    await page.keyboard.press('Enter');
    await page.getByText('您要做什么？').waitFor();
    await stepTo(page, /^我的场所/);
    expect(await showsFocus(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('登记新场所').first().waitFor();
    await stepTo(page, '设置');
    expect(await showsFocus(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
    await page.context().close();
  });
});
