import type { Consent } from '@health-code/shared/privacy/consent-schema';
import { CONSENT_TEXTS } from '@health-code/shared/privacy/consents';
import { beforeEach, expect, it, vi } from 'vitest';
import { signIn } from '../../testing/account';
import { phone, stored } from '../../testing/phone';
import { iso, NOON } from '../../testing/samples';
import { hasButton, press, see, sees, show } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { ConsentFirst } from './consent-first';
import { ConsentNotice } from './consent-notice';
import { ConsentsCard } from './consents-card';

const refused = vi.fn();
const first = () => show(<ConsentFirst onRefused={refused}>what they came for</ConsentFirst>);
const consent = (purpose: Consent['purpose'], decision: { version: number; isGiven: boolean } | null): Consent => ({
  ...{ purpose, version: 1, textHash: 'h' },
  decision: decision && { ...decision, textHash: 'h', at: iso(NOON) },
});
const answer = (...consents: Consent[]) => server.on('listConsents', () => ({ consents }));

beforeEach(() => {
  refused.mockClear();
  signIn();
});

it('is asked for once, with the whole text, and remembered', async () => {
  answer(consent('code', null));
  server.on('decideConsent', () => consent('code', { version: 1, isGiven: true }));
  await first();
  expect(sees(CONSENT_TEXTS.code.text.en)).toBe(true);
  expect(sees('what they came for')).toBe(false);
  await press('Agree and continue');
  await see('what they came for');
  expect(server.callsOf('decideConsent')).toMatchObject([
    { params: { purpose: 'code' }, body: { version: 1, isGiven: true } },
  ]);
  expect(stored('agreed-text')).toBe(1);
});

it('asks nobody again who agreed to the text in force on another device', async () => {
  answer(consent('code', { version: 1, isGiven: true }));
  await first();
  await see('what they came for');
  expect(hasButton('Agree and continue')).toBe(false);
});

it('asks the server no more once it is known here', async () => {
  phone.storage.set('health-code.agreed-text', '1');
  await first();
  expect(sees('what they came for')).toBe(true);
  expect(server.calls).toEqual([]);
});

it('can be left without agreeing', async () => {
  answer(consent('code', null));
  await first();
  await press('Not now');
  expect(refused).toHaveBeenCalledOnce();
  expect(server.callsOf('decideConsent')).toEqual([]);
});

it('says on the first page that there is a newer text, and nothing where there is none', async () => {
  answer(consent('code', { version: 0, isGiven: true }));
  const { unmount } = await show(<ConsentNotice />);
  await press('Read');
  expect(phone.visited).toEqual(['/pages/consent/index']);
  unmount();
  answer(consent('code', { version: 1, isGiven: true }));
  const { container } = await show(<ConsentNotice />);
  expect(container.textContent).toBe('');
});

it('is given and withdrawn by purpose; the code itself is not', async () => {
  answer(
    consent('code', { version: 1, isGiven: true }),
    consent('location', null),
    consent('look-up', { version: 1, isGiven: false }),
  );
  server.on('decideConsent', ({ body }) => consent('location', body));
  await show(<ConsentsCard />);
  expect(sees('On unless you withdraw it')).toBe(true);
  expect(sees('Not agreed')).toBe(true);
  await press('Withdraw: Confirming that you are at the door');
  await press('Agree: Look-up by document number');
  expect(server.callsOf('decideConsent')).toMatchObject([
    { params: { purpose: 'location' }, body: { version: 1, isGiven: false } },
    { params: { purpose: 'look-up' }, body: { version: 1, isGiven: true } },
  ]);
  expect(hasButton(/Issuing and showing/)).toBe(false);
});

it('says why a decision was not taken', async () => {
  answer(consent('location', null));
  server.on('decideConsent', () => {
    throw new Refusal('CONSENT.OUTDATED', 409);
  });
  await show(<ConsentsCard />);
  await press('Withdraw: Confirming that you are at the door');
  await see('The text has changed');
});
