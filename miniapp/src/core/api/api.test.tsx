import { describe, expect, it, vi } from 'vitest';
import { signIn } from '../../testing/account';
import { HOUR, iso, NOON, WANG } from '../../testing/samples';
import { Refusal, server } from '../../testing/server';
import { learnServerTime, serverNow } from '../clock/server-clock';
import { api, downloadFile } from './api';

describe('a call of the API', () => {
  it('carries the session of whoever is signed in', async () => {
    server.on('listGates', () => ({ next: null, gates: [] }));
    await api('listGates', { query: {} });
    signIn();
    await api('listGates', { query: {} });
    expect(server.callsOf('listGates').map(({ token }) => token)).toEqual([
      undefined,
      expect.stringMatching(/^token-/),
    ]);
  });

  it('sets the clock by every answer that says when it was written', async () => {
    server.on('getHealth', () => ({ status: 'ok', serverTime: iso(NOON + HOUR) }));
    await api('getHealth', {});
    expect(serverNow()).toBe(NOON + HOUR);
  });

  it('leaves the clock alone under an Idempotency-Key: the answer may be that of an earlier try', async () => {
    learnServerTime({ serverTime: iso(NOON) }, NOON);
    server.on('checkIn', () => ({ serverTime: iso(NOON - HOUR) }) as never);
    await api('checkIn', { body: {} as never, idempotencyKey: 'key' });
    expect(serverNow()).toBe(NOON);
  });
});

describe('a download', () => {
  it('is an address that a picture can show', async () => {
    signIn();
    URL.createObjectURL = vi.fn(() => 'blob:file');
    server.on('getPaperCard', () => ({}) as never);
    expect(await downloadFile('getPaperCard', { params: { personId: WANG.personId } }, 'card.pdf')).toEqual({
      address: 'blob:file',
    });
  });

  it('fails like a call where the server refuses it', async () => {
    server.on('getPaperCard', () => {
      throw new Refusal('AUTH.EXPIRED', 401);
    });
    await expect(
      downloadFile('getPaperCard', { params: { personId: WANG.personId } }, 'card.pdf'),
    ).rejects.toMatchObject({
      status: 401,
      problem: { code: 'AUTH.EXPIRED' },
    });
  });
});
