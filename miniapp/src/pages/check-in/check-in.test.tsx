import type { VisitResult } from '@health-code/shared/visit/visit';
import { cleanup } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepHeldCode } from '../../features/code/held-code-store';
import { rememberScan } from '../../features/scan/own-scans';
import { checkInNow, useCheckInSending } from '../../features/visit/check-in/check-in-outbox';
import { signIn } from '../../testing/account';
import { issued, personalCode } from '../../testing/code-samples';
import { phone, stored } from '../../testing/phone';
import {
  checkInAnswer,
  DOOR,
  iso,
  LI,
  LI_ID,
  MINUTE,
  NOON,
  PLACE_CODE,
  visit,
  visitResult,
  WANG,
  WANG_ID,
} from '../../testing/samples';
import { choose, fireEvent, hasButton, passTime, press, screen, see, sees, settle, show } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import CheckInPage from './index';

function Page() {
  useCheckInSending();
  return <CheckInPage />;
}

/** Opens the page as a scan of this phone does. */
function openByScan(): Promise<unknown> {
  phone.address = `/pages/check-in/index?code=${PLACE_CODE}&scan=${rememberScan(PLACE_CODE, 'camera')}`;
  return show(<Page />);
}

function openByLink(code = PLACE_CODE): Promise<unknown> {
  phone.address = `/pages/check-in/index?code=${encodeURIComponent(code)}`;
  return show(<Page />);
}

const VISIT = {
  ...{ placeCode: PLACE_CODE, personIds: [WANG_ID], at: iso(NOON) },
  entry: { method: 'self', scene: 'camera' },
} as const;
const checkIns = () => server.callsOf('checkIn');

beforeEach(() => {
  server.on('getPlaceByCode', () => ({ place: DOOR }));
  server.on('checkIn', () => checkInAnswer());
});

describe('a scan by somebody alone', () => {
  beforeEach(() => {
    signIn();
  });

  it('checks in by itself and shows the answer, the place and the time', async () => {
    await openByScan();
    await see('Pass');
    for (const words of ['Museum', 'East gate', 'Jinshui 1 Garden Road', '12:00:00', 'Location verified']) {
      expect(sees(words), words).toBe(true);
    }
    expect(checkIns()).toHaveLength(1);
    expect(checkIns()[0]?.body).toMatchObject({
      placeCode: PLACE_CODE,
      personIds: [WANG_ID],
      entry: { method: 'self', scene: 'camera', scannedAt: iso(NOON) },
    });
  });

  it.each([
    [['location'], { latitude: 34.7, longitude: 113.6, accuracyMetres: 20 }],
    [['look-up'], undefined],
  ])('tells where the phone is only where that was agreed to: %j', async (agreed, location) => {
    phone.location = { latitude: 34.7, longitude: 113.6, accuracy: 20 };
    phone.storage.set('health-code.consents', JSON.stringify({ text: 1, agreed }));
    await openByScan();
    await see('Pass');
    expect(checkIns().map(({ body }) => body.entry.location)).toEqual([location]);
  });

  it('is one check-in under one key, however often the page is opened', async () => {
    await openByScan();
    await see('Pass');
    screen.getByText('Pass');
    const { unmount } = await show(<Page />);
    unmount();
    const keys = new Set(checkIns().map(({ idempotencyKey }) => idempotencyKey));
    expect(keys.size).toBe(1);
  });

  it('says what is required, how things stand, and what to do, where a condition is not met', async () => {
    const failed: Partial<VisitResult> = { outcome: 'stop', failed: ['no-test'], testWithinHours: 48 };
    server.on('checkIn', () => checkInAnswer([visitResult(failed)]));
    await openByScan();
    await see('Stop');
    for (const words of [
      'Entry requirements',
      'Negative test within 48 hours required',
      'You have no negative test on record.',
      'Take a new test and scan again once it is negative. It is valid for 48 hours after sampling.',
    ])
      expect(sees(words), words).toBe(true);
  });

  it('leads somebody with a grey code to the declaration', async () => {
    server.on('checkIn', () =>
      checkInAnswer([visitResult({ outcome: 'unknown', colour: 'grey', failed: ['colour'] })]),
    );
    await openByScan();
    await see('A health declaration is required');
    await press('Declare now');
    const wish = new URLSearchParams(phone.visited.at(-1)?.split('?')[1]).get('wish') ?? '';
    expect(wish).toMatch(new RegExp(`^/pages/check-in/index\\?code=${PLACE_CODE}&scan=`));
    // The way back is a check-in of its own: under the old key the server would repeat its old answer.
    cleanup();
    phone.address = wish;
    server.on('checkIn', () => checkInAnswer());
    await show(<Page />);
    await see('Pass');
    const keys = checkIns().map(({ idempotencyKey }) => idempotencyKey);
    expect([keys.length, new Set(keys).size]).toEqual([2, 2]);
    expect(checkIns()[1]?.body.entry).toMatchObject({ scene: 'camera' });
  });

  it('says why a place takes no check-ins, and offers another scan but no second try', async () => {
    server.on('checkIn', () => {
      throw new Refusal('PLACE.CLOSED', 409);
    });
    await openByScan();
    await see('This place is closed');
    expect(hasButton('Try again')).toBe(false);
    await press('Scan again');
    expect(phone.visited).toEqual(['/pages/scan/index']);
    expect(stored('outbox.check-ins')).toMatchObject({ waiting: [] });
  });
});

