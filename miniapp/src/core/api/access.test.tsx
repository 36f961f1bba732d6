import type { SessionTokens } from '@health-code/shared/account/session';
import { describe, expect, it } from 'vitest';
import { signIn } from '../../testing/account';
import { phone, stored } from '../../testing/phone';
import { HOUR, iso, MINUTE, NOON, TOKENS, WANG } from '../../testing/samples';
import { passTime, settle } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { learnServerTime } from '../clock/server-clock';
import { currentSession, endSession, latestSession, startSession } from '../session/session-store';
import { api, downloadFile } from './api';

const SESSION = { ...TOKENS, phone: '13800138000' };

/** Tokens as the server gives them: generation by generation, each for a quarter of an hour. */
function renewable(): void {
  server.on('refreshSession', ({ body }) => next(body.refreshToken));
  server.on('listGates', ({ token }) => {
    const isGood = token === `access-${generationOf(currentSession()?.refreshToken)}`;
    if (!isGood) throw new Refusal('AUTH.EXPIRED', 401);
    return { next: null, gates: [] };
  });
}
const generationOf = (refreshToken = '') => Number(refreshToken.split('-')[1]);
function next(refreshToken: string): SessionTokens {
  const generation = generationOf(refreshToken) + 1;
  const names = { accessToken: `access-${generation}`, refreshToken: `refresh-${generation}` };
  return { ...TOKENS, ...names, accessExpiresAt: iso(Date.now() + 15 * MINUTE), serverTime: iso(Date.now()) };
}

function begin(): void {
  learnServerTime({ serverTime: iso(NOON) }, NOON);
  startSession(SESSION);
  renewable();
}
const ask = () => api('listGates', { query: {} });
const renewals = () => server.callsOf('refreshSession').map(({ body }) => body.refreshToken);
const asked = () => server.callsOf('listGates').map(({ token }) => token);

describe('an access token', () => {
  it('is used as it is for as long as it is good', async () => {
    begin();
    await passTime(13 * MINUTE - 1);
    await ask();
    expect([asked(), renewals()]).toEqual([['access-0'], []]);
  });

  it('is renewed beside a request shortly before its end, which does not wait', async () => {
    begin();
    await passTime(13 * MINUTE);
    let answer: (tokens: SessionTokens) => void = () => undefined;
    server.on('refreshSession', () => new Promise((resolve) => (answer = resolve)));
    await ask();
    expect(asked()).toEqual(['access-0']);
    answer(next('refresh-0'));
    await settle();
    expect(currentSession()).toMatchObject({
      accessToken: 'access-1',
      refreshToken: 'refresh-1',
      phone: SESSION.phone,
    });
    expect(stored('session')).toEqual(currentSession());
  });

  it('that has ended is renewed before the request', async () => {
    begin();
    await passTime(15 * MINUTE);
    await ask();
    expect([asked(), renewals()]).toEqual([['access-1'], ['refresh-0']]);
  });

  it('that the server calls ended is renewed, and the request sent once more', async () => {
    begin();
    let refusals = 1;
    server.on('listGates', () => {
      refusals -= 1;
      if (refusals >= 0) throw new Refusal('AUTH.EXPIRED', 401);
      return { next: null, gates: [] };
    });
    await ask();
    expect([asked(), renewals()]).toEqual([['access-0', 'access-1'], ['refresh-0']]);
    refusals = 2;
    await expect(ask()).rejects.toThrow('AUTH.EXPIRED');
    expect(asked()).toHaveLength(4);
  });

  it('is renewed once for all who need it at the same time', async () => {
    begin();
    await passTime(HOUR);
    await Promise.all([ask(), ask(), ask()]);
    expect([asked(), renewals()]).toEqual([['access-1', 'access-1', 'access-1'], ['refresh-0']]);
  });

  it('is renewed for a file, too', async () => {
    begin();
    URL.createObjectURL = () => 'blob:file';
    server.on('getPaperCard', ({ token }) => {
      if (token === 'access-0') throw new Refusal('AUTH.EXPIRED', 401);
      return {} as never;
    });
    await downloadFile('getPaperCard', { params: { personId: WANG.personId } }, 'card.pdf');
    expect(renewals()).toEqual(['refresh-0']);
  });

  it('is not asked for by what anybody may call', async () => {
    begin();
    await passTime(HOUR);
    server.on('getHealth', () => ({ status: 'ok', serverTime: iso(Date.now()) }));
    await api('getHealth', {});
    expect(renewals()).toEqual([]);
  });
});

describe('a session that cannot be renewed', () => {
  it('for want of a network stays as it is', async () => {
    begin();
    await passTime(HOUR);
    server.isOnline = false;
    await expect(ask()).rejects.toThrow(TypeError);
    expect(currentSession()).toEqual(SESSION);
    server.isOnline = true;
    await ask();
    expect(renewals()).toEqual(['refresh-0']);
  });

  it('because it was ended says so to whoever asked, and keeps nobody from signing in again', async () => {
    begin();
    await passTime(HOUR);
    server.on('refreshSession', () => {
      throw new Refusal('AUTH.ENDED', 401);
    });
    await expect(ask()).rejects.toThrow('AUTH.ENDED');
    expect(asked()).toEqual([]);
  });

  it('because somebody signed out meanwhile is not begun again', async () => {
    begin();
    await passTime(HOUR);
    server.on('refreshSession', ({ body }) => {
      endSession();
      return next(body.refreshToken);
    });
    server.on('listGates', () => ({ next: null, gates: [] }));
    await ask();
    expect([asked(), currentSession(), stored('session')]).toEqual([[undefined], undefined, undefined]);
  });
});

describe('two tabs', () => {
  const renewElsewhere = () => {
    const { serverTime: _serverTime, ...tokens } = next('refresh-0');
    phone.storage.set('health-code.session', JSON.stringify({ ...SESSION, ...tokens }));
  };

  it('use what one of them has renewed, also where the other slept and was not told', async () => {
    begin();
    await passTime(HOUR);
    renewElsewhere();
    await ask();
    expect([asked(), renewals()]).toEqual([['access-1'], []]);
  });

  it('use it for a request that was on its way', async () => {
    begin();
    server.on('listGates', ({ token }) => {
      if (token !== 'access-0') return { next: null, gates: [] };
      renewElsewhere();
      throw new Refusal('AUTH.EXPIRED', 401);
    });
    await ask();
    expect([asked(), renewals()]).toEqual([['access-0', 'access-1'], []]);
  });

  it('go on by what is in memory where nothing can be stored, and leave no old token for the next start', async () => {
    begin();
    await passTime(HOUR);
    phone.isStorageFull = true;
    await ask();
    await passTime(HOUR);
    await ask();
    expect(renewals()).toEqual(['refresh-0', 'refresh-1']);
    expect([latestSession()?.refreshToken, stored('session')]).toEqual(['refresh-2', undefined]);
  });
});

describe('a session of an older release', () => {
  it('counts as none', () => {
    signIn();
    phone.storage.set(
      'health-code.session',
      JSON.stringify({ token: 'x', expiresAt: iso(NOON), phone: '13800138000' }),
    );
    expect(latestSession()).toBeUndefined();
  });
});
