import type { Consent } from '@health-code/shared/privacy/consent-schema';
import { CONSENT_TEXTS } from '@health-code/shared/privacy/consents';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { signIn } from '../../testing/account';
import { phone, stored } from '../../testing/phone';
import { iso, NOON } from '../../testing/samples';
import { choose, hasButton, press, screen, see, sees, settle, show } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { ConsentFirst } from './consent-first';
import { ConsentNotice } from './consent-notice';
import { ConsentsCard } from './consents-card';
import { agreesTo } from './known-consents';

const refused = vi.fn();
const first = () => show(<ConsentFirst onRefused={refused}>what they came for</ConsentFirst>);
const consent = (purpose: Consent['purpose'], decision: { version: number; isGiven: boolean } | null): Consent => ({
  ...{ purpose, version: 1, textHash: 'h' },
  decision: decision && { ...decision, textHash: 'h', at: iso(NOON) },
});
const known = (purposes: readonly string[]) =>
  phone.storage.set('health-code.consents', JSON.stringify({ text: 1, agreed: purposes }));
const answer = (...consents: Consent[]) => server.on('listConsents', () => ({ consents }));

beforeEach(() => {
  refused.mockClear();
  signIn();
  phone.storage.delete('health-code.consents');
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
  expect(stored('consents')).toEqual({ text: 1, agreed: [] });
});

it('asks for the rest besides, with nothing ticked, and the code last', async () => {
  answer(consent('code', null), consent('location', null), consent('look-up', null));
  server.on('decideConsent', ({ body }) => consent('code', body));
  await first();
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
  for (const box of screen.getAllByRole('checkbox')) expect(box).toHaveProperty('checked', false);
  expect(sees(CONSENT_TEXTS.location.text.en)).toBe(true);
  await choose(/^Confirming that you are at the door/);
  await press('Agree and continue');
  await see('what they came for');
  expect(server.callsOf('decideConsent')).toMatchObject([
    { params: { purpose: 'location' }, body: { version: 1, isGiven: true } },
    { params: { purpose: 'code' }, body: { version: 1, isGiven: true } },
  ]);
  expect(stored('consents')).toEqual({ text: 1, agreed: ['location'] });
});

it('shows as ticked what was agreed to before the text changed, and withdraws what is unticked', async () => {
  answer(
    consent('code', { version: 0, isGiven: true }),
    consent('location', null),
    consent('look-up', { version: 1, isGiven: true }),
  );
  server.on('decideConsent', ({ body }) => consent('code', body));
  await first();
  expect(screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)).toEqual([false, true]);
  await choose(/^Look-up by document number/);
  await press('Agree and continue');
  await see('what they came for');
  expect(server.callsOf('decideConsent').map(({ params, body }) => [params, body])).toEqual([
    [{ purpose: 'look-up' }, { version: 1, isGiven: false }],
    [{ purpose: 'code' }, { version: 1, isGiven: true }],
  ]);
});

it('asks again for the code where sending broke off before it', async () => {
  answer(consent('code', null), consent('location', null));
  server.on('decideConsent', ({ params, body }) => {
    if (params['purpose'] === 'code') throw new Refusal('REQUEST.TOO_MANY', 429);
    return consent('location', body);
  });
  await first();
  await choose(/^Confirming that you are at the door/);
  await press('Agree and continue');
  await settle();
  expect(sees('what they came for')).toBe(false);
  expect(stored('consents')).toEqual({ text: 0, agreed: ['location'] });
});

it('asks nobody again who agreed to the text in force on another device', async () => {
  answer(consent('code', { version: 1, isGiven: true }));
  await first();
  await see('what they came for');
  expect(hasButton('Agree and continue')).toBe(false);
});

it('asks the server no more once it is known here', async () => {
  known([]);
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
  expect(screen.getAllByText('Not agreed')).toHaveLength(2);
  await press('Agree: Confirming that you are at the door');
  await press('Agree: Look-up by document number');
  expect(server.callsOf('decideConsent')).toMatchObject([
    { params: { purpose: 'location' }, body: { version: 1, isGiven: true } },
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
  await press('Agree: Confirming that you are at the door');
  await see('The text has changed');
});

describe('whether the place of the phone may be compared', () => {
  it.each([
    [['location'], true],
    [['look-up'], false],
    [[], false],
  ])('is known here: %j', async (purposes, isAgreed) => {
    known(purposes);
    expect(await agreesTo('location')).toBe(isAgreed);
    expect(server.calls).toEqual([]);
  });

  it('is asked of the server once where it is not known, and is no where that fails', async () => {
    expect(await agreesTo('location')).toBe(false);
    answer(consent('location', { version: 1, isGiven: true }));
    expect(await agreesTo('location')).toBe(true);
    expect(await agreesTo('location')).toBe(true);
    expect(server.callsOf('listConsents')).toHaveLength(2);
  });
});
