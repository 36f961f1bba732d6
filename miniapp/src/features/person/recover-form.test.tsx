import { beforeEach, describe, expect, it, vi } from 'vitest';
import { currentSession } from '../../core/session/session-store';
import { signIn } from '../../testing/account';
import { TOKENS } from '../../testing/samples';
import { noteOf, press, sees, show, type } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { RecoverForm } from './recover-form';

const NUMBER = '11010519491231002X';
let phone: string;

beforeEach(() => {
  ({ phone } = signIn([]));
});

async function fillIn(onDone = vi.fn()) {
  await show(<RecoverForm onDone={onDone} />);
  await type('Name', ' 王小明 ');
  await type('Document number', '110105 19491231 002x');
  await press('Find my account');
}

describe('finding an account again', () => {
  it('asks for name and document as they were given, and goes on in that account', async () => {
    const onDone = vi.fn();
    server.on('recoverAccount', () => TOKENS);
    await fillIn(onDone);
    expect(server.callsOf('recoverAccount')[0]?.body).toEqual({
      name: '王小明',
      document: { type: 'resident-id', number: NUMBER },
    });
    expect(onDone).toHaveBeenCalledOnce();
    expect(currentSession()).toMatchObject({ accountId: TOKENS.accountId, refreshToken: TOKENS.refreshToken, phone });
  });

  it('names what is missing before it asks the server', async () => {
    await show(<RecoverForm onDone={vi.fn()} />);
    await press('Find my account');
    expect(noteOf('Name')).not.toBe('');
    expect(noteOf('Document number')).not.toBe('');
    expect(server.callsOf('recoverAccount')).toEqual([]);
  });

  it.each([
    ['RECOVERY.NO_MATCH', 404, 'No matching account found'],
    ['ACCOUNT.NOT_EMPTY', 409, 'This account is already in use'],
  ] as const)('that ends with %s says so and stays where it is', async (code, status, words) => {
    const onDone = vi.fn();
    server.on('recoverAccount', () => {
      throw new Refusal(code, status);
    });
    const before = currentSession();
    await fillIn(onDone);
    expect(sees(words)).toBe(true);
    expect(onDone).not.toHaveBeenCalled();
    expect(currentSession()).toEqual(before);
  });
});
