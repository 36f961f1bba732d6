import type { LookupAnswer } from '@health-code/shared/gate/gate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { gateBundle, issued, shownText } from '../../testing/code-samples';
import { judgedAt, openGate, scan, serveGate, verdict, waiting } from '../../testing/gate-door';
import { phone } from '../../testing/phone';
import { GATE_ID, HOUR, iso, MINUTE, NOON } from '../../testing/samples';
import {
  choose,
  fireEvent,
  hasButton,
  noteOf,
  passTime,
  press,
  see,
  sees,
  select,
  show,
  type,
} from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { GateView } from './gate-view';

const green = await issued('green');
const red = await issued('red');
const yellow = await issued('yellow');
const bundle = await gateBundle();
const CASE = { code: 'A1', name: { zh: '确诊', en: 'Confirmed infection' }, until: iso(NOON + HOUR) };
const specimen = yellow;
const trainingBundle = await gateBundle({}, { specimen: true });
const strictBundle = await gateBundle({ oldestTestHours: 48 });

const open = () => openGate(<GateView gateId={GATE_ID} />);

beforeEach(() => serveGate(bundle));

describe('a gate', () => {
  it('admits a green code at once, records the visit, and is ready for the next person', async () => {
    await open();
    await scan(shownText(green, NOON));
    expect(await verdict()).toBe('Pass');
    expect(sees('Admitted and recorded')).toBe(true);
    expect(sees('Compare the name and document number')).toBe(true);
    expect(waiting()).toHaveLength(1);
    await passTime(3_000);
    expect(sees('Admitted and recorded')).toBe(false);
    await passTime(1_000);
    expect(server.callsOf('recordGateVisits')[0]?.body.visits).toHaveLength(1);
    expect(waiting()).toHaveLength(0);
  });

  it('stops a red code and records nothing', async () => {
    await open();
    await scan(shownText(red, NOON));
    expect(await verdict()).toBe('Stop');
    expect(sees('Not admitted, not recorded')).toBe(true);
    await passTime(5_000);
    expect(server.callsOf('recordGateVisits')).toEqual([]);
  });

  it('stops a green code that lacks the test that its place requires', async () => {
    server.on('getGateBundle', () => strictBundle);
    await open();
    await scan(shownText(green, NOON));
    expect(await verdict()).toBe('Stop');
    expect(sees('No negative test within 48 h')).toBe(true);
  });

  it('tells a picture from a live code, and what is no code at all', async () => {
    await open();
    await scan(shownText(green, NOON));
    await press('Next person');
    await passTime(10 * MINUTE);
    await scan(shownText(green, NOON));
    expect(await verdict()).toBe('Old picture');
    await press('Next person');
    await scan('https://example.org/poster');
    expect(await verdict()).toBe('Not a code');
    await press('Next person');
    await scan(shownText(green, NOON).slice(0, 200));
    expect(await verdict()).toBe('Scan again');
    await press('Next person');
    await scan('JKP1:7K3M9QRT');
    expect(await verdict()).toBe('Scan again');
    expect(server.callsOf('lookUpPerson')).toEqual([]);
  });

  it('lets staff decide about a step that was shown before', async () => {
    await open();
    const text = shownText(green, NOON);
    await scan(text);
    expect(await verdict()).toBe('Pass');
    await press('Next person');
    await passTime(29_000);
    await scan(text);
    expect(await verdict()).toBe('Pass');
    await press('Next person');
    await passTime(2_000);
    await scan(text);
    expect(await verdict()).toBe('Limited');
    expect(sees('This code was shown just now. Ask them to show it again, and check their document')).toBe(true);
    await press('Do not admit');
    expect(sees('Not admitted, not recorded')).toBe(true);
  });

  it('says that somebody is back within seconds, answers the same, and records nothing twice', async () => {
    await open();
    await scan(shownText(green, NOON));
    await press('Next person');
    await passTime(12_000);
    await scan(shownText(green, NOON));
    expect(await verdict()).toBe('Pass');
    expect(sees('Just checked, same person (12 s ago)')).toBe(true);
    expect(sees('Already handled just now')).toBe(true);
    await press('Next person');
    await scan(shownText(red, NOON));
    expect(await verdict()).toBe('Stop');
    expect(sees('Just checked')).toBe(false);
    expect(server.callsOf('recordGateVisits').flatMap(({ body }) => body.visits)).toHaveLength(1);
  });

  it('lets in somebody after all who comes back with what was missing', async () => {
    await open();
    await scan(shownText(yellow, NOON));
    expect(await verdict()).toBe('Limited');
    await press('Do not admit');
    await press('Next person');
    await passTime(12_000);
    await scan(shownText(yellow, NOON));
    expect(await verdict()).toBe('Limited');
    expect(sees('Just checked, same person (12 s ago)')).toBe(true);
    await press('Admit and record');
    expect(waiting()).toHaveLength(1);
  });

  it('takes a visit back when the network knows worse, before it was sent', async () => {
    judgedAt({
      current: {
        colour: 'red',
        outcome: 'stop',
        failed: ['colour'],
        testWithinHours: null,
        cannotKnow: [],
        reason: CASE,
      },
    });
    await open();
    await scan(shownText(green, NOON));
    await see('Changed since it was issued: now Red');
    expect(await verdict()).toBe('Stop');
    expect(sees('Confirmed infection, until 21 Nov, 13:00')).toBe(true);
    expect(sees('Rule of this place: do not admit Red. Call the person in charge')).toBe(true);
    expect(sees('Visit withdrawn')).toBe(true);
    await passTime(5_000);
    expect(server.callsOf('recordGateVisits')).toEqual([]);
  });
});

