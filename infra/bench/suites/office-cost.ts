import { foundFirstOffice } from '@health-code/functions/usecases/office/found-first-office';
import { createClient } from '@health-code/shared/api/client';
import { routeTable } from '@health-code/shared/api/route-table';
import { Secret, TOTP } from 'otpauth';
import { type Operation, operationsOf } from '../../access-patterns/operation-log.ts';
import { isWrite, readUnitsOf, writeUnitsOf } from '../../access-patterns/units.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { type BenchSystem, startBenchSystem } from '../support/system.ts';
import { fetchTransport } from '../support/visitor.ts';

const PHONE = '13900139000';
const OFFICE = { division: '4101', name: '郑州市卫健委', phone: '0371-12345' };
const STEP_MS = 30_000;

export const officeCost: Benchmark = {
  name: 'office-cost',
  description: 'what the sign-in of an official and each of their requests ask of the database',
  run: async () => {
    let now = Date.now();
    const system = await startBenchSystem(() => now);
    try {
      const official = await join(system, () => now);
      now += STEP_MS;
      const entered = await operationsOf(system.client, official.enter);
      const asked = await operationsOf(system.client, official.ask);
      return [...figures('sign-in', entered), ...figures('request', asked)];
    } finally {
      await system.close();
    }
  },
};

/** Founds an office, and has its head come to work. */
async function join(system: BenchSystem, now: () => number) {
  const head = { name: '李雷', phone: PHONE };
  const { invitation } = await foundFirstOffice(system.deps, { office: OFFICE, head, now: now() });
  const by = (token: () => string) => createClient(routeTable(), fetchTransport(system.origin), token);
  const { challenge } = await by(() => '')('requestOtp', { body: { phone: PHONE } });
  const body = { provider: 'sms', phone: PHONE, challenge, otp: system.lastOtp() } as const;
  const { accessToken } = await by(() => '')('createSession', { body });
  const account = by(() => accessToken);
  const params = await account('takeUpOfficeInvitation', { body: { invitation } });
  const offer = await account('offerFirstFactor', { params, body: { kind: 'totp' } });
  const app = new TOTP({ secret: Secret.fromBase32(offer.kind === 'totp' ? offer.secret : '') });
  const proof = () => ({ kind: 'totp', code: app.generate({ timestamp: now() }) }) as const;
  let { token } = await account('addFirstFactor', { params, body: proof() });
  return {
    enter: async () => {
      ({ token } = await account('signInOperator', { params, body: { proof: proof() } }));
    },
    // What is asked for the token alone: the work itself reads three items more.
    ask: () => by(() => token)('getOwnWork', {}),
  };
}

function figures(what: string, operations: readonly Operation[]): Figure[] {
  const sum = (unitsOf: (operation: Operation) => number) =>
    operations.reduce((total, operation) => total + unitsOf(operation), 0);
  return [
    { name: `office.${what}-reads`, value: operations.filter((each) => !isWrite(each)).length, unit: 'count' },
    { name: `office.${what}-writes`, value: operations.filter(isWrite).length, unit: 'count' },
    { name: `office.${what}-read-units`, value: sum(readUnitsOf), unit: 'RCU' },
    { name: `office.${what}-write-units`, value: sum(writeUnitsOf), unit: 'WCU' },
  ];
}
