import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { residentId } from '@health-code/functions/testing/samples';
import { SAME_SCAN_MS } from '@health-code/shared/code/replay-guard';
import type { Page } from 'playwright-core';
import { colours as enColours } from '../../src/i18n/en/common.ts';
import { gate as enGate, gates as enGates } from '../../src/i18n/en/gates.ts';
import { apply as enApply } from '../../src/i18n/en/people.ts';
import { colours as zhColours } from '../../src/i18n/zh/common.ts';
import { invite, gate as zhGate, gates as zhGates } from '../../src/i18n/zh/gates.ts';
import { apply as zhApply } from '../../src/i18n/zh/people.ts';
import { registerStation, signedIn } from '../api-steps.ts';
import { launchBrowser, openPhone } from '../browser.ts';
import { filmPicture } from '../film.ts';
import { inviteStaff, joinGate, next, scanByHand, verdictWord } from '../gate-steps.ts';
import { enrolHolder, shownAt } from '../holders.ts';
import { registerPlace, signIn } from '../steps.ts';
import type { Chapter, Shots } from './shots.ts';

const WORDS = {
  zh: { gate: zhGate, gates: zhGates, apply: zhApply, colours: zhColours },
  en: { gate: enGate, gates: enGates, apply: enApply, colours: enColours },
};

export const GATE: Chapter = {
  about: 'a gate: the invitation, the list, the camera, every kind of verdict, and training',
  shoot: shootGate,
};

