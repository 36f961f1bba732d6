import { beforeEach, describe, expect, it, vi } from 'vitest';
import { signIn } from '../../testing/account';
import { HOUR, iso, NOON, WANG } from '../../testing/samples';
import { hasButton, press, screen, see, sees, show } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { IdentityView } from './identity-view';

const PROVE = 'Verify identity';
const of = (level: 'declared' | 'matched' | 'seen') => ({ ...WANG, proof: { level, at: iso(NOON) } });

beforeEach(() => {
  signIn();
});

describe('the level of a person', () => {
  it.each([
    ['declared', 'Declared', true],
    ['matched', 'Verified', false],
    ['seen', 'Verified in person', false],
  ] as const)('%s is said in words, with the way to more', async (level, words, canProve) => {
    await show(<IdentityView person={of(level)} onProved={vi.fn()} />);
    expect([sees(words), sees('王小明'), hasButton(PROVE)]).toEqual([true, true, canProve]);
  });

  it('of a list that an earlier version kept counts as declared', async () => {
    const { proof: _proof, ...kept } = WANG;
    await show(<IdentityView person={kept as never} onProved={vi.fn()} />);
    expect(sees('Declared')).toBe(true);
  });

  it('is raised by a touch, and asked for anew', async () => {
    const onProved = vi.fn();
    server.on('proveIdentity', () => ({ outcome: 'proved', level: 'matched' }));
    await show(<IdentityView person={of('declared')} onProved={onProved} />);
    await press(PROVE);
    await see('The result has been saved.');
    expect(onProved).toHaveBeenCalledOnce();
  });

  it.each([
    ['off', 'Online checks are not available here'],
    ['phone', 'Use the number you sign in with'],
    ['relative', 'Relatives verify with their own account'],
    ['unknown', 'No record found'],
  ] as const)('stays where the answer is %s, with what to do', async (outcome, words) => {
    const onProved = vi.fn();
    server.on('proveIdentity', () => ({ outcome, level: 'declared' }));
    await show(<IdentityView person={of('declared')} onProved={onProved} />);
    await press(PROVE);
    await see(words);
    expect(onProved).not.toHaveBeenCalled();
  });

  it('stays where name, document and phone contradict each other', async () => {
    server.on('proveIdentity', () => {
      throw new Refusal('PROOF.CONTRADICTED', 409);
    });
    await show(<IdentityView person={of('declared')} onProved={vi.fn()} />);
    await press(PROVE);
    await see('Name, document and phone number do not match');
  });
});

describe('a handover', () => {
  it('is a code to read out and to scan; another one has another key', async () => {
    const codes = ['7K3M9QRT2WX4', '0123456789AB'];
    server.on('makeHandover', () => ({ code: codes.shift() as string, expiresAt: iso(NOON + 7 * 24 * HOUR) }));
    await show(<IdentityView person={WANG} onProved={vi.fn()} />);
    await press('Make a handover code');
    await see('7K3M 9QRT 2WX4');
    expect(screen.getByAltText('QR code of the handover code')).toBeTruthy();
    expect(sees('28 Nov 2026')).toBe(true);
    await press('Make another');
    await see('0123 4567 89AB');
    const keys = server.callsOf('makeHandover').map(({ idempotencyKey }) => idempotencyKey);
    expect(new Set(keys).size).toBe(2);
  });
});
