import type { CheckInAnswer } from '@health-code/shared/visit/visit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CheckInQueue,
  EMPTY_QUEUE,
  forgetRefused,
  type NotedCheckIn,
  note,
  notedBefore,
  type SendAnswer,
  sendWaiting,
  settle,
  withdraw,
} from './check-in-queue.shared';

const AT = '2026-11-21T04:00:00.000Z';
const OWNER = '13800138000';
const checkIn = (key: string, owner = OWNER, code = 'CODE', at = AT) =>
  ({
    key,
    owner,
    visit: { placeCode: code, personIds: [], entry: { method: 'self', scene: 'camera' }, at },
  }) as NotedCheckIn;
const queueOf = (...entries: NotedCheckIn[]) => entries.reduce(note, EMPTY_QUEUE);
const taken: SendAnswer = { kind: 'taken', answer: {} as CheckInAnswer };

/** A phone: only what is in its storage outlives a step. */
function createPhone(queue: CheckInQueue = EMPTY_QUEUE) {
  const storage = { text: JSON.stringify(queue) };
  const read = () => JSON.parse(storage.text) as CheckInQueue;
  const update = (change: (before: CheckInQueue) => CheckInQueue) => {
    storage.text = JSON.stringify(change(read()));
  };
  return {
    read,
    update,
    send: (send: (entry: NotedCheckIn) => SendAnswer, owner = OWNER) =>
      sendWaiting({ owner, read, update, send: async (entry) => send(entry) }),
  };
}

describe('check-ins that wait', () => {
  it('stay as they were first noted, and go once they are answered', () => {
    const queue = queueOf(checkIn('a'), checkIn('a', OWNER, 'OTHER'), checkIn('b'));
    expect(queue.waiting).toEqual([checkIn('a'), checkIn('b')]);
    expect(settle(queue, 'a', taken)).toEqual(queueOf(checkIn('b')));
    expect(withdraw(queue, 'b')).toEqual(queueOf(checkIn('a')));
    for (const kind of ['unanswered', 'later'] as const) expect(settle(queue, 'a', { kind })).toBe(queue);
    expect(settle(queue, 'c', taken)).toBe(queue);
  });

  it('are kept to be shown when they are refused, until they were seen', () => {
    const refused = settle(queueOf(checkIn('a')), 'a', { kind: 'refused', reason: 'PLACE.CLOSED' });
    expect(refused).toEqual({
      waiting: [],
      refused: [{ key: 'a', owner: OWNER, at: AT, placeCode: 'CODE', reason: 'PLACE.CLOSED' }],
    });
    expect(forgetRefused(refused, 'a')).toEqual(EMPTY_QUEUE);
  });

  it('are sent by the account that noted them, and by nobody else', async () => {
    const phone = createPhone(queueOf(checkIn('a', '13900139000'), checkIn('b')));
    await phone.send(() => taken);
    expect(phone.read()).toEqual(queueOf(checkIn('a', '13900139000')));
  });

  it('wait together without a network, and not for one that the server cannot take now', async () => {
    const phone = createPhone(queueOf(checkIn('a'), checkIn('b')));
    const tried: string[] = [];
    await phone.send(({ key }) => {
      tried.push(key);
      return { kind: 'unanswered' };
    });
    expect(tried).toEqual(['a']);
    await phone.send(({ key }) => (key === 'a' ? { kind: 'later' } : taken));
    expect(phone.read()).toEqual(queueOf(checkIn('a')));
  });
});

describe('a page that is opened again', () => {
  const queue = queueOf(checkIn('a'), checkIn('b', '13900139000', 'CODE2'));
  const at = Date.parse(AT);

  it('finds what was noted for the same scan, however long ago', () => {
    expect(notedBefore(queue, { code: 'CODE', key: 'a' }, OWNER, at + 9e9)?.key).toBe('a');
    expect(notedBefore(queue, { code: 'CODE', key: 'z' }, OWNER, at)).toBeUndefined();
  });

  it('takes the same link within ten minutes for the same arrival', () => {
    const found = (code: string, now: number) => notedBefore(queue, { code }, OWNER, now)?.key;
    expect([found('CODE', at + 599_999), found('CODE', at + 600_000), found('CODE2', at)]).toEqual([
      'a',
      undefined,
      undefined,
    ]);
  });
});

const fates = fc.constantFrom('request-lost', 'answer-lost', 'server-fails', 'arrives');
const days = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('arrival' as const), answeredAtOnce: fates }),
    fc.record({ kind: fc.constant('send' as const), fates: fc.array(fates, { maxLength: 6 }) }),
  ),
  { maxLength: 30 },
);

/** A server that records each key once, or refuses it, over a wire that loses requests and answers. */
function createServer(isRefused: (key: string) => boolean) {
  const recorded = new Set<string>();
  const answer = (key: string): SendAnswer => {
    if (isRefused(key)) return { kind: 'refused', reason: 'PLACE.CLOSED' };
    recorded.add(key);
    return taken;
  };
  const serve = ({ key }: NotedCheckIn, fate: string): SendAnswer => {
    if (fate === 'request-lost') return { kind: 'unanswered' };
    if (fate === 'server-fails') return { kind: 'later' };
    const answered = answer(key);
    return fate === 'answer-lost' ? { kind: 'unanswered' } : answered;
  };
  return { recorded, serve };
}

describe('the law of the queue', () => {
  it('whatever fails in whatever order, each is sent under its one key until it is answered, and none is lost', async () => {
    await fc.assert(
      fc.asyncProperty(days, fc.integer({ min: 2, max: 5 }), async (events, every) => {
        const isRefused = (key: string) => Number(key) % every === 0;
        const server = createServer(isRefused);
        const phone = createPhone();
        const keys: string[] = [];
        const arrive = (fate: string) => {
          const entry = checkIn(String(keys.length));
          keys.push(entry.key);
          phone.update((queue) => settle(note(queue, entry), entry.key, server.serve(entry, fate)));
        };
        const send = (tries: string[]) => phone.send((entry) => server.serve(entry, tries.shift() ?? 'request-lost'));
        for (const event of events) {
          if (event.kind === 'arrival') arrive(event.answeredAtOnce);
          else await send([...event.fates]);
        }
        await send(keys.map(() => 'arrives'));
        const { waiting, refused } = phone.read();
        expect(waiting).toEqual([]);
        expect([...server.recorded].sort()).toEqual(keys.filter((key) => !isRefused(key)).sort());
        expect(refused.map(({ key }) => key).sort()).toEqual(keys.filter(isRefused).sort());
      }),
    );
  });
});
