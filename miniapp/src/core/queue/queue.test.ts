import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_QUEUE,
  enqueue,
  forgetRefused,
  handOver,
  type Queue,
  type SendAnswer,
  sendWaiting,
  settle,
  type Waiting,
  withdraw,
} from './queue.shared';

interface Item {
  readonly at: string;
  readonly secret: string;
}
type TestQueue = Queue<Item, string>;

const AT = '2026-11-21T04:00:00.000Z';
const entry = (number: number, owner = 'east'): Waiting<Item> => ({
  key: `key-${String(number).padStart(4, '0')}`,
  owner,
  item: { at: AT, secret: `JKM1:${number}` },
});
const many = (count: number) => Array.from({ length: count }, (_value, number) => entry(number));
const keysOf = (entries: readonly { readonly key: string }[]) => entries.map(({ key }) => key);
const queueOf = (entries: readonly Waiting<Item>[]) => entries.reduce<TestQueue>(enqueue, EMPTY_QUEUE);
const summarise = ({ at }: Item) => at;
const taken = (batch: readonly Waiting<Item>[]): SendAnswer => ({
  kind: 'answered',
  settlements: batch.map(({ key }) => ({ key })),
});

/** A device: only what is in its storage outlives a step, so that each step is one after a restart. */
function createDevice(queue: TestQueue = EMPTY_QUEUE) {
  const storage = { text: JSON.stringify(queue) };
  const read = () => JSON.parse(storage.text) as TestQueue;
  const update = (change: (before: TestQueue) => TestQueue) => {
    storage.text = JSON.stringify(change(read()));
  };
  let added = 0;
  return {
    read,
    update,
    /** Adds the next entries, and answers how many there have been. */
    add(count: number) {
      for (const end = added + count; added < end; added += 1) update((before) => enqueue(before, entry(added)));
      return added;
    },
    send: (send: (batch: readonly Waiting<Item>[]) => SendAnswer, batchSize = 100) =>
      sendWaiting({ batchSize, read: () => read().waiting, update, summarise, send: async (batch) => send(batch) }),
  };
}

describe('a queue', () => {
  it('keeps what waits as it was first added, and takes it back as if it had never been there', () => {
    const changed = { ...entry(1), item: { at: AT, secret: 'changed' } };
    const queue = queueOf([entry(1), changed, entry(2)]);
    expect(queue.waiting).toEqual([entry(1), entry(2)]);
    expect(withdraw(queue, 'key-0001').waiting).toEqual([entry(2)]);
  });

  it('removes what was settled and nothing else', () => {
    const queue = queueOf(many(3));
    const settled = settle(queue, [{ key: 'key-0001' }, { key: 'key-0099' }], summarise);
    expect(settled.waiting).toEqual([entry(0), entry(2)]);
  });

  it('keeps of what was refused only the summary and the reason, until it was seen', () => {
    const refused = settle(queueOf([entry(0)]), [{ key: 'key-0000', refused: 'expired' }], summarise);
    expect(refused).toEqual({
      waiting: [],
      refused: [{ key: 'key-0000', owner: 'east', summary: AT, reason: 'expired' }],
    });
    expect(JSON.stringify(refused)).not.toContain('JKM1');
    expect(forgetRefused(refused, ({ owner }) => owner === 'west')).toEqual(refused);
    expect(forgetRefused(refused, ({ key }) => key === 'key-0000')).toEqual(EMPTY_QUEUE);
  });
});