describe('a gate without the network', () => {
  it('goes on with the data that it has, keeps visits, and sends them when the network is back', async () => {
    await open();
    server.isOnline = false;
    await scan(shownText(green, NOON));
    expect(await verdict()).toBe('Pass');
    await passTime(30_000);
    await see(/Offline · data (30 s|just now)( ago)? · 1 visit to send/);
    server.isOnline = true;
    fireEvent(window, new Event('online'));
    await see(/Online · .* · all visits sent/);
    expect(server.callsOf('recordGateVisits').flatMap(({ body }) => body.visits)).toHaveLength(1);
  });

  it('judges from its storage when the app is opened again', async () => {
    const { unmount } = await open();
    unmount();
    server.isOnline = false;
    await open();
    await scan(shownText(green, NOON));
    expect(await verdict()).toBe('Pass');
  });

  it('says that it is not ready where it never had data', async () => {
    server.isOnline = false;
    await show(<GateView gateId={`${GATE_ID.slice(0, 25)}9`} />);
    await see('Not ready yet');
  });

  it('says how far the clock of the device is off, and judges by official time', async () => {
    vi.setSystemTime(NOON + 2 * HOUR);
    server.on('getGateBundle', () => ({ ...bundle, serverTime: iso(Date.now() - 2 * HOUR) }));
    await open();
    await press(/^Status/);
    expect(sees('2 h fast; codes are checked by official time')).toBe(true);
    judgedAt({ serverTime: iso(NOON) });
    await scan(shownText(green, NOON));
    expect(await verdict()).toBe('Pass');
  });

  it('goes on judging when the session is lost, and says so', async () => {
    await open();
    server.on('verifyCode', () => {
      throw new Refusal('AUTH.EXPIRED', 401);
    });
    await scan(shownText(green, NOON));
    await see('You have been signed out');
    expect(phone.visited).toEqual([]);
  });

  it('lists what the server did not accept, until staff have written it down', async () => {
    server.on('recordGateVisits', ({ body }) => ({
      results: [{ visitId: body.visits[0].visitId, outcome: 'refused', reason: 'time', replayed: false }],
    }));
    await open();
    await scan(shownText(green, NOON));
    expect(await verdict()).toBe('Pass');
    await passTime(4_000);
    await see('1 visit not accepted');
    expect(sees('21 Nov, 12:00: too long ago, or in the future')).toBe(true);
    await press('OK');
    expect(sees('1 visit not accepted')).toBe(false);
  });

  it('warns that visits exist only on the page where the storage is full', async () => {
    await open();
    phone.isStorageFull = true;
    await scan(shownText(green, NOON));
    await see('Storage on this device is full');
  });
});

