import { beforeEach, describe, expect, it, vi } from 'vitest';
import { signIn } from '../../../testing/account';
import { phone } from '../../../testing/phone';
import { HOUR, iso, NOON, PLACE_ID } from '../../../testing/samples';
import { fireEvent, passTime, press, see, sees, select, show, until } from '../../../testing/screen';
import { Refusal, server } from '../../../testing/server';
import { VisitorLogView } from './visitor-log-view';

const row = {
  at: iso(NOON - 5_000),
  leftAt: null,
  original: null,
  entrance: '',
  name: '王**',
  documentNumber: '41…2X',
  colour: 'green' as const,
  method: 'self' as const,
};
const hours = Array.from({ length: 24 }, (_value, hour) => (hour === 11 ? 2 : 0));

beforeEach(() => {
  signIn();
  server.on('getPlaceDay', ({ params }) => ({
    day: params['day'] ?? '',
    hours,
    total: 2,
    inside: 1,
    colours: { green: 2, yellow: 0, red: 0, grey: 0 },
    byStaff: { limited: 0, withoutCode: 0 },
  }));
  server.on('getVisitorLog', () => ({ next: null, rows: [row, { ...row, leftAt: iso(NOON + HOUR) }] }));
});

const open = () => show(<VisitorLogView placeId={PLACE_ID} />);

describe('the visitor log', () => {
  it('shows who came in this hour, masked, with when they left and how they checked in', async () => {
    await open();
    await see('12:00–13:00: 2 entries');
    expect(server.callsOf('getVisitorLog')[0]?.query).toEqual({ day: '2026-11-21', hour: '12' });
    for (const words of ['not checked out', 'left 13:00:00']) expect(sees(words), words).toBe(true);
    expect(sees('Main entrance · Green · Checked in yourself')).toBe(true);
  });

  it('asks for another hour, whose list says how many came', async () => {
    await open();
    await select('Hour', '11:00–12:00 · 2');
    expect(server.callsOf('getVisitorLog').at(-1)?.query).toEqual({ day: '2026-11-21', hour: '11' });
  });

  it('opens with the hour that was chosen elsewhere, and with this one for anything else', async () => {
    const first = await show(<VisitorLogView placeId={PLACE_ID} hour="09" />);
    expect(server.callsOf('getVisitorLog').at(-1)?.query['hour']).toBe('09');
    first.unmount();
    await show(<VisitorLogView placeId={PLACE_ID} hour="25" />);
    expect(server.callsOf('getVisitorLog').at(-1)?.query['hour']).toBe('12');
  });

  it('opens an hour by its bar or from the table, and leads back to the day', async () => {
    Element.prototype.scrollIntoView = vi.fn();
    await open();
    fireEvent.click(await until(() => document.querySelector('button.hc-chart__slot') as Element));
    await see('11:00–12:00: 2 entries');
    expect(server.callsOf('getVisitorLog').at(-1)?.query).toEqual({ day: '2026-11-21', hour: '11' });
    await passTime(100);
    expect(document.activeElement?.className).toBe('hc-visitor-log-rows');
    await press('Back to the whole day');
    await passTime(100);
    expect(document.activeElement?.className).toBe('hc-visitor-log-day');
    await select('Hour', '12:00–13:00');
    await press('Open the visitor log for 11:00–12:00');
    await see('11:00–12:00: 2 entries');
  });

  it('says whom staff let in by their own decision', async () => {
    server.on('getVisitorLog', () => ({
      next: null,
      rows: [
        { ...row, method: 'reverse', colour: 'yellow' },
        { ...row, method: 'manual' },
      ],
    }));
    await open();
    await see('Not green, let in by decision of staff');
    expect(sees('No readable code, let in by decision of staff')).toBe(true);
  });

  it('comes a page at a time, and is exported whole with how far it is', async () => {
    const answers: (() => void)[] = [];
    server.on('getVisitorLog', ({ query }) => {
      if (query['cursor'] === undefined) return { rows: [row], next: 'second' };
      const page = { rows: [{ ...row, name: '李**' }], next: null };
      return new Promise((resolve) => answers.push(() => resolve(page)));
    });
    await open();
    await see('12:00–13:00: first entry');
    await press('Export as CSV');
    await see('1 row so far…');
    answers.shift()?.();
    await see('Table exported. Keep it safe, and delete it after use.');
    await press('More');
    answers.shift()?.();
    await see('12:00–13:00: 2 entries');
    const cursors = server.callsOf('getVisitorLog').map(({ query }) => query['cursor']);
    expect(cursors).toEqual([undefined, undefined, 'second', 'second']);
    expect([sees('李**'), sees('More')]).toEqual([true, false]);
  });

  it('asks for another day', async () => {
    await open();
    await select('Date', 'Yesterday');
    expect(server.callsOf('getVisitorLog').at(-1)?.query['day']).toBe('2026-11-20');
    expect(server.callsOf('getPlaceDay').at(-1)?.params['day']).toBe('2026-11-20');
  });

  it('says calmly that nobody came', async () => {
    server.on('getVisitorLog', () => ({ next: null, rows: [] }));
    await open();
    await see('Nobody came in this hour');
  });

  it('says why it cannot be read without a green code, and leads to the code', async () => {
    server.on('getVisitorLog', () => {
      throw new Refusal('VISITOR_LOG.STOPPED', 403);
    });
    await open();
    await see('Visitor log not available');
    await press('Go to my code');
    expect(phone.visited).toEqual(['/pages/index/index']);
  });

  it('lets an owner whose code is not green declare, and come back', async () => {
    phone.address = `/pages/visitor-log/index?placeId=${PLACE_ID}`;
    server.on('getVisitorLog', () => {
      throw new Refusal('VISITOR_LOG.STOPPED', 403);
    });
    await open();
    await press('Health declaration');
    expect(phone.visited).toEqual([`/pages/declare/index?wish=${encodeURIComponent(phone.address)}`]);
  });

  it('lets an owner without any code apply for one, and come back', async () => {
    signIn([]);
    phone.address = `/pages/visitor-log/index?placeId=${PLACE_ID}`;
    server.on('getVisitorLog', () => {
      throw new Refusal('VISITOR_LOG.STOPPED', 403);
    });
    await open();
    await press('Apply for a health code');
    expect(phone.visited).toEqual([`/pages/apply/index?wish=${encodeURIComponent(phone.address)}`]);
  });

  it('is read again when the reason it stopped is gone', async () => {
    server.on('getVisitorLog', () => {
      throw new Refusal('VISITOR_LOG.STOPPED', 403);
    });
    await open();
    await see('Visitor log not available');
    server.on('getVisitorLog', () => ({ next: null, rows: [row] }));
    await press('Try again');
    await see('12:00–13:00: 1 entry');
  });
});