describe('a link', () => {
  it('shows the place first, and checks in when the person says so', async () => {
    signIn();
    await openByLink();
    await see('You are about to enter');
    expect(checkIns()).toHaveLength(0);
    await press('Check in');
    await see('Pass');
    expect(checkIns()[0]?.body.entry).toEqual({ method: 'self', scene: 'link' });
  });

  it('shows a stranger the place and leads them to sign in and back', async () => {
    await openByLink();
    await see('Museum');
    await press('Sign in first');
    expect(phone.visited[0]).toContain('/pages/sign-in/index?wish=');
    expect(decodeURIComponent(phone.visited[0] ?? '')).toContain(`code=${PLACE_CODE}`);
  });

  it('that holds no place code is explained before anybody has to sign in', async () => {
    await openByLink('JKM1:NCFOXN');
    expect(sees('Not a place code')).toBe(true);
    expect(sees(/This is a personal health code/)).toBe(true);
    expect(server.calls).toHaveLength(0);
  });

  it('leads an account without a code to the application and back', async () => {
    signIn([]);
    await openByLink();
    await see('This account has no health code yet. Apply for one first.');
    await press('Apply for a code');
    expect(phone.visited[0]).toContain('/pages/apply/index?wish=');
  });
});

describe('several people', () => {
  beforeEach(() => {
    signIn([WANG, LI]);
  });

  it('are asked who is entering, and check in together', async () => {
    const both = [
      visitResult(),
      visitResult({ personId: LI_ID, visitId: 'visit-0002', name: '李*', outcome: 'limited' }),
    ];
    server.on('checkIn', () => checkInAnswer(both));
    await openByScan();
    await see('Who is entering?');
    expect(checkIns()).toHaveLength(0);
    await choose(/李/);
    await press('Check in');
    await see('Limited');
    expect(sees('Pass')).toBe(true);
    expect(checkIns()[0]?.body).toMatchObject({ personIds: [WANG_ID, LI_ID], entry: { method: 'companion' } });
  });

  it('cannot check in nobody', async () => {
    await openByScan();
    await see('Who is entering?');
    await choose(/王/);
    expect(sees('Choose at least one person')).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Check in' }).disabled).toBe(true);
  });
});

