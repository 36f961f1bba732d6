import { beforeEach, expect, it } from 'vitest';
import { signIn } from '../../testing/account';
import { GATE_ID, iso, NOON } from '../../testing/samples';
import { passTime, see, sees, show } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { SentFromHere } from './sent-from-here';
import { queueVisit, sendOwnVisits } from './visit-outbox';

const VISIT = {
  visitId: 'visit-00001',
  at: iso(NOON),
  evidence: { kind: 'code', text: 'code' },
} as const;

beforeEach(() => signIn());

it('says how many visits this device has still to send, and that all are sent', async () => {
  server.on('recordGateVisits', () => {
    throw new Refusal('INTERNAL', 500);
  });
  await show(<SentFromHere />);
  await see('all sent');
  queueVisit(GATE_ID, VISIT);
  await see('1 to send');
  server.on('recordGateVisits', () => ({
    results: [{ visitId: VISIT.visitId, outcome: 'recorded', reason: null, replayed: false }],
  }));
  await passTime(10_000);
  await sendOwnVisits(GATE_ID);
  await see('all sent');
  expect(sees('1 to send')).toBe(false);
});
