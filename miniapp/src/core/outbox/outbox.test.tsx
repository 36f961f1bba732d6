import { renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { phone, stored } from '../../testing/phone';
import { fireEvent, passTime, settle } from '../../testing/screen';
import type { OutboxKey } from '../queue/leave-outboxes';
import type { SendAnswer, Waiting } from '../queue/queue.shared';
import { createOutbox, type Outbox } from './outbox';
import { useOutbox, useSending } from './use-outbox';

interface Item {
  readonly text: string;
}
const entry = (key: string, owner = 'wang'): Waiting<Item> => ({ key, owner, item: { text: `secret ${key}` } });
const keysOf = (entries: readonly { readonly key: string }[]) => entries.map(({ key }) => key);

/** The wire: what was sent, and what the server says to it. */
let sent: { keys: string[]; owner: string }[];
let reply: (batch: readonly Waiting<Item>[]) => SendAnswer | Promise<SendAnswer>;
const taken = (batch: readonly Waiting<Item>[]): SendAnswer => ({
  kind: 'answered',
  settlements: batch.map(({ key }) => ({ key })),
});

const open = (storageKey = 'test', batchSize = 1): Outbox<Item, string> =>
  createOutbox({
    storageKey: storageKey as OutboxKey,
    batchSize,
    summarise: ({ text }) => text.slice(0, 6),
    async send(batch, owner) {
      sent.push({ keys: keysOf(batch), owner });
      return reply(batch);
    },
  });
const waiting = () => keysOf((stored('test') as { waiting: Waiting<Item>[] }).waiting);

let outbox: Outbox<Item, string>;
beforeEach(() => {
  sent = [];
  reply = taken;
  outbox = open();
});

describe('an outbox', () => {
  it('keeps what is added on the device before anything is sent', () => {
    outbox.add(entry('a'));
    expect(waiting()).toEqual(['a']);
    expect(sent).toEqual([]);
  });

  it('sends what the app left behind when it was closed', async () => {
    outbox.add(entry('a'));
    const reopened = open();
    reopened.sendAll();
    await settle();
    expect(sent).toEqual([{ keys: ['a'], owner: 'wang' }]);
    expect(waiting()).toEqual([]);
  });

  it('sends for each owner apart, and for nobody else', async () => {
    outbox.add(entry('a'));
    outbox.add(entry('b', 'li'));
    await outbox.send('li');
    expect(sent).toEqual([{ keys: ['b'], owner: 'li' }]);
    expect(waiting()).toEqual(['a']);
  });

  it('sends in batches where the API takes them', async () => {
    const batches = open('test', 2);
    for (const key of ['a', 'b', 'c']) batches.add(entry(key));
    await batches.send('wang');
    expect(sent.map(({ keys }) => keys)).toEqual([['a', 'b'], ['c']]);
  });

  it('runs one exchange at a time for an owner', async () => {
    let answer: (value: SendAnswer) => void = () => undefined;
    reply = () => new Promise((resolve) => (answer = resolve));
    outbox.add(entry('a'));
    const [first, second] = [outbox.send('wang'), outbox.send('wang')];
    expect(second).toBe(first);
    answer(taken([entry('a')]));
    await first;
    expect(sent).toHaveLength(1);
  });

  it('keeps what was refused, without the item itself, until it was seen', async () => {
    reply = () => ({ kind: 'rejected', reason: 'PLACE.CLOSED' });
    outbox.add(entry('a'));
    await outbox.send('wang');
    expect(stored('test')).toEqual({
      waiting: [],
      refused: [{ key: 'a', owner: 'wang', summary: 'secret', reason: 'PLACE.CLOSED' }],
    });
    outbox.forget(({ key }) => key === 'a');
    expect(stored('test')).toEqual({ waiting: [], refused: [] });
  });

  it('shares its storage with another window of the app', () => {
    const window2 = open();
    outbox.add(entry('a'));
    window2.add(entry('b'));
    expect(waiting()).toEqual(['a', 'b']);
  });

  it('goes on from memory where the storage is full, and says that nothing is kept', async () => {
    phone.isStorageFull = true;
    const { result } = renderHook(() => useOutbox(outbox, 'wang'));
    expect(result.current.kept).toBe(true);
    outbox.add(entry('a'));
    await settle();
    expect(result.current).toMatchObject({ kept: false, waiting: [entry('a')] });
    await outbox.send('wang');
    await settle();
    expect(result.current.waiting).toEqual([]);
  });
});

describe('taking back', () => {
  it('removes what was not sent yet, as if it had never been there', async () => {
    outbox.add(entry('a'));
    expect(outbox.takeBack(entry('a'))).toBe(true);
    expect(outbox.takeBack(entry('a'))).toBe(false);
    await outbox.send('wang');
    expect(sent).toEqual([]);
  });

  it('is too late while an exchange of its owner is under way', async () => {
    let answer: (value: SendAnswer) => void = () => undefined;
    reply = () => new Promise((resolve) => (answer = resolve));
    outbox.add(entry('a'));
    const sending = outbox.send('wang');
    expect(outbox.takeBack(entry('a'))).toBe(false);
    answer({ kind: 'unreachable' });
    await sending;
    expect(outbox.takeBack(entry('a'))).toBe(true);
  });
});

describe('sending in front of somebody who waits', () => {
  const isUnanswered = (error: unknown) => error === 'offline';
  const fail = (error: unknown) => outbox.sendInFront(entry('a'), () => Promise.reject(error), isUnanswered);

  it('answers, and leaves nothing to be sent', async () => {
    const answer = await outbox.sendInFront(entry('a'), async () => waiting(), isUnanswered);
    expect(answer).toEqual(['a']);
    expect(waiting()).toEqual([]);
  });

  it('leaves to be sent later what had no answer, and nothing that was refused', async () => {
    await expect(fail('refused')).rejects.toBe('refused');
    expect(waiting()).toEqual([]);
    await expect(fail('offline')).rejects.toBe('offline');
    expect(waiting()).toEqual(['a']);
  });

  it('is not sent a second time while it is under way', async () => {
    let answer: (value: string) => void = () => undefined;
    const front = outbox.sendInFront(
      entry('a'),
      () => new Promise<string>((resolve) => (answer = resolve)),
      isUnanswered,
    );
    await outbox.send('wang');
    expect(sent).toEqual([]);
    answer('done');
    await front;
  });
});

describe('sending for as long as the app is open', () => {
  const tries = () => sent.length;

  it('begins at once, and tries more and more rarely while nobody answers', async () => {
    reply = () => ({ kind: 'unreachable' });
    outbox.add(entry('a'));
    renderHook(() => useSending(outbox, 'wang'));
    await settle();
    expect(tries()).toBe(1);
    const delays = [5_000, 10_000, 20_000, 40_000, 60_000, 60_000];
    for (const [index, delay] of delays.entries()) {
      await passTime(delay - 1);
      expect(tries()).toBe(index + 1);
      await passTime(1);
      expect(tries()).toBe(index + 2);
    }
  });

  it('tries at once when the network is back, and then rests', async () => {
    reply = () => ({ kind: 'unreachable' });
    outbox.add(entry('a'));
    renderHook(() => useSending(outbox, 'wang'));
    await settle();
    reply = taken;
    fireEvent(window, new Event('online'));
    await settle();
    expect(waiting()).toEqual([]);
    const before = tries();
    await passTime(600_000);
    expect(tries()).toBe(before);
  });

  it('tries again after a sign-in, and sends nothing for nobody', async () => {
    reply = () => ({ kind: 'later' });
    outbox.add(entry('a'));
    const { rerender } = renderHook(({ owner, session }) => useSending(outbox, owner, session), {
      initialProps: { owner: undefined as string | undefined, session: undefined as string | undefined },
    });
    await passTime(60_000);
    expect(tries()).toBe(0);
    rerender({ owner: 'wang', session: 'token' });
    await settle();
    expect(tries()).toBe(1);
    rerender({ owner: 'wang', session: 'another token' });
    await settle();
    expect(tries()).toBe(2);
  });

  it('ends with the page', async () => {
    reply = () => ({ kind: 'unreachable' });
    outbox.add(entry('a'));
    const { unmount } = renderHook(() => useSending(outbox, 'wang'));
    await settle();
    unmount();
    fireEvent(window, new Event('online'));
    await passTime(600_000);
    expect(tries()).toBe(1);
  });
});
