import { cleanup } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { signIn } from '../../testing/account';
import { CODE_LIFE_MS, issued, personalCode } from '../../testing/code-samples';
import { leaveAndComeBack, phone } from '../../testing/phone';
import { both, HOUR, iso, LI, MINUTE, NOON, reason, WANG, WANG_ID } from '../../testing/samples';
import { button, hasButton, passTime, press, screen, see, sees, show } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { EMPTY_DECLARATION } from '../facts/declare.shared';
import { keepDeclaration } from '../facts/own-declarations';
import { CodeView } from './code-view';

const QR = 'Personal QR code for staff to scan';
const hasQr = () => screen.queryByRole('img', { name: QR }) !== null;
const picture = () => screen.getByRole('img', { name: QR }).getAttribute('src');
const open = (people = [WANG]) => show(<CodeView personId={WANG_ID} people={people} />);

const green = await issued();

beforeEach(() => {
  signIn();
  server.on('getCode', () => personalCode(green, {}, Date.now()));
});

describe('a live code', () => {
  it('shows the colour in words, a ticking clock, a QR code and why', async () => {
    await open();
    await see('Green · Clear');
    expect(hasQr()).toBe(true);
    expect(sees('12:00:00')).toBe(true);
    expect(sees('Declared healthy')).toBe(true);
    await passTime(1_005);
    expect(sees('12:00:01')).toBe(true);
  });

  it('draws a new QR code every 30 seconds, and not every second', async () => {
    await open();
    await see('Green · Clear');
    const first = picture();
    await passTime(2_000);
    expect(picture()).toBe(first);
    await passTime(30_000);
    expect(picture()).not.toBe(first);
  });

  it('goes by the clock of the server on a phone that is an hour slow', async () => {
    vi.setSystemTime(NOON - HOUR);
    server.on('getCode', () => personalCode(green, {}, Date.now() + HOUR));
    await open();
    await see('Green · Clear');
    expect(sees('12:00:00')).toBe(true);
    server.isOnline = false;
    await passTime(CODE_LIFE_MS - 1_000);
    expect(hasQr()).toBe(true);
    await passTime(1_005);
    expect(sees('This code expired at 14:00')).toBe(true);
  });

  it('asks the server again while somebody looks, then every two minutes, and when the page comes back', async () => {
    await open();
    await see('Green · Clear');
    const asked = () => server.callsOf('getCode').length;
    expect(asked()).toBe(1);
    await passTime(MINUTE);
    expect(asked()).toBe(4);
    await passTime(2 * MINUTE);
    expect(asked()).toBe(5);
    await leaveAndComeBack();
    expect(asked()).toBe(6);
    await passTime(20_000);
    expect(asked()).toBe(7);
  });

  it('leads to the office of its reason, and to the scanner', async () => {
    await open();
    await see('Green · Clear');
    expect(button('Call 12320')).toBeTruthy();
    await press('Scan a place code');
    expect(phone.visited).toEqual(['/pages/scan/index']);
  });

  it('fetches the codes of the others on the phone once this one has come', async () => {
    await open([WANG, LI]);
    await see('Green · Clear');
    await passTime(1_000);
    expect(server.callsOf('getCode').map(({ params }) => params['personId'])).toEqual([WANG_ID, LI.personId]);
  });
});

describe('a code without the network', () => {
  it('stays live and says as of when it was updated', async () => {
    await open();
    await see('Green · Clear');
    server.isOnline = false;
    await passTime(3 * MINUTE);
    expect(hasQr()).toBe(true);
    expect(sees('You are offline. Last updated at 12:00')).toBe(true);
  });

  it('loses colour and QR code at its end, says so, and comes back with the network', async () => {
    await open();
    await see('Green · Clear');
    server.isOnline = false;
    await passTime(CODE_LIFE_MS + 1_005);
    expect([hasQr(), sees('Green · Clear')]).toEqual([false, false]);
    expect(sees('Code expired')).toBe(true);
    expect(sees('This code expired at 14:00')).toBe(true);
    expect(sees(/In a hurry\? Ask staff to check your document\. Last known colour: Green \(Clear\), at 12:00/)).toBe(
      true,
    );
    server.isOnline = true;
    const next = await issued('green', NOON + CODE_LIFE_MS);
    server.on('getCode', () => personalCode(next, {}, Date.now()));
    await press('Update now');
    await see('Green · Clear');
    expect(hasQr()).toBe(true);
  });

  it('says so in words where the server has a colour and no code for it', async () => {
    server.on('getCode', () => ({ ...personalCode(green, {}, Date.now()), credential: null }));
    await open();
    await see('No QR code can be made right now. We keep trying.');
    expect(sees(/In a hurry\? Ask staff to check your document\. .*Green/)).toBe(true);
    expect(hasQr()).toBe(false);
    server.on('getCode', () => personalCode(green, {}, Date.now()));
    await passTime(20_005);
    await see('Green · Clear');
    expect(hasQr()).toBe(true);
  });

  it('is shown from storage when the app is opened again', async () => {
    const { unmount } = await open();
    await see('Green · Clear');
    unmount();
    server.isOnline = false;
    await open();
    expect(hasQr()).toBe(true);
  });

  it('says that there is nothing to show where none was ever heard of', async () => {
    server.isOnline = false;
    await open();
    expect(sees('You are offline')).toBe(true);
    expect(hasButton('Try again')).toBe(true);
  });
});