describe('looking somebody up', () => {
  const found: LookupAnswer = {
    person: { name: '李*', documentNumber: '11…46' },
    colour: 'yellow',
    outcome: 'limited',
    failed: ['colour'],
    testWithinHours: null,
    cannotKnow: [],
    reason: { code: 'X', name: { zh: '', en: 'Stayed in a risk area' }, until: iso(NOON + HOUR) },
    admission: 'admission',
    serverTime: iso(NOON),
  };

  async function openForm(): Promise<void> {
    await open();
    await press('Look up a document or card');
  }

  it('by a document shows the person, and staff decide', async () => {
    server.on('lookUpPerson', () => found);
    await openForm();
    await type('Document number', '110105194912310046');
    await select('Why no scan?', 'Phone dead or broken');
    await press('Look up');
    expect(await verdict()).toBe('Limited');
    expect(sees('李*')).toBe(true);
    expect(sees('Stayed in a risk area, until 21 Nov, 13:00')).toBe(true);
    expect(server.callsOf('lookUpPerson')[0]?.body.by).toMatchObject({ kind: 'document', reason: 'phone-failed' });
    await press('Admit and record');
    expect(waiting()).toMatchObject([{ item: { evidence: { kind: 'admission', admission: 'admission' } } }]);
  });

  it('says what is wrong with a number before it asks', async () => {
    await openForm();
    await type('Document number', '110105194912310021');
    await press('Look up');
    expect(noteOf('Document number')).toBe('A digit is wrong. Check them one by one');
    await choose('City card');
    await press('Look up');
    expect(noteOf('Card number')).toBe('A card number has 6 to 20 letters and digits. Check the card again');
    await choose('Paper code');
    expect(noteOf('Paper code')).toBe('The 16 letters and digits on the card. You can also scan the card');
    expect(server.callsOf('lookUpPerson')).toEqual([]);
  });

  it('says that nobody was found', async () => {
    server.on('lookUpPerson', () => {
      throw new Refusal('GATE.NO_SUCH_PERSON', 404);
    });
    await openForm();
    await type('Document number', '110105194912310046');
    await press('Look up');
    await see('Person not found');
  });

  it('leaves a document to the eyes of staff without the network, and a card to nobody', async () => {
    await openForm();
    server.isOnline = false;
    await choose('City card');
    await type('Card number', '4100112233');
    await press('Look up');
    await see('You are offline, so cards cannot be looked up');
    await choose('Document number');
    await type('Document number', '110105194912310046');
    await press('Look up');
    expect(await verdict()).toBe('No answer');
    await press('Admit and record');
    expect(waiting()).toMatchObject([{ item: { evidence: { kind: 'manual' } } }]);
  });
});

describe('practice', () => {
  it('judges specimens and records nothing', async () => {
    server.on('getSpecimen', () => green);
    await open();
    await press('Start practice');
    expect(sees('Practice: nothing is recorded')).toBe(true);
    expect(hasButton('Look up a document or card')).toBe(false);
    await press('Check a specimen: Green');
    expect(await verdict()).toBe('Pass');
    expect(sees('Practice: would be admitted and recorded. Nothing is recorded now')).toBe(true);
    expect(waiting()).toEqual([]);
  });

  it.each([
    ['Admit and record', 'Practice: would be admitted and recorded. Nothing is recorded now'],
    ['Do not admit', 'Practice: would not be admitted, nor recorded'],
  ])('rehearses the decision about a yellow code: %s', async (button, told) => {
    server.on('getSpecimen', () => specimen);
    server.on('getGateBundle', () => trainingBundle);
    await open();
    await press('Start practice');
    await press('Check a specimen: Yellow');
    expect(await verdict()).toBe('Specimen');
    expect(sees('A real code would show: Limited')).toBe(true);
    await press(button);
    expect(sees(told)).toBe(true);
    await passTime(10_000);
    expect(waiting()).toEqual([]);
    expect(server.callsOf('recordGateVisits')).toEqual([]);
    expect(server.callsOf('verifyCode')).toEqual([]);
  });

  it('forgets whom it rehearsed: their code is judged for real afterwards', async () => {
    await open();
    await press('Start practice');
    await scan(shownText(green, NOON));
    expect(await verdict()).toBe('Pass');
    await press('Next person');
    await press('End practice');
    await scan(shownText(green, NOON));
    expect(await verdict()).toBe('Pass');
    expect(sees('Admitted and recorded')).toBe(true);
  });
});