async function shootGate(shots: Shots): Promise<void> {
  const { server, serial, look } = shots;
  const folder = mkdtempSync(join(tmpdir(), 'health-code-shots-'));
  const film = join(folder, 'wall.y4m');
  const invitation = await shootInvitation(shots, film);
  const browser = await launchBrowser(film);
  try {
    const { page } = await openPhone(browser, server.origin, {
      permissions: ['camera'],
      colorScheme: look.colorScheme,
    });
    await joinGate(page, { phone: `1370013710${serial}`, invitation }, server.otpFor);
    await page.goto('/#/pages/gates/index');
    await shots.wear(page);
    await page.getByText('郑州站 · 东门').first().waitFor();
    await shots.shoot(page, '30-gates');
    await page.getByText('郑州站 · 东门').first().click();
    await shootWork(page, shots);
    await shootVerdicts(page, shots);
    await page.context().setOffline(false);
    await shootCondition(page, shots);
    await page.goto('/#/pages/specimen/index');
    await page.locator('.hc-qr').waitFor();
    await shots.shoot(page, '49-specimen');
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The owner's side; on the way a wall is filmed, for a camera that sees no code. */
async function shootInvitation(shots: Shots, film: string): Promise<string> {
  const { server, browser, serial } = shots;
  const page = await shots.phone();
  await page.goto('/#/pages/place-new/index');
  await signIn(page, `1390013910${serial}`, server.otpFor);
  await registerPlace(page, '郑州站');
  await page.getByLabel(invite.label).waitFor();
  const invitation = await inviteStaff(page, '东门');
  await page.getByRole('button', { name: invite.another }).scrollIntoViewIfNeeded();
  if (shots.look.language === 'zh') await shots.shoot(page, '29-invitation');
  await filmPicture(browser, await page.screenshot({ clip: { x: 0, y: 60, width: 8, height: 8 } }), film);
  await page.context().close();
  return invitation;
}

async function shootWork(page: Page, { look: { language }, shoot }: Shots): Promise<void> {
  const { gate, apply } = WORDS[language];
  await page.getByText(gate.scannerHint).waitFor();
  await shoot(page, '31-gate');
  await page.locator('.hc-gate-status__line').click();
  await shoot(page, '32-gate-status');
  await page.locator('.hc-gate-status__line').click();
  await page.getByRole('button', { name: gate.lookUp.open }).click();
  await page.getByLabel(apply.documentNumber, { exact: true }).last().fill('123');
  await page.getByRole('button', { name: gate.lookUp.submit, exact: true }).click();
  await shoot(page, '33-gate-document');
  await page.getByLabel(gate.lookUp.ways.card).check();
  await page.getByRole('button', { name: gate.lookUp.submit, exact: true }).scrollIntoViewIfNeeded();
  await shoot(page, '33b-gate-card');
  await page.getByLabel(gate.lookUp.ways.document).first().check();
  await page.getByRole('button', { name: gate.practice.start }).click();
  await page.getByRole('button', { name: gate.practice.show }).scrollIntoViewIfNeeded();
  await shoot(page, '34-gate-practice');
}

async function shootVerdicts(page: Page, { server, serial, look: { language }, shoot }: Shots): Promise<void> {
  const { gate, apply, colours } = WORDS[language];
  await page.getByRole('button', { name: gate.practice.try(colours.red.code) }).click();
  await verdictWord(page).waitFor();
  await shoot(page, '35-verdict-specimen');
  await next(page, gate.next);
  await page.getByRole('button', { name: gate.practice.stop }).click();
  const shown = async (number: number, fields: { contact?: boolean; temperature?: number }, laterMs = 0) => {
    const phone = `136001${serial}${String(number).padStart(4, '0')}`;
    const spec = { name: '欧阳小明', number: residentId(100 + 10 * serial + number), phone, ...fields };
    return shownAt(await enrolHolder(server, spec), server.deps.now() + laterMs);
  };
  const green = await shown(1, {});
  const cut = `${green.slice(0, 150)}${green[150] === 'A' ? 'B' : 'A'}${green.slice(151)}`;
  const verdicts: [string, string][] = [
    ['36-verdict-pass', green],
    ['37-verdict-limited', await shown(2, { temperature: 38.5 })],
    ['38-verdict-stop', await shown(3, { contact: true })],
    ['39-verdict-not-yet-valid', await shown(4, {}, 150_000)],
    ['40-verdict-untrusted', cut],
    ['41-verdict-foreign', 'https://example.org/p/7K3M9QRT2WXB'],
  ];
  const judge = async (name: string, text: string) => {
    await scanByHand(page, text);
    await verdictWord(page).waitFor();
    await shoot(page, name);
    const refuse = page.getByRole('button', { name: gate.notLetIn });
    if (await refuse.isVisible()) await refuse.click();
    await next(page, gate.next);
  };
  for (const [name, text] of verdicts) await judge(name, text);
  // The same step counts as shown before once the first showing is some seconds old.
  await page.waitForTimeout(SAME_SCAN_MS);
  await judge('42-verdict-repeated', green);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: gate.lookUp.open }).click();
  await page.getByLabel(apply.documentNumber, { exact: true }).last().fill(residentId(1));
  await page.getByRole('button', { name: gate.lookUp.submit, exact: true }).click();
  await verdictWord(page).waitFor();
  await shoot(page, '43-verdict-note');
}

/** A place that asks for a test: the code of somebody green who has none, and the same person by their document. */
async function shootCondition(page: Page, { server, serial, look: { language }, shoot }: Shots): Promise<void> {
  const { gate, gates, apply } = WORDS[language];
  const { call: owner } = await signedIn(server, `1390013920${serial}`);
  const place = await registerStation(owner, { name: '金水医院', asksTestWithinHours: 48 });
  const { invitation } = await owner('POST', `/v1/places/${place.placeId}/invitations`, { label: '急诊' });
  await page.goto('/#/pages/gates/index');
  await page.getByLabel(gates.invitation).fill(String(invitation));
  await page.getByRole('button', { name: gates.submit, exact: true }).click();
  await page.getByText('金水医院 · 急诊').first().waitFor();
  const number = residentId(500 + serial);
  const holding = await enrolHolder(server, { name: '欧阳小明', number, phone: `1360019000${serial}` });
  await scanByHand(page, shownAt(holding, server.deps.now()));
  await verdictWord(page).waitFor();
  await shoot(page, '44-verdict-no-test');
  await next(page, gate.next);
  await page.getByRole('button', { name: gate.lookUp.open }).click();
  await page.getByLabel(apply.documentNumber, { exact: true }).last().fill(number);
  await page.getByRole('button', { name: gate.lookUp.submit, exact: true }).click();
  await verdictWord(page).waitFor();
  await shoot(page, '45-found-no-test');
}