describe('a code that no longer stands', () => {
  it('loses its colour the moment that an announced change comes', async () => {
    const change = NOON + 10_000;
    const segments = [
      { from: iso(NOON), to: iso(change), colour: 'green' as const },
      { from: iso(change), to: null, colour: 'yellow' as const },
    ];
    server.on('getCode', () => personalCode(green, { segments, next: { at: iso(change), colour: 'yellow' } }));
    await open();
    await see('Green · Clear');
    expect(sees(/Changes to Yellow \(Limited\) automatically at 21 Nov, 12:00/)).toBe(true);
    server.isOnline = false;
    await passTime(10_005);
    expect(sees('Colour changed')).toBe(true);
    expect(hasQr()).toBe(false);
  });

  it('gives way to the colour of the next answer', async () => {
    await open();
    await see('Green · Clear');
    const red = await issued('red');
    server.on('getCode', () => personalCode(red, {}, Date.now()));
    await passTime(2 * MINUTE);
    await see('Red · Stop');
    expect(sees('Green · Clear')).toBe(false);
  });

  it('is not shown to a clock that was set back', async () => {
    await open();
    await see('Green · Clear');
    server.isOnline = false;
    vi.setSystemTime(NOON - HOUR);
    await passTime(1_005);
    expect(sees('Clock is wrong')).toBe(true);
    expect(hasQr()).toBe(false);
  });

  it('sends somebody whose session has ended to sign in, and keeps no code on the phone', async () => {
    await open();
    await see('Green · Clear');
    expect(phone.storage.has('health-code.personal-codes')).toBe(true);
    server.on('getCode', () => {
      throw new Refusal('AUTH.EXPIRED', 401);
    });
    phone.address = '/pages/visits/index';
    await passTime(2 * MINUTE);
    expect(phone.visited).toEqual(['/pages/sign-in/index?wish=%2Fpages%2Fvisits%2Findex']);
    expect(phone.storage.has('health-code.personal-codes')).toBe(false);
  });
});

describe('a grey code', () => {
  it('has no QR code, and leads to the declaration', async () => {
    server.on('getCode', () => personalCode(null, {}, Date.now()));
    await open();
    await see('Grey · Unknown');
    expect(hasQr()).toBe(false);
    expect(sees('A grey code has no QR code. Submit a health declaration to get one.')).toBe(true);
    await press('Declare now');
    expect(phone.visited).toEqual(['/pages/declare/index']);
  });

  it('is out of date after five minutes without an answer', async () => {
    server.on('getCode', () => personalCode(null));
    await open();
    await see('Grey · Unknown');
    server.isOnline = false;
    await passTime(5 * MINUTE + 5);
    expect(sees('Out of date')).toBe(true);
  });
});

