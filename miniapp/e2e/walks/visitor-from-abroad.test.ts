import { beforeAll, describe, expect, it } from 'vitest';
import { callerFor, registerStation } from '../api-steps.ts';
import { setScene } from '../scene.ts';
import { expectEnglish } from './english.ts';
import { EVERY_SIZE, setOut } from './sizes.ts';
import type { Walker } from './walker.ts';

const PLACE = { name: '郑州站', address: '二马路 82 号' };
/** What stays as it stands on signs, and the button that leads to the other language. */
const NAMES = [...Object.values(PLACE), '河南省郑州市二七区', '中文'];
const scene = setScene();

describe.each(EVERY_SIZE)('a visitor from Germany, with a %s', (size) => {
  const index = EVERY_SIZE.indexOf(size);
  const phone = `1380013895${index}`;
  let walker: Walker;

  beforeAll(async () => {
    walker = await setOut(scene, size, { locale: 'en-US' });
    await walker.page.goto('/');
  });

  it('signs in to an app that speaks English from the start', async () => {
    await walker.see('Sign in to Health Code');
    await expectEnglish(walker.page, NAMES);
    await walker.type('Phone number', phone);
    await walker.tap('Send code');
    await walker.see(/^We sent a code to/);
    await expectEnglish(walker.page, NAMES);
    await walker.type('Verification code', scene.server.otpFor(phone));
    await walker.tap('Sign in');
    await walker.see('What would you like to do?');
    await expectEnglish(walker.page, NAMES);
  });

  it('applies with a passport, and reads the names of places in Latin letters', async () => {
    await walker.tap(/^My health code/);
    await walker.see('How your data is used');
    await expectEnglish(walker.page, NAMES);
    await walker.tap('Agree and continue');
    await walker.tap('Apply for a code');
    await walker.see('This field is required');
    await expectEnglish(walker.page, NAMES);
    await walker.type('Name', 'Anna Schmidt');
    await walker.pick('Document', 'Passport');
    await walker.type('Document number', `C01X0006${index}`);
    await walker.type('Nationality', 'ger');
    await expectEnglish(walker.page, NAMES);
    await walker.tap('Nationality Germany');
    await walker.pick('Province', /^Henan 河南省$/);
    await walker.pick('City', /^Zhengzhou 郑州市$/);
    await walker.pick('District or county', /^Jinshui/);
    await walker.field('Street or township').locator('option').nth(1).waitFor({ state: 'attached' });
    await expectEnglish(walker.page, NAMES);
    await walker.pick('Street or township', /经八路/);
    await walker.type('Address', '1 Garden Road');
    await walker.tap('Apply for a code');
    await walker.see('Declare now');
    await expectEnglish(walker.page, NAMES);
  });

  it('declares to have been in Germany, and reviews nothing that was not said', async () => {
    await walker.tap('Declare now');
    await walker.type(/^Temperature today/, '36.5');
    await walker.choose('None of these');
    await walker.choose('No', /^Were you in contact/);
    await walker.choose('Yes, elsewhere');
    await walker.tap('Add a country');
    await walker.type('Country or region', 'ger');
    await expectEnglish(walker.page, NAMES);
    await walker.tap('Country or region Germany');
    await walker.tap('Add this country');
    await expectEnglish(walker.page, NAMES);
    await walker.tap('Next: check your answers');
    await walker.see(/^Check your answers$/);
    await expectEnglish(walker.page, NAMES);
    const facts = walker.page.locator('.hc-fact').filter({ visible: true });
    expect(await facts.allInnerTexts()).toEqual([
      expect.stringMatching(/^Temperature today.*36\.5 °C$/s),
      expect.stringMatching(/^Do you have any of these symptoms now\?.*None of these$/s),
      expect.stringMatching(/^Were you in contact with .*No$/s),
      expect.stringMatching(/^Have you stayed anywhere else .*Germany$/s),
    ]);
    expect(await walker.text()).not.toContain('No, only at home');
  });

  it('has a green code', async () => {
    await walker.tap('Submit declaration');
    await walker.see(/^Green/);
    await walker.page.getByRole('img', { name: 'Personal QR code for staff to scan' }).waitFor();
    await expectEnglish(walker.page, NAMES);
  });

  it('checks in at a door by the link on its poster', async () => {
    const { code } = await registerStation(await callerFor(scene.server, '13900139000'), PLACE);
    await walker.page.goto(`/p/${code}`);
    await walker.see('You are about to enter');
    await expectEnglish(walker.page, NAMES);
    await walker.tap('Check in');
    await walker.see('Checked in at');
    await expectEnglish(walker.page, NAMES);
  });

  it('reads English on every other page of the code', async () => {
    for (const name of ['visits', 'access', 'card', 'settings']) {
      await walker.page.goto('about:blank');
      await walker.page.goto(`/#/pages/${name}/index`);
      await walker.page.waitForLoadState('networkidle');
      await expectEnglish(walker.page, NAMES);
    }
  });
});