describe('sending', () => {
  it('goes in batches, oldest first, until nothing waits', async () => {
    const device = createDevice(queueOf(many(230)));
    const sent: string[][] = [];
    await device.send((batch) => {
      sent.push(keysOf(batch));
      return taken(batch);
    });
    expect(sent.map(({ length }) => length)).toEqual([100, 100, 30]);
    expect(sent.flat()).toEqual(keysOf(many(230)));
    expect(device.read()).toEqual(EMPTY_QUEUE);
  });

  it('ends where nobody can be reached, and everything waits on', async () => {
    const device = createDevice(queueOf(many(3)));
    const tried: string[] = [];
    await device.send((batch) => {
      tried.push(...keysOf(batch));
      return { kind: 'unreachable' };
    }, 1);
    expect(tried).toEqual(['key-0000']);
    expect(device.read().waiting).toEqual(many(3));
  });

  it('goes on past a batch that the server cannot take now', async () => {
    const device = createDevice(queueOf(many(3)));
    await device.send((batch) => (keysOf(batch).includes('key-0001') ? { kind: 'later' } : taken(batch)), 1);
    expect(keysOf(device.read().waiting)).toEqual(['key-0001']);
  });

  it('tries each item once in a round, also when the answer speaks of others', async () => {
    const device = createDevice(queueOf(many(1)));
    let calls = 0;
    await device.send(() => {
      calls += 1;
      return taken([entry(99)]);
    });
    expect(calls).toBe(1);
    expect(device.read().waiting).toEqual(many(1));
  });

  it('sends a batch that was rejected whole again one by one, so that one that cannot be read holds up no others', async () => {
    const device = createDevice(queueOf(many(5)));
    const recorded: string[] = [];
    await device.send((batch) => {
      if (keysOf(batch).includes('key-0002')) return { kind: 'rejected', reason: 'REQUEST.INVALID' };
      recorded.push(...keysOf(batch));
      return taken(batch);
    });
    expect(recorded).toEqual(['key-0000', 'key-0001', 'key-0003', 'key-0004']);
    expect(device.read().refused).toMatchObject([{ key: 'key-0002', reason: 'REQUEST.INVALID' }]);
  });

  it('takes up what is added while a batch is under way', async () => {
    const device = createDevice(queueOf(many(1)));
    await device.send((batch) => {
      if (keysOf(batch).includes('key-0000')) device.update((queue) => enqueue(queue, entry(1)));
      return taken(batch);
    });
    expect(device.read()).toEqual(EMPTY_QUEUE);
  });
});

/** What can happen to one try: the request is lost, the answer is lost, the server fails, or all goes well. */
const fates = fc.constantFrom('request-lost', 'answer-lost', 'server-fails', 'arrives');
const days = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('add' as const), count: fc.integer({ min: 1, max: 130 }) }),
    fc.record({ kind: fc.constant('send' as const), fates: fc.array(fates, { maxLength: 6 }) }),
  ),
  { maxLength: 25 },
);

/** A server that records each key once, or refuses it, over a wire that loses requests and answers. */
function createServer(isRefused: (key: string) => boolean) {
  const recorded = new Set<string>();
  const answer = (batch: readonly Waiting<Item>[]): SendAnswer => {
    for (const { key } of batch) if (!isRefused(key)) recorded.add(key);
    return {
      kind: 'answered',
      settlements: batch.map(({ key }) => ({ key, refused: isRefused(key) ? 'no' : undefined })),
    };
  };
  const serve = (batch: readonly Waiting<Item>[], fate: string): SendAnswer => {
    if (fate === 'request-lost') return { kind: 'unreachable' };
    if (fate === 'server-fails') return { kind: 'later' };
    const answered = answer(batch);
    return fate === 'answer-lost' ? { kind: 'unreachable' } : answered;
  };
  return { recorded, serve };
}

describe('handing over', () => {
  it('gives what waits and what was refused to the new name, and leaves what others have', () => {
    const entry = (key: string, owner: string) => ({ key, owner, item: key });
    const refused = (key: string, owner: string) => ({ key, owner, summary: key, reason: 'no' });
    const queue = {
      waiting: [entry('a', 'phone'), entry('b', 'other')],
      refused: [refused('c', 'phone'), refused('d', 'other')],
    };
    expect(handOver(queue, 'phone', 'account')).toEqual({
      waiting: [entry('a', 'account'), entry('b', 'other')],
      refused: [refused('c', 'account'), refused('d', 'other')],
    });
  });
});

describe('the law of the queue', () => {
  it.each([1, 100])(
    'in batches of %i: whatever fails in whatever order, each is recorded or refused once, and none is lost',
    async (batchSize) => {
      await fc.assert(
        fc.asyncProperty(days, fc.integer({ min: 2, max: 9 }), async (events, every) => {
          const isRefused = (key: string) => Number(key.slice(4)) % every === 0;
          const server = createServer(isRefused);
          const device = createDevice();
          const send = (tries: string[]) =>
            device.send((batch) => server.serve(batch, tries.shift() ?? 'request-lost'), batchSize);
          for (const event of events) {
            if (event.kind === 'send') await send([...event.fates]);
            else device.add(event.count);
          }
          const keys = keysOf(many(device.add(0)));
          await send(keys.map(() => 'arrives'));
          const { waiting, refused } = device.read();
          expect(waiting).toEqual([]);
          expect([...server.recorded].sort()).toEqual(keys.filter((key) => !isRefused(key)));
          expect(keysOf(refused).sort()).toEqual(keys.filter(isRefused));
        }),
        { numRuns: batchSize === 1 ? 20 : 60 },
      );
    },
  );
});
