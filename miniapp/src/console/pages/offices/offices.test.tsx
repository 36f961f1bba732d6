import type { Operator } from '@health-code/shared/office/operator';
import { describe, expect, it } from 'vitest';
import { choose, noteOf, press, screen, see, sees, type, until, within } from '../../../testing/screen';
import { Refusal, server } from '../../../testing/server';
import { openAtWork, workOf } from '../../testing/at-work';

const WORK = workOf(['operators', 'hotline']);
const { officeId } = WORK.office;
const COLLEAGUE = {
  ...{ operatorId: 'c'.repeat(26), officeId, name: 'Han Mei', state: 'active', factors: ['totp'], revision: 4 },
  ...{ powers: [{ power: 'audit', until: '2027-01-01T09:30:00.000Z' }], lastSeenAt: null },
} as unknown as Operator;

async function open(...parts: string[]): Promise<void> {
  server.on('listOffices', () => ({ offices: [WORK.office] }));
  server.on('listOperators', () => ({ operators: [WORK.operator, COLLEAGUE] }));
  await openAtWork(`#/${['offices', ...parts].join('/')}`, WORK);
}

describe('inviting somebody', () => {
  it('gives of a role what the inviter has, and shows the invitation once', async () => {
    server.on('inviteOperator', () => ({
      ...{ operator: COLLEAGUE, invitation: 'a.b.c' },
      expiresAt: '2026-11-24T04:00:00.000Z',
    }));
    await open(officeId, 'invite');
    await until(() => screen.getByLabelText('Phone number'));
    await type('Name', 'Han Mei');
    await type('Phone number', '13800138000');
    await press('Hotline agent');
    await press('Invite somebody');
    await see('The invitation is shown only now');
    expect(sees(/#\/join\?invitation=a\.b\.c$/)).toBe(true);
    const [call] = server.callsOf('inviteOperator');
    expect(call?.body.powers).toEqual([{ power: 'hotline', until: expect.stringMatching(/T16:00:00.000Z$/) }]);
  });

  it('says at the field what is wrong, and sends the same again under the same key', async () => {
    server.on('inviteOperator', () => {
      throw new Refusal('REQUEST.INVALID', 400, [{ pointer: '/phone', code: 'format', detail: '' }]);
    });
    await open(officeId, 'invite');
    await until(() => screen.getByLabelText('Phone number'));
    await type('Name', 'Han Mei');
    await type('Phone number', '1');
    await press('Invite somebody');
    await see('Something has to be corrected');
    expect(screen.getByLabelText('Phone number').getAttribute('aria-invalid')).toBe('true');
    expect(noteOf('Name')).toBe('');
    await press('Invite somebody');
    const keys = server.callsOf('inviteOperator').map(({ idempotencyKey }) => idempotencyKey);
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
  });
});

describe('a colleague', () => {
  it('keeps what they have to the instant, and gets one power more', async () => {
    server.on('changePowers', () => COLLEAGUE);
    await open(officeId, 'operators', COLLEAGUE.operatorId);
    await press('Change powers');
    await choose('Answer the hotline');
    await press('Save powers');
    const sent = await until(() => {
      const [call] = server.callsOf('changePowers');
      if (call === undefined) throw new Error('nothing was sent');
      return call.body;
    });
    const kept = COLLEAGUE.powers[0];
    const given = { power: 'hotline', until: expect.stringMatching(/T16:00:00.000Z$/) };
    expect(sent).toEqual({ powers: [kept, given], revision: 4 });
  });

  it('is asked for twice by two managers before they make new factors', async () => {
    server.on('recoverOperator', () => ({ recovery: 'asked' }));
    await open(officeId, 'operators', COLLEAGUE.operatorId);
    await press('Reset second factors');
    await see(/A second manager has to ask for the same within a day/);
  });

  it('ends only when their name was typed', async () => {
    server.on('endOperator', () => COLLEAGUE);
    await open(officeId, 'operators', COLLEAGUE.operatorId);
    await press('End their work');
    const dialog = await until(() => screen.getByRole('dialog'));
    const end = () => within(dialog).getByRole('button', { name: 'End their work' }).click();
    await type(/^Type the name/, 'Han');
    end();
    await see('This is not the same name');
    expect(server.callsOf('endOperator')).toEqual([]);
    await type(/^Type the name/, ' Han Mei ');
    end();
    await until(() => expect(server.callsOf('endOperator').length).toBe(1));
  });

  it('cannot be oneself', async () => {
    await open(officeId, 'operators', WORK.operator.operatorId);
    await see('This is you. Only a colleague can change your powers.');
    expect(sees('End their work')).toBe(false);
  });
});
