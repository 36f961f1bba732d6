import { beforeEach, describe, expect, it } from 'vitest';
import { gateBundle, issued, shownText } from '../../testing/code-samples';
import { openGate, scan, serveGate, verdict, waiting } from '../../testing/gate-door';
import { GATE_ID, iso, NOON } from '../../testing/samples';
import { passTime, press, see, sees } from '../../testing/screen';
import { server } from '../../testing/server';
import { GateView } from './gate-view';

const [yellow, green, red] = [await issued('yellow'), await issued('green'), await issued('red')];
const bundle = await gateBundle();

const open = () => openGate(<GateView gateId={GATE_ID} />);

beforeEach(() => serveGate(bundle));

describe('who comes while staff decide', () => {
  it('waits, is counted, and has their turn after the decision', async () => {
    await open();
    await scan(shownText(yellow, NOON));
    expect(await verdict()).toBe('Limited');
    await scan(shownText(green, NOON));
    expect(await verdict()).toBe('Limited');
    expect(sees('1 waiting')).toBe(true);
    expect(waiting()).toEqual([]);
    await press('Admit and record');
    expect(waiting()).toHaveLength(1);
    await press('Next person');
    expect(await verdict()).toBe('Pass');
    expect(sees('1 waiting')).toBe(false);
    expect(waiting()).toHaveLength(2);
  });

  it('waits as long as it takes, and is judged as they were at the door', async () => {
    await open();
    await scan(shownText(yellow, NOON));
    // At once, while the first is still being judged.
    await scan(shownText(green, NOON));
    await passTime(5 * 60_000);
    expect(await verdict()).toBe('Limited');
    await press('Do not admit');
    await passTime(8_000);
    expect(await verdict()).toBe('Pass');
    expect(waiting()).toHaveLength(1);
  });

  it('waits once, however often their code is read, and so does the one who is being decided about', async () => {
    await open();
    await scan(shownText(yellow, NOON));
    await scan(shownText(yellow, NOON));
    expect(sees('1 waiting')).toBe(false);
    for (const code of [green, green, red]) await scan(shownText(code, NOON));
    expect(sees('2 waiting')).toBe(true);
  });
});

describe('somebody whom the server found meanwhile', () => {
  it('waits like everybody else', async () => {
    server.on('lookUpPerson', () => ({
      person: { name: '李*', documentNumber: '41**************2X' },
      colour: 'green',
      reason: { code: 'C', name: { zh: '无异常', en: 'No concerns' }, until: null },
      outcome: 'pass',
      failed: [],
      testWithinHours: null,
      cannotKnow: [],
      admission: 'sealed',
      serverTime: iso(Date.now()),
    }));
    await open();
    await scan(shownText(yellow, NOON));
    await scan('JKP1:7K3M9QRT2WXA7K3M');
    await see('1 waiting');
    expect(await verdict()).toBe('Limited');
    await press('Do not admit');
    await press('Next person');
    await see('Pass');
    expect(waiting()).toHaveLength(1);
  });
});
