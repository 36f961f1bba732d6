import type { GateVisit } from '@health-code/shared/gate/gate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BatchAnswer,
  EMPTY_QUEUE,
  enqueue,
  type Sending,
  sendWaiting,
  settle,
  type VisitQueue,
  withdraw,
} from './visit-queue.shared';

const visit = (number: number): GateVisit => ({
  visitId: `visit-${String(number).padStart(4, '0')}`,
  at: '2022-12-01T04:00:00.000Z',
  evidence: { kind: 'code', text: `JKM1:${number}` },
});
const many = (count: number) => Array.from({ length: count }, (_, number) => visit(number));
const queueOf = (visits: readonly GateVisit[]) => visits.reduce(enqueue, EMPTY_QUEUE);

/** A server that records each visit once and answers a second time with `repeated`, as the real one does. */
function createServer(isRefused: (visitId: string) => boolean = () => false) {
  const recorded: string[] = [];
  const answer = (visits: readonly GateVisit[]): BatchAnswer => ({
    kind: 'answered',
    results: visits.map(({ visitId }) => {
      if (isRefused(visitId)) return { visitId, outcome: 'refused', reason: 'expired', replayed: false };
      const isKnown = recorded.includes(visitId);
      if (!isKnown) recorded.push(visitId);
      return { visitId, outcome: isKnown ? 'repeated' : 'recorded', reason: null, replayed: false };
    }),
  });
  return { recorded, answer };
}

/** Storage that survives the page, and a wire to the server. */
function sendingFrom(storage: { queue: VisitQueue }, send: Sending['send']): Sending {
  return {
    read: () => storage.queue,
    update: (change) => {
      storage.queue = change(storage.queue);
    },
    send,
  };
}

describe('visits that wait', () => {
  it('are sent in batches of a hundred at most, oldest first, and are gone once they are answered', async () => {
    const storage = { queue: queueOf(many(230)) };
    const server = createServer();
    const sizes: number[] = [];
    const sending = sendingFrom(storage, async (visits) => {
      sizes.push(visits.length);
      return server.answer(visits);
    });
    expect(await sendWaiting(sending)).toBe(true);
    expect(sizes).toEqual([100, 100, 30]);
    expect(server.recorded).toEqual(many(230).map(({ visitId }) => visitId));
    expect(storage.queue).toEqual(EMPTY_QUEUE);
  });

  it('stay when there is no answer', async () => {
    const storage = { queue: queueOf(many(3)) };
    expect(await sendWaiting(sendingFrom(storage, async () => ({ kind: 'failed' })))).toBe(false);
    expect(storage.queue.waiting).toEqual(many(3));
  });

  it('stay when the answer speaks of others, and are not sent in a circle', async () => {
    const storage = { queue: queueOf(many(1)) };
    let calls = 0;
    const sending = sendingFrom(storage, async () => {
      calls += 1;
      return createServer().answer([visit(99)]);
    });
    expect(await sendWaiting(sending)).toBe(false);
    expect(calls).toBe(1);
    expect(storage.queue.waiting).toEqual(many(1));
  });

  it('are shown when the server refuses them', async () => {
    const queue = settle(queueOf(many(2)), [
      { visitId: 'visit-0000', outcome: 'refused', reason: 'expired', replayed: false },
    ]);
    expect(queue).toEqual({
      waiting: [visit(1)],
      refused: [{ visitId: 'visit-0000', at: '2022-12-01T04:00:00.000Z', reason: 'expired' }],
    });
  });

  it('are not held up by one that the server cannot read', async () => {
    const storage = { queue: queueOf(many(5)) };
    const server = createServer();
    const sending = sendingFrom(storage, async (visits) =>
      visits.some(({ visitId }) => visitId === 'visit-0002')
        ? { kind: 'rejected', reason: 'REQUEST.INVALID' }
        : server.answer(visits),
    );
    expect(await sendWaiting(sending)).toBe(true);
    expect(server.recorded).toEqual([0, 1, 3, 4].map((number) => visit(number).visitId));
    expect(storage.queue.refused).toMatchObject([{ visitId: 'visit-0002', reason: 'REQUEST.INVALID' }]);
  });

  it('can be taken back before they are sent, and are not added twice', () => {
    const queue = queueOf([visit(1), visit(1), visit(2)]);
    expect(queue.waiting).toEqual([visit(1), visit(2)]);
    expect(withdraw(queue, 'visit-0001').waiting).toEqual([visit(2)]);
  });
});

/** What can happen to one try: the request is lost, the answer is lost, or both arrive. */
const fates = fc.constantFrom('request-lost', 'answer-lost', 'arrives');
/** What a day at a gate is made of: people come, and the gate tries to send. */
const days = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('arrivals' as const), count: fc.integer({ min: 1, max: 130 }) }),
    fc.record({ kind: fc.constant('send' as const), fates: fc.array(fates, { maxLength: 4 }) }),
  ),
  { maxLength: 25 },
);

/** A gate's device: only what is in its storage outlives a step, so that each step is one after a restart. */
function createDevice(server: ReturnType<typeof createServer>) {
  const storage = { text: JSON.stringify(EMPTY_QUEUE), arrived: 0 };
  const read = () => JSON.parse(storage.text) as VisitQueue;
  const update = (change: (queue: VisitQueue) => VisitQueue) => {
    storage.text = JSON.stringify(change(read()));
  };
  const sending = (tries: string[]): Sending => ({
    read,
    update,
    send: async (visits) => {
      const fate = tries.shift() ?? 'request-lost';
      const answer: BatchAnswer = fate === 'request-lost' ? { kind: 'failed' } : server.answer(visits);
      return fate === 'arrives' ? answer : { kind: 'failed' };
    },
  });
  return {
    read,
    arrive(count: number) {
      for (const end = storage.arrived + count; storage.arrived < end; storage.arrived += 1)
        update((queue) => enqueue(queue, visit(storage.arrived)));
      return storage.arrived;
    },
    send: (tries: readonly string[]) => sendWaiting(sending([...tries])),
  };
}

describe('the law of the queue', () => {
  it('whatever fails in whatever order, each visit is recorded once or refused once in the end, and none is lost', async () => {
    await fc.assert(
      fc.asyncProperty(days, fc.integer({ min: 2, max: 9 }), async (events, every) => {
        const isRefused = (visitId: string) => Number(visitId.slice(6)) % every === 0;
        const server = createServer(isRefused);
        const device = createDevice(server);
        for (const event of events) {
          if (event.kind === 'arrivals') device.arrive(event.count);
          else await device.send(event.fates);
        }
        const ids = many(device.arrive(0)).map(({ visitId }) => visitId);
        await device.send(ids.map(() => 'arrives'));
        const { waiting, refused } = device.read();
        expect(waiting).toEqual([]);
        expect([...server.recorded].sort()).toEqual(ids.filter((id) => !isRefused(id)));
        expect(refused.map(({ visitId }) => visitId).sort()).toEqual(ids.filter(isRefused));
      }),
      { numRuns: 60 },
    );
  });
});
