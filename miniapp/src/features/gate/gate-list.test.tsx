import { beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '../../testing/account';
import { phone } from '../../testing/phone';
import { GATE, GATE_ID } from '../../testing/samples';
import { noteOf, press, screen, see, sees, show, type } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { GateList } from './gate-list';

beforeEach(() => {
  signIn();
  server.on('listGates', () => ({ next: null, gates: [GATE] }));
});

describe('the gates of an account', () => {
  it('lead to their page', async () => {
    await show(<GateList />);
    await press(/Museum · East gate/);
    expect(phone.visited).toEqual([`/pages/gate/index?gateId=${GATE_ID}`]);
  });

  it('say how one comes to a gate where there is none', async () => {
    server.on('listGates', () => ({ next: null, gates: [] }));
    await show(<GateList />);
    await see('No gates yet');
  });

  it('are those of last time without the network', async () => {
    const { unmount } = await show(<GateList />);
    await see('Museum · East gate');
    unmount();
    server.isOnline = false;
    await show(<GateList />);
    await see('You are offline. These are your gates as of last time; you can still check codes.');
    expect(sees('Museum · East gate')).toBe(true);
  });
});

describe('joining a gate', () => {
  it('takes an invitation code as it is read out, and opens the new gate', async () => {
    server.on('acceptInvitation', () => GATE);
    await show(<GateList />);
    await type('Invitation code', 'abcd efgh-jkmn');
    expect(screen.getByLabelText<HTMLInputElement>('Invitation code').value).toBe('ABCD EFGH JKMN');
    await press('Join');
    expect(server.callsOf('acceptInvitation')[0]?.body).toEqual({ invitation: 'ABCDEFGHJKMN' });
    expect(phone.visited).toEqual([`/pages/gate/index?gateId=${GATE_ID}`]);
  });

  it('takes one press after the link of an invitation', async () => {
    server.on('listGates', () => ({ next: null, gates: [] }));
    server.on('acceptInvitation', () => GATE);
    await show(<GateList invited="ABCDEFGHJKMN" />);
    await see('You are invited to work at a gate');
    expect(sees('No gates yet')).toBe(false);
    await press('Join');
    expect(server.callsOf('acceptInvitation')[0]?.body).toEqual({ invitation: 'ABCDEFGHJKMN' });
  });

  it('reads the code out of a pasted message', async () => {
    await show(<GateList />);
    await type('Invitation code', 'Open this: https://code.example/#/pages/gates/index?invitation=abcdefghjkmn thanks');
    expect(screen.getByLabelText<HTMLInputElement>('Invitation code').value).toBe('ABCD EFGH JKMN');
  });

  it('counts the characters of one that is too short, and says that one was used', async () => {
    server.on('acceptInvitation', () => {
      throw new Refusal('INVITATION.USED', 409);
    });
    await show(<GateList />);
    await type('Invitation code', 'ABCD');
    await press('Join');
    expect(noteOf('Invitation code')).toBe('An invitation code has 12 characters. You entered 4');
    await type('Invitation code', 'ABCDEFGHJKMN');
    await press('Join');
    await see('This invitation code has been used or has expired');
  });
});
