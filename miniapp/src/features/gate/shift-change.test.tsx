import { beforeEach, describe, expect, it } from 'vitest';
import { signOut } from '../../core/session/sign-out';
import { signIn } from '../../testing/account';
import { gateBundle, issued, shownText } from '../../testing/code-samples';
import { openGate, scan, serveGate, verdict } from '../../testing/gate-door';
import { phone } from '../../testing/phone';
import { GATE, GATE_ID, NOON, PLACE_ID } from '../../testing/samples';
import { hasButton, passTime, press, see, sees, settle, show } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { SignedIn } from '../account/signed-in';
import { GateList } from './gate-list';
import { GateView } from './gate-view';
import { keepGates } from './held-gates';

const green = await issued('green');
const bundle = await gateBundle();
const COLLEAGUES_GATE = { ...GATE, gateId: `${GATE_ID.slice(0, 25)}8` as typeof GATE.gateId };
const visitsSent = () => server.callsOf('recordGateVisits').flatMap(({ body }) => body.visits);

const open = (gateId: string = GATE_ID) =>
  openGate(
    <SignedIn>
      <GateView gateId={gateId} />
    </SignedIn>,
  );

/** A visit that the server does not take for now. */
async function admitOneUnsent(): Promise<void> {
  server.on('recordGateVisits', () => {
    throw new Refusal('SERVER.BUSY' as never, 503);
  });
  await scan(shownText(green, NOON));
  expect(await verdict()).toBe('Pass');
  await press('Next person');
  await passTime(5_000);
}

beforeEach(() => {
  phone.address = `/pages/gate/index?gateId=${GATE_ID}`;
  serveGate(bundle);
  keepGates([GATE]);
});

describe('changing the shift', () => {
  it('says who is on duty, by a masked number', async () => {
    await open();
    expect(sees(/^On duty: 138\*\*\*\*\d{4}$/)).toBe(true);
  });

  it('sends first, signs out, and leads whoever signs in next back to this place', async () => {
    await open();
    await scan(shownText(green, NOON));
    expect(await verdict()).toBe('Pass');
    await press('Next person');
    await press('Change shift');
    await see('All your visits are sent');
    expect(visitsSent()).toHaveLength(1);
    await press('Sign out for the next person');
    const wish = encodeURIComponent(`/pages/gates/index?place=${PLACE_ID}`);
    expect(phone.visited).toEqual([`/pages/sign-in/index?wish=${wish}`]);
  });

  it('warns of what was not sent before its owner signs out, and lets them stay', async () => {
    await open();
    await admitOneUnsent();
    await press('Change shift');
    await see('1 visit not sent yet');
    expect(hasButton('Sign out for the next person')).toBe(false);
    await press('Cancel');
    expect(phone.visited).toEqual([]);
    await press('Change shift');
    await press('Sign out anyway');
    expect(phone.visited).toHaveLength(1);
  });

  it('opens the gate of the next account at the same place by itself', async () => {
    server.on('listGates', () => ({ next: null, gates: [COLLEAGUES_GATE] }));
    await show(<GateList placeId={PLACE_ID} />);
    await settle();
    expect(phone.visited).toEqual([`/pages/gate/index?gateId=${COLLEAGUES_GATE.gateId}`]);
  });

  it('shows the list to an account without a gate there', async () => {
    server.on('listGates', () => ({ next: null, gates: [] }));
    await show(<GateList placeId={PLACE_ID} />);
    await see('No gates yet');
    expect(phone.visited).toEqual([]);
  });
});

describe('what the colleague before left unsent', () => {
  async function openAsColleague(): Promise<void> {
    const { unmount } = await open();
    await admitOneUnsent();
    unmount();
    signOut();
    signIn();
    keepGates([COLLEAGUES_GATE]);
    server.calls = [];
    await open(COLLEAGUES_GATE.gateId);
  }

  it('is counted, and "all sent" is not said', async () => {
    await openAsColleague();
    await see('1 more visit of a colleague. They must sign in here to send them');
    expect(sees(/1 visit of a colleague to send/)).toBe(true);
    expect(sees(/all visits sent/)).toBe(false);
  });

  it('is not sent under another account, which would be told that the gate is not theirs', async () => {
    await openAsColleague();
    await press('Change shift');
    await passTime(60_000);
    expect(server.callsOf('recordGateVisits')).toEqual([]);
  });

  it('is sent as soon as its owner has signed in again and their gates are known', async () => {
    await openAsColleague();
    signOut();
    signIn();
    serveGate(bundle);
    server.on('listGates', () => ({ next: null, gates: [GATE] }));
    await show(<GateList />);
    await settle();
    expect(visitsSent()).toHaveLength(1);
  });
});