describe('without the network', () => {
  beforeEach(() => {
    signIn();
    server.isOnline = false;
  });

  it('the check-in is saved, is no pass, and shows the code that staff can scan instead', async () => {
    const credential = await issued();
    keepHeldCode(personalCode(credential));
    await openByScan();
    await see('Saved, not sent yet');
    expect(sees('Saved at 12:00. Will be sent once you are online')).toBe(true);
    expect(sees('Not a pass. Show this to staff; they decide.')).toBe(true);
    expect(sees('Pass')).toBe(false);
    expect(screen.getByRole('img', { name: 'Personal QR code for staff to scan' })).toBeTruthy();
    expect(stored('outbox.check-ins')).toMatchObject({ waiting: [{ item: { placeCode: PLACE_CODE, at: iso(NOON) } }] });
  });

  it('that an older release kept under the phone number is sent for its account', async () => {
    const session = signIn();
    await checkInNow({ key: 'key-of-old', owner: session.phone, item: VISIT }).catch(() => undefined);
    server.isOnline = true;
    await show(<Page />);
    await settle();
    expect(checkIns().map(({ idempotencyKey, token }) => [idempotencyKey, token])).toContainEqual([
      'key-of-old',
      session.accessToken,
    ]);
  });

  it('is sent with its own time when the network is back, and the answer at the door is shown', async () => {
    await openByScan();
    await see('Saved, not sent yet');
    await passTime(MINUTE);
    server.isOnline = true;
    fireEvent(window, new Event('online'));
    await see('Pass');
    expect(checkIns().at(-1)?.body.at).toBe(iso(NOON));
    expect(stored('outbox.check-ins')).toMatchObject({ waiting: [] });
  });

  it('is not held up as a pass when the answer comes long after the door', async () => {
    await openByScan();
    await see('Saved, not sent yet');
    await passTime(30 * MINUTE);
    server.isOnline = true;
    server.on('checkIn', () => checkInAnswer([visitResult()], Date.now()));
    fireEvent(window, new Event('online'));
    await see('Your check-in at 12:00 has been sent');
    expect(sees('Pass')).toBe(false);
  });

  it('is kept with its reason when the server refuses it later, until the person has seen it', async () => {
    await openByScan();
    await see('Saved, not sent yet');
    server.isOnline = true;
    server.on('checkIn', () => {
      throw new Refusal('PLACE.CLOSED', 409);
    });
    await press('Send now');
    await see('Check-in not accepted');
    expect(sees(/This place is closed/)).toBe(true);
    await press('OK');
    expect(stored('outbox.check-ins')).toMatchObject({ refused: [] });
  });

  it('warns where the phone has no room to store it', async () => {
    phone.address = `/pages/check-in/index?code=${PLACE_CODE}&scan=${rememberScan(PLACE_CODE, 'camera')}`;
    phone.isStorageFull = true;
    await show(<Page />);
    await see('Your phone has no room to store this check-in. Keep this page open until it is sent.');
  });

  it('shows the place code of a link in place of the name, and saves on request', async () => {
    await openByLink();
    await see('You are offline');
    expect(sees('7K3M 9QRT 2WX'.concat(PLACE_CODE.slice(-1)))).toBe(true);
    await press('Save check-in');
    await see('Saved, not sent yet');
  });

  it('shows the saved check-in when the page is opened again, and makes no second one', async () => {
    await openByScan();
    await see('Saved, not sent yet');
    await show(<Page />);
    await settle();
    const { waiting } = stored('outbox.check-ins') as { waiting: unknown[] };
    expect(waiting).toHaveLength(1);
  });
});

describe('the way out', () => {
  beforeEach(() => {
    signIn();
    server.on('correctVisit', ({ body }) => visit({ leftAt: body.leftAt, endedBy: 'self' }));
  });

  it('is offered to somebody who scans a place where they are already', async () => {
    await openByScan();
    await see('Pass');
    server.on('checkIn', () => checkInAnswer([visitResult({ visitId: 'visit-0002' })], NOON + MINUTE));
    await passTime(MINUTE);
    await openByScan();
    await see('You checked in here at 12:00');
    await press('Check out');
    await see('Checked out at 12:01');
  });

  it('is asked for first where the place wants a scan from those who leave', async () => {
    const place = { ...DOOR, asksCheckOut: true };
    server.on('getPlaceByCode', () => ({ place }));
    server.on('checkIn', () => ({ ...checkInAnswer(), place }));
    await openByScan();
    await see('Pass');
    await passTime(MINUTE);
    const before = checkIns().length;
    await openByScan();
    await see('You checked in here at 12:00');
    expect(checkIns()).toHaveLength(before);
    await press('Check out');
    await see('Checked out at 12:01');
    expect(server.callsOf('correctVisit')[0]?.body).toEqual({ arrivedAt: iso(NOON), leftAt: iso(NOON + MINUTE) });
  });
});
