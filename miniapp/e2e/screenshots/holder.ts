import type { Page } from 'playwright-core';
import { wear } from '../looks.ts';
import { bringCard } from '../sources.ts';
import { keepGate } from '../staff.ts';
import { apply, applyFor, declare, enterCode, registerPlace, signIn, WANG } from '../steps.ts';
import type { Chapter, Shots } from './shots.ts';

export const HOLDER: Chapter = {
  about: 'a person from the sign-in to a red code, with a paper card, a place and a door',
  shoot: shootHolder,
};

async function shootHolder(shots: Shots): Promise<void> {
  const page = await shots.phone();
  await untilGreen(page, shots);
  await withoutNetwork(page, shots);
  await onPaper(page, shots);
  const code = await ownPlace(page, shots);
  await visit(page, shots, code);
  for (const [path, name] of [
    ['scan/index', '10-scan'],
    ['visits/index', '11-visits'],
    ['settings/index', '12-settings'],
  ] as const) {
    await page.goto(`/#/pages/${path}`);
    await shots.shootWorn(page, name);
  }
  await waysToSignIn(page, shots);
  await worse(page, shots, code);
  await page.context().close();
}

/** The list of them, and a phone of another country that is being added. */
async function waysToSignIn(page: Page, { look, shoot, wear: put }: Shots): Promise<void> {
  await put(page);
  const list = page.getByText(/^138\*{4}/).last();
  await list.waitFor();
  await list.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await shoot(page, '12b-logins');
  await page.goto('/#/pages/link-phone/index');
  await page.getByRole('textbox').fill('+852 5123 4567');
  await shoot(page, '12c-link-phone');
  await wear(page, { ...look, language: 'zh' });
}

async function untilGreen(page: Page, { server, serial, look, documentNumber, shootWorn }: Shots): Promise<void> {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await wear(page, { ...look, language: 'zh' });
  await shootWorn(page, '01-sign-in');
  await signIn(page, `1380013810${serial}`, server.otpFor);
  await page.getByText('您要做什么？').waitFor();
  await shootWorn(page, '01b-doors');
  await applyFor(page);
  await shootWorn(page, '02-apply');
  await apply(page, { ...WANG, number: documentNumber });
  await page.getByText('灰码').first().waitFor();
  await shootWorn(page, '03-code-grey');
  await page.goto('/#/pages/declare/index');
  await page.getByLabel(/今天的体温/).waitFor();
  await shootWorn(page, '04-declare');
  await page.getByLabel(/今天的体温/).waitFor();
  await declare(page);
  await page.getByText('绿码').first().waitFor();
  await shootWorn(page, '05-code-green');
}

/** The same code with the network cut, and after its end. */
async function withoutNetwork(page: Page, { look, shoot }: Shots): Promise<void> {
  await wear(page, look);
  const other = await page.context().newPage();
  await other.clock.install();
  await other.goto('/');
  await other.locator('.hc-qr').waitFor();
  await page.context().setOffline(true);
  await other.clock.runFor(3 * 60_000 + 7_000);
  await shoot(other, '05b-code-without-network');
  await other.clock.runFor('02:00:00');
  await shoot(other, '05c-code-ended');
  await page.context().setOffline(false);
  await other.close();
  await wear(page, { ...look, language: 'zh' });
}

/** A card for somebody without a phone, and what staff did with it. */
async function onPaper(page: Page, { server, serial, documentNumber, shoot, shootWorn }: Shots): Promise<void> {
  await page.goto('/#/pages/card/index');
  await page.getByText('还没有纸质码').waitFor();
  await shootWorn(page, '16-paper-none');
  await page.getByRole('button', { name: '生成纸质码' }).click();
  const lines = page.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/);
  await lines.first().waitFor();
  const code = (await lines.allTextContents()).join('');
  await bringCard(server, documentNumber, `A1234567${serial}`);
  await page.reload();
  await page.getByText('市民卡').waitFor();
  await shootWorn(page, '17-paper');
  await page.getByRole('button', { name: /作废这张卡/ }).click();
  await shoot(page, '17b-paper-revoke');
  await page.goto('/#/pages/access/index');
  await page.getByText('没有人看过这个码').waitFor();
  await shootWorn(page, '18-accesses-none');
  const { call, gateId } = await keepGate(server, serial);
  const document = { type: 'resident-id', number: documentNumber };
  await call('POST', '/v1/gates/lookups', { gateId, by: { kind: 'paper', code } });
  await call('POST', '/v1/gates/lookups', { gateId, by: { kind: 'document', document, reason: 'phone-failed' } });
  await page.reload();
  await page.getByText('扫了纸质码').waitFor();
  await shootWorn(page, '19-accesses');
}

async function ownPlace(page: Page, { shootWorn }: Shots): Promise<string> {
  await page.goto('/#/pages/place-new/index');
  await page.getByLabel('场所名称').waitFor();
  await shootWorn(page, '06-place-new');
  await page.getByLabel('场所名称').waitFor();
  await registerPlace(page, '郑州站');
  const code = page.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}$/).first();
  const text = ((await code.textContent()) ?? '').replaceAll(' ', '');
  await shootWorn(page, '07-place');
  await page.goto('/#/pages/places/index');
  await page.getByText('郑州站').first().waitFor();
  await shootWorn(page, '08-places');
  return text;
}

async function visit(page: Page, { shootWorn }: Shots, code: string): Promise<void> {
  await page.goto(`/#/pages/check-in/index?code=${code}`);
  await page.getByRole('button', { name: '登记进入' }).waitFor();
  await shootWorn(page, '09a-arrival');
  await enterCode(page, code);
  await page.getByText('通行').first().waitFor();
  await shootWorn(page, '09b-pass');
}

/** A fever, then a contact: what yellow, red and their doors look like, and a poster that is none. */
async function worse(page: Page, { shootWorn }: Shots, code: string): Promise<void> {
  for (const [temperature, contact, word, door, name] of [
    ['38.2', false, '黄码', '限制', 'yellow'],
    ['36.5', true, '红码', '禁止', 'red'],
  ] as const) {
    await page.goto('/#/pages/declare/index');
    await page.reload();
    await page.getByLabel(/今天的体温/).waitFor();
    await declare(page, { temperature, contact });
    await page.getByText(word).first().waitFor();
    await shootWorn(page, `13-code-${name}`);
    await enterCode(page, code);
    await page.getByText(door).first().waitFor();
    await shootWorn(page, `14-door-${name}`);
  }
  await page.goto('/#/pages/check-in/index?code=ABC');
  await shootWorn(page, '15-mistyped');
}
