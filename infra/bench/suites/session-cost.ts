import { type Operation, operationsOf } from '../../access-patterns/operation-log.ts';
import { isWrite, readUnitsOf, writeUnitsOf } from '../../access-patterns/units.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { sendOnce } from '../support/requests.ts';
import { type BenchSystem, startBenchSystem } from '../support/system.ts';
import { createVisitor } from '../support/visitor.ts';

export const sessionCost: Benchmark = {
  name: 'session-cost',
  description: 'what an access token and its renewal ask of the database',
  run: async () => {
    const system = await startBenchSystem();
    try {
      const { token, refreshToken } = await createVisitor(system);
      const authorised = await asked(system, { method: 'POST', path: '/v1/handled-by-no-route', token });
      const refused = await asked(system, { method: 'GET', path: '/v1/people/NOBODY/code', token });
      const refreshed = await asked(system, { method: 'POST', path: '/v1/sessions/refresh', body: { refreshToken } });
      return figures([...authorised, ...refused], refreshed);
    } finally {
      await system.close();
    }
  },
};

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly body?: object;
}

/** What a request asks of the database, whatever it is answered. */
function asked({ client, origin }: BenchSystem, { method, path, token, body }: Asked): Promise<Operation[]> {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const request = { method, path, headers, ...(body && { body: JSON.stringify(body) }) };
  return operationsOf(client, () => sendOnce(origin, request).catch(() => undefined));
}

/** A token that is right, on requests that need nothing else: all that they ask for is asked for the token. */
function figures(token: readonly Operation[], refresh: readonly Operation[]): Figure[] {
  const sum = (unitsOf: (operation: Operation) => number) =>
    refresh.reduce((total, operation) => total + unitsOf(operation), 0);
  return [
    { name: 'session.operations-for-a-token', value: token.length, unit: 'count' },
    { name: 'session.refresh-reads', value: refresh.filter((each) => !isWrite(each)).length, unit: 'count' },
    { name: 'session.refresh-writes', value: refresh.filter(isWrite).length, unit: 'count' },
    { name: 'session.refresh-read-units', value: sum(readUnitsOf), unit: 'RCU' },
    { name: 'session.refresh-write-units', value: sum(writeUnitsOf), unit: 'WCU' },
  ];
}
