import { beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '../../../testing/account';
import { checkInAnswer, HOUR, iso, NOON, PLACE_CODE, visit, WANG, WANG_ID } from '../../../testing/samples';
import { noteOf, press, see, sees, show, type } from '../../../testing/screen';
import { Refusal, server } from '../../../testing/server';
import { checkInNow } from '../check-in/check-in-outbox';
import { VisitList } from './visit-list';

const open = () => show(<VisitList person={WANG} />);
let account = '';

beforeEach(() => {
  account = signIn().accountId;
  server.on('listPersonVisits', () => ({ next: null, visits: [visit()] }));
  server.on('correctVisit', ({ body }) => visit({ at: body.arrivedAt, leftAt: body.leftAt, endedBy: 'self' }));
});

describe('the visits of a person', () => {
  it('stand under their day, with place, colour and how they ended', async () => {
    await open();
    await see('Today');
    for (const words of ['11:00', 'Museum', 'East gate · Jinshui 1 Garden Road', 'still there']) {
      expect(sees(words), words).toBe(true);
    }
    expect(sees('Green · Checked in yourself')).toBe(true);
  });

  it('show what was recorded beside what was corrected, and say what a location cannot prove', async () => {
    const original = { at: iso(NOON - HOUR / 2), leftAt: null, changedAt: iso(NOON) };
    server.on('listPersonVisits', () => ({ next: null, visits: [visit({ original })] }));
    await open();
    await see('recorded as 11:30');
    expect(sees('11:00')).toBe(true);
    expect(document.body.textContent).toContain('a phone can lie about its location');
  });

  it('come a page at a time', async () => {
    server.on('listPersonVisits', ({ query }) =>
      query['cursor'] === undefined
        ? { visits: [visit()], next: 'second' }
        : { visits: [visit({ visitId: 'visit-0002', at: iso(NOON - 2 * HOUR) })], next: null },
    );
    await open();
    await press('More');
    await see('10:00');
    expect(server.callsOf('listPersonVisits').map(({ query }) => query['cursor'])).toEqual([undefined, 'second']);
    expect([sees('11:00'), sees('More')]).toEqual([true, false]);
  });

  it('say that there are none', async () => {
    server.on('listPersonVisits', () => ({ next: null, visits: [] }));
    await open();
    await see('No visits yet');
  });

  it('can be tried again without the network', async () => {
    server.isOnline = false;
    await open();
    await see('You are offline');
    server.isOnline = true;
    await press('Try again');
    await see('Museum');
  });

  it('end when the person says so', async () => {
    await open();
    await see('Museum');
    server.on('listPersonVisits', () => ({ next: null, visits: [visit({ leftAt: iso(NOON), endedBy: 'self' })] }));
    await press('Check out');
    expect(server.callsOf('correctVisit')[0]?.body).toEqual({ arrivedAt: iso(NOON - HOUR), leftAt: iso(NOON) });
    await see('11:00–12:00');
    expect(sees('checked out')).toBe(true);
  });

  it('are corrected within the day, and wrong times are explained before they are sent', async () => {
    await open();
    await press('Correct times');
    await type('Left at', '2460');
    await press('Save times');
    expect(noteOf('Left at')).toBe('Enter four digits, for example 0905');
    await type('Left at', '1030');
    expect(noteOf('Left at')).toBe('You cannot leave before you arrive');
    await type('Left at', '1300');
    expect(noteOf('Left at')).toBe('This time is in the future');
    await type('Left at', '1130');
    await press('Save times');
    expect(server.callsOf('correctVisit')[0]?.body).toEqual({
      arrivedAt: iso(NOON - HOUR),
      leftAt: iso(NOON - HOUR / 2),
    });
  });

  it('keep the form open where the server refuses the times', async () => {
    server.on('correctVisit', () => {
      throw new Refusal('VISIT.NOT_FOUND', 404);
    });
    await open();
    await press('Correct times');
    await press('Save times');
    await see('Visit not found');
  });
});

describe('the outbox notice', () => {
  const saved = (key: string) => {
    const entry = { method: 'self', scene: 'camera' } as const;
    const item = { placeCode: PLACE_CODE, personIds: [WANG_ID], entry, at: iso(NOON - HOUR) };
    return checkInNow({ key, owner: account, item }).catch(() => undefined);
  };

  beforeEach(async () => {
    server.isOnline = false;
    await saved('key-1');
    await saved('key-2');
    server.isOnline = true;
  });

  it('names each check-in that waits, goes once they were sent, and the list is read again', async () => {
    await open();
    await see('2 check-ins not sent yet');
    const read = server.callsOf('listPersonVisits').length;
    server.on('checkIn', () => checkInAnswer());
    await press('Send now');
    expect(sees(/not sent yet/)).toBe(false);
    expect(server.callsOf('checkIn').map(({ idempotencyKey }) => idempotencyKey)).toEqual(['key-1', 'key-2']);
    expect(server.callsOf('listPersonVisits').length).toBeGreaterThan(read);
  });

  it('says why one was refused, until the person has seen it', async () => {
    await open();
    server.on('checkIn', ({ idempotencyKey }) => {
      if (idempotencyKey === 'key-1') throw new Refusal('REQUEST.INVALID');
      return checkInAnswer();
    });
    await press('Send now');
    await see('Check-in not accepted');
    expect(sees(/21 Nov, 11:00, place code .* \(wrong time\)/)).toBe(true);
    await press('OK');
    expect(sees('Check-in not accepted')).toBe(false);
  });

  it('speaks of nobody else’s check-ins', async () => {
    signIn();
    await open();
    await see('Museum');
    expect(sees(/not sent yet/)).toBe(false);
  });
});
