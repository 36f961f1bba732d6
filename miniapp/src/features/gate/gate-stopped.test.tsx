import { beforeEach, describe, expect, it } from 'vitest';
import { gateBundle, issued, shownText } from '../../testing/code-samples';
import { openGate, scan, serveGate, verdict, waiting } from '../../testing/gate-door';
import { GATE_ID, iso, NOON } from '../../testing/samples';
import { passTime, see, sees } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { GateView } from './gate-view';

const green = await issued('green');
const bundle = await gateBundle();
const GATE_IS_NONE = () => {
  throw new Refusal('GATE.NOT_FOUND', 404);
};

const open = () => openGate(<GateView gateId={GATE_ID} />);

beforeEach(() => serveGate(bundle));

describe('somebody who was dismissed', () => {
  it('is told at the next answer of the server, and judges nobody any more', async () => {
    await open();
    server.on('verifyCode', GATE_IS_NONE);
    server.on('recordGateVisits', GATE_IS_NONE);
    await scan(shownText(green, NOON));
    await see('Checking has ended');
    expect(sees('Pass')).toBe(false);
    await scan(shownText(green, NOON));
    expect(await verdict()).toBe('Checking has ended');
    expect(waiting()).toHaveLength(1);
    expect(sees('1 visit could not be sent. Give these times to the person in charge:')).toBe(true);
  });

  it('is told when the data of the gate is renewed, without a scan', async () => {
    await open();
    server.on('getGateBundle', GATE_IS_NONE);
    await passTime(3 * 60_000 + 1_000);
    await see('Checking has ended');
    expect(sees('could not be sent')).toBe(false);
  });

  it('goes on once the server knows the gate again', async () => {
    await open();
    server.on('getGateBundle', GATE_IS_NONE);
    await passTime(3 * 60_000 + 1_000);
    await see('Checking has ended');
    server.on('getGateBundle', () => ({ ...bundle, serverTime: iso(Date.now()) }));
    await passTime(16_000);
    await see('With a hardware scanner, just scan. No need to tap anything.');
  });
});