describe('a restriction', () => {
  it('says who decided, what stage it is in, when it ends and how it is lifted', async () => {
    const yellow = await issued('yellow');
    const stay = reason({
      colour: 'yellow',
      name: { zh: '', en: 'Stayed in a risk area' },
      dimensions: ['space', 'time'],
      source: { kind: 'authority', name: { zh: '', en: 'Jinshui office' }, division: '410105' },
      stage: { index: 0, count: 2, measure: { zh: '', en: 'Home isolation' } },
      travel: 'none',
      plannedEnd: iso(NOON + 72 * HOUR),
      hardEnd: iso(NOON + 168 * HOUR),
      waysOut: [
        { term: iso(NOON + 72 * HOUR), tests: { needed: 3, done: 1, nextSampleFrom: iso(NOON + 24 * HOUR) } },
        { term: iso(NOON - HOUR), tests: { needed: 1, done: 1, nextSampleFrom: null } },
      ],
      appealable: true,
    });
    server.on('getCode', () => personalCode(yellow, { reasons: [stay] }));
    await open();
    await see('Yellow · Limited');
    for (const words of [
      'Stayed in a risk area',
      'Jinshui office',
      'Home isolation',
      'Stage 1 of 2',
      'How restrictions are lifted',
      'Meet any one of these sets of conditions',
      '3 negative tests (1 done)',
      '1 negative test (1 done)',
      'Next test can be taken from 22 Nov, 12:00',
      'If you disagree, appeal to the office below.',
      '24 Nov, 12:00 (3 days left)',
    ])
      expect(sees(words), words).toBe(true);
    expect(screen.getByRole('group', { name: 'Based on' }).textContent).toBe('Based onPlaceTime');
  });

  it('stands with its end above the QR code, and what to do in three rows below it', async () => {
    const yellow = await issued('yellow');
    const stay = reason({ colour: 'yellow', name: both('Stayed in a risk area'), hardEnd: iso(NOON + 168 * HOUR) });
    server.on('getCode', () => personalCode(yellow, { reasons: [stay] }));
    await open();
    await see('Yellow · Limited');
    const text = document.body.textContent ?? '';
    const order = [
      'Stayed in a risk area',
      'until 28 Nov, 12:00 at the latest',
      'Changes every 30 seconds',
      'What to do now',
    ];
    const positions = order.map((words) => text.indexOf(words));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions[0]).toBeGreaterThan(-1);
    for (const name of ['What to do now', 'What you may do', 'Whom to call']) expect(sees(name), name).toBe(true);
  });
});

describe('a change of the colour', () => {
  const turnsYellow = async () => {
    await open();
    await see('Green · Clear');
    const yellow = await issued('yellow');
    const stay = reason({ colour: 'yellow', name: both('Stayed in a risk area') });
    server.on('getCode', () => personalCode(yellow, { reasons: [stay] }, Date.now()));
  };

  it('is told once, with what was before and why', async () => {
    await turnsYellow();
    await passTime(20_000);
    await see('Today: Green. Now: Yellow');
    expect(sees('Because: Stayed in a risk area')).toBe(true);
    cleanup();
    await open();
    await press('OK');
    expect(sees('Today: Green. Now: Yellow')).toBe(false);
    cleanup();
    await open();
    await see('Yellow · Limited');
    expect(sees('Today: Green. Now: Yellow')).toBe(false);
  });

  it('is no news when it follows from one’s own declaration', async () => {
    server.on('getCode', () => personalCode(null, {}, Date.now()));
    await open();
    await see('Grey · Unknown');
    server.on('getCode', () => personalCode(green, {}, Date.now()));
    await passTime(20_000);
    await see('Green · Clear');
    expect(sees(/^Today: /)).toBe(false);
  });
});

describe('a slip in a declaration', () => {
  beforeEach(async () => {
    const yellow = await issued('yellow');
    const own = { kind: 'self' as const, name: both('Your own declaration'), division: null };
    const fever = reason({ colour: 'yellow', code: 'D3', name: both('Declared a fever'), source: own });
    server.on('getCode', () => personalCode(yellow, { reasons: [fever] }, Date.now()));
  });

  it('can be corrected for ten minutes, and then only by an appeal', async () => {
    keepDeclaration(WANG_ID, { declarationId: 'd1', at: NOON, form: EMPTY_DECLARATION, isCorrection: false });
    await open();
    await press('Correct my declaration');
    expect(phone.visited).toEqual(['/pages/declare/index?corrects=d1']);
    await passTime(10 * MINUTE + 2_000);
    expect(hasButton('Correct my declaration')).toBe(false);
    expect(sees(/Declaring again does not end this early/)).toBe(true);
  });
});

describe('a person who has to prove who they are', () => {
  it('has a colour and no code, and is led to the proof', async () => {
    server.on('getCode', () => ({ ...personalCode(null, { colour: 'green' }, Date.now()), neededProof: 'matched' }));
    await open();
    await see('Verify your identity first');
    expect(hasQr()).toBe(false);
    await press('Verify identity');
    expect(phone.visited).toEqual(['/pages/identity/index']);
  });
});

describe('a person whom the account holds no more', () => {
  it('leaves nothing on the phone that could be shown', async () => {
    const onGone = vi.fn();
    await show(<CodeView personId={WANG_ID} people={[WANG]} onGone={onGone} />);
    await see('Green · Clear');
    server.on('getCode', () => {
      throw new Refusal('PERSON.NOT_FOUND', 404);
    });
    await leaveAndComeBack();
    await see('Person not found in this account');
    expect([hasQr(), onGone.mock.calls.length]).toEqual([false, 1]);
    cleanup();
    server.isOnline = false;
    await open();
    expect(hasQr()).toBe(false);
  });
});
