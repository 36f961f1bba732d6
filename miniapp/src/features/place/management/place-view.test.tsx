import type { OpenInvitation } from '@health-code/shared/gate/gate';
import type { ManagedPlace } from '@health-code/shared/place/place';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { signIn } from '../../../testing/account';
import { phone } from '../../../testing/phone';
import { GATE_ID, HOUR, iso, NOON, PLACE, PLACE_ID } from '../../../testing/samples';
import {
  choose,
  fireEvent,
  hasButton,
  noteOf,
  press,
  screen,
  see,
  sees,
  select,
  show,
  type,
  until,
} from '../../../testing/screen';
import { Refusal, server } from '../../../testing/server';
import { PlaceList } from './place-list';
import { PlaceView } from './place-view';

const staff = { gateId: GATE_ID, label: 'East gate', role: 'checker', createdAt: iso(NOON) } as const;
const be = (fields: Partial<ManagedPlace> = {}) => server.on('getPlace', () => ({ ...PLACE, ...fields }));
const open = () => show(<PlaceView placeId={PLACE_ID} sent="all sent" />);

beforeEach(() => {
  signIn();
  URL.createObjectURL = vi.fn(() => 'blob:poster');
  be();
  server.on('getPoster', () => ({}) as never);
  server.on('listStaff', () => ({ next: null, staff: [staff] }));
  server.on('listLookUps', () => ({ lookUps: [], registerReads: [] }));
  server.on('listInvitations', () => ({ invitations: [] }));
  const hours = Array.from({ length: 24 }, (_value, hour) => (hour === 9 ? 1 : 0));
  server.on('getPlaceDay', () => ({
    day: '2026-11-21',
    hours,
    total: 12,
    inside: 1,
    colours: { green: 8, yellow: 2, red: 1, grey: 1 },
    byStaff: { limited: 1, withoutCode: 2 },
  }));
  server.on('changePlaceState', ({ body }) => {
    const suspension = body.state === 'suspended' ? { until: body.until ?? null, note: body.note ?? null } : null;
    be({ state: body.state, suspension });
    return { ...PLACE, state: body.state };
  });
});

describe('a place that is open', () => {
  it('says what is registered, how today goes, and shows its poster', async () => {
    await open();
    await see('Open');
    for (const words of [
      '12',
      'Shops, restaurants and culture · Other',
      'Green code',
      'You',
      'Busiest at 09:00: 1 arrival',
      'this hour 0, last hour 0',
      'Red 1, Yellow 2, Grey 1',
      'not green 1, no readable code 2',
      'all sent',
    ]) {
      expect(sees(words), words).toBe(true);
    }
    expect(screen.getByRole('img', { name: 'Place code poster for Museum' })).toBeTruthy();
  });

  it('begins with its poster right after it was registered, and with today later', async () => {
    const headings = () => screen.getAllByRole('heading').map((heading) => heading.textContent);
    const { unmount } = await show(<PlaceView placeId={PLACE_ID} isNew />);
    await see('Registered. Print the poster');
    expect(headings()[0]).toBe('Main entrance');
    expect(hasButton('Download PDF (to print)')).toBe(true);
    unmount();
    await open();
    await see('Open');
    expect(sees('Registered. Print the poster')).toBe(false);
    expect(headings()[0]).toBe('Arrivals today');
  });

  it('opens the poster of the first of many entrances only while it is new', async () => {
    const [first] = PLACE.entrances;
    be({ entrances: [first, { ...first, entranceId: 'e1', name: 'West gate' }] as never });
    const { unmount } = await show(<PlaceView placeId={PLACE_ID} isNew />);
    await see('Open');
    expect(screen.getAllByRole('button', { name: 'Download PDF (to print)' })).toHaveLength(1);
    unmount();
    await open();
    await see('Open');
    expect(hasButton('Download PDF (to print)')).toBe(false);
  });

  it('names the poster after the place', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await open();
    await press('Download PDF (to print)');
    await see('Poster saved');
    expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe('Museum-健康码.pdf');
    click.mockRestore();
  });

  it('leads from an hour of the day to its visits, by finger and by keyboard', async () => {
    await open();
    await press('Open the visitor log for 09:00–10:00');
    fireEvent.click(document.querySelector('.hc-chart__slot button, button.hc-chart__slot') as Element);
    const address = `/pages/visitor-log/index?placeId=${PLACE_ID}&hour=09`;
    expect(phone.visited).toEqual([address, address]);
  });

  it('leads to the visitor log and to the door screen', async () => {
    await open();
    await press('Open visitor log');
    await press('Show a changing code on a tablet');
    expect(phone.visited).toEqual([
      `/pages/visitor-log/index?placeId=${PLACE_ID}`,
      `/pages/screen/index?placeId=${PLACE_ID}&entranceId=main`,
    ]);
  });

  it('is suspended with a word to its visitors and reopened; meanwhile it prints posters and dismisses staff', async () => {
    await open();
    await select('Planned day of reopening', 'Sunday, 22 Nov 2026');
    await type('Note for visitors (optional)', ' Call 0371 ');
    await press('Suspend');
    expect(server.callsOf('changePlaceState')[0]?.body).toEqual({
      state: 'suspended',
      until: '2026-11-22',
      note: 'Call 0371',
    });
    await see(/^It plans to reopen on 22 Nov 2026. Note from the place: Call 0371. People who scan now/);
    expect(hasButton('Download PDF (to print)')).toBe(true);
    expect(hasButton('Remove "East gate"')).toBe(true);
    expect(hasButton('Create invitation code')).toBe(false);
    expect(hasButton('Show a changing code on a tablet')).toBe(false);
    await press('Reopen');
    await see('Open');
  });

  it('is closed for good only after a second question', async () => {
    await open();
    await press('Close for good');
    expect(server.callsOf('changePlaceState')).toEqual([]);
    expect(sees(/"Museum" will take no more check-ins and cannot be reopened/)).toBe(true);
    await press('Yes, close "Museum" for good');
    await see('Place closed');
    expect(server.callsOf('changePlaceState')[0]?.body).toEqual({ state: 'closed' });
    expect(sees('Cannot be undone')).toBe(false);
    expect(hasButton('Suspend')).toBe(false);
  });

  it('sets what cannot be undone apart, behind everything else', async () => {
    await open();
    const headings = (await until(() => screen.getAllByRole('heading'))).map((heading) => heading.textContent);
    expect(headings.at(-1)).toBe('Cannot be undone');
  });

  it('is not closed by a manager, who invites no managers, either', async () => {
    be({ role: 'manager' });
    await open();
    await see('Open');
    expect(hasButton('Close for good')).toBe(false);
    expect(sees('What will they do?')).toBe(false);
  });

  it('gets another entrance, each name once', async () => {
    server.on('addEntrance', () => PLACE.entrances[0] as never);
    be({ entrances: [{ ...PLACE.entrances[0], name: 'East gate' } as never] });
    await open();
    await see('Open');
    await type('Name of the entrance', 'East gate');
    expect(noteOf('Name of the entrance')).toBe('You already have this entrance');
    await type('Name of the entrance', 'West gate');
    await press('Add and create place code');
    expect(server.callsOf('addEntrance')[0]?.body).toEqual({ name: 'West gate' });
  });

  it('leads to its edit, and says what became of a change that needs a review', async () => {
    const proposal = { revision: 2, name: 'Gallery', subKind: 'other', address: 'A 1', location: PLACE.location };
    be({ proposal: { ...proposal, refusal: null } });
    const { unmount } = await open();
    await see(/^To become: Gallery, A 1\./);
    await press('Edit the place');
    expect(phone.visited).toEqual([`/pages/place-new/index?edit=${PLACE_ID}`]);
    unmount();
    be({ proposal: { ...proposal, refusal: 'No such licence' } });
    await open();
    await see(/^Reviewer: No such licence\./);
  });

  it('replaces a place code that is misused', async () => {
    server.on('replacePlaceCode', () => ({ ...PLACE.entrances[0], version: 2 }) as never);
    await open();
    await press('Replace the place code');
    await press('Replace and void old posters');
    await see('Place code replaced. Print the new poster.');
    expect(server.callsOf('replacePlaceCode')[0]?.body).toEqual({ version: 1 });
  });
});

describe('the staff of a place', () => {
  it('are invited by a code that works once', async () => {
    server.on('inviteStaff', () => ({ invitation: 'ABCDEFGHJKMN', expiresAt: iso(NOON + HOUR) }));
    await open();
    await press('Create invitation code');
    expect(noteOf('Name of the gate')).toBe('Enter a name of up to 20 characters');
    await choose(/Manager/);
    await type('Name of the gate', 'West gate');
    await press('Create invitation code');
    await see('ABCD EFGH JKMN');
    expect(sees('Valid until 21 Nov, 13:00, for one use')).toBe(true);
    expect(server.callsOf('inviteStaff')[0]?.body).toEqual({ label: 'West gate', role: 'manager' });
    await press('Invite someone else');
    expect(hasButton('Create invitation code')).toBe(true);
  });

  it('are removed after a second question', async () => {
    server.on('dismissStaff', () => {
      server.on('listStaff', () => ({ next: null, staff: [] }));
      return { dismissed: true };
    });
    await open();
    await press('Remove "East gate"');
    await press('Remove');
    expect(sees('since 21 Nov 2026')).toBe(false);
  });
});

describe('the open invitations of a place', () => {
  const invitation = (label: string, changes: Partial<OpenInvitation> = {}): OpenInvitation => ({
    invitationId: `${label[0]}`.repeat(26),
    label,
    role: 'checker',
    invitedBy: { role: 'owner', label: null },
    expiresAt: iso(NOON + HOUR),
    ...changes,
  });

  it('say nothing where there is none', async () => {
    await open();
    await see('since 21 Nov 2026');
    expect(sees('Open invitations')).toBe(false);
  });

  it('say what they are for, who made them and until when, and come up with a new one', async () => {
    server.on('inviteStaff', () => {
      const byManager = { invitedBy: { role: 'manager', label: 'North gate' } } as const;
      server.on('listInvitations', () => ({ invitations: [invitation('West gate'), invitation('Yard', byManager)] }));
      return { invitation: 'ABCDEFGHJKMN', expiresAt: iso(NOON + HOUR) };
    });
    await open();
    await type('Name of the gate', 'West gate');
    await press('Create invitation code');
    await see('Open invitations');
    expect(sees('From the owner, valid until 21 Nov, 13:00')).toBe(true);
    expect(sees('From the manager "North gate", valid until 21 Nov, 13:00')).toBe(true);
  });

  it('are withdrawn after a second question', async () => {
    server.on('listInvitations', () => ({ invitations: [invitation('West gate')] }));
    server.on('withdrawInvitation', () => {
      server.on('listInvitations', () => ({ invitations: [] }));
      return { withdrawn: true };
    });
    await open();
    await press('Withdraw the invitation "West gate"');
    expect(server.callsOf('withdrawInvitation')).toEqual([]);
    await press('Withdraw');
    expect(sees('Open invitations')).toBe(false);
    expect(server.callsOf('withdrawInvitation')[0]?.params).toEqual({
      placeId: PLACE_ID,
      invitationId: 'W'.repeat(26),
    });
  });

  it('say that somebody was faster', async () => {
    server.on('listInvitations', () => ({ invitations: [invitation('West gate')] }));
    server.on('withdrawInvitation', () => {
      throw new Refusal('INVITATION.USED', 410);
    });
    await open();
    await press('Withdraw the invitation "West gate"');
    await press('Withdraw');
    await see('This invitation code has been used or has expired');
  });

  it('for a manager are the owner’s to withdraw', async () => {
    be({ role: 'manager' });
    server.on('listInvitations', () => ({
      invitations: [invitation('West gate', { role: 'manager' }), invitation('Yard')],
    }));
    await open();
    await see('Open invitations');
    expect(hasButton('Withdraw the invitation "West gate"')).toBe(false);
    expect(hasButton('Withdraw the invitation "Yard"')).toBe(true);
  });
});

describe('a place under review', () => {
  it('says how long it takes, and that its code does not work yet', async () => {
    be({ state: 'pending' });
    await open();
    await see('This place code works once the place has been approved.');
    expect(hasButton('Download PDF (to print)')).toBe(false);
  });

  it('that was not approved says what the reviewer wrote, and leads to a new registration', async () => {
    be({ state: 'closed', reviewNote: 'Wrong address' });
    await open();
    await see('Reviewer: Wrong address Fix what the reviewer flagged and register again.');
    await press('Register again');
    expect(phone.visited).toEqual([`/pages/place-new/index?again=${PLACE_ID}`]);
  });
});

it('a place of another owner is not found', async () => {
  server.on('getPlace', () => {
    throw new Refusal('PLACE.NOT_FOUND', 404);
  });
  await open();
  await see('Place not found');
});

describe('the places of an account', () => {
  it('lead to their page, with their type, status and role', async () => {
    server.on('listPlaces', () => ({ next: null, places: [{ ...PLACE, role: 'manager' }] }));
    await show(<PlaceList />);
    await see('Shops, restaurants and culture · Open · You are a manager');
    await press(/Museum/);
    expect(phone.visited).toEqual([`/pages/place/index?placeId=${PLACE_ID}`]);
  });

  it('can be registered where there are none', async () => {
    server.on('listPlaces', () => ({ next: null, places: [] }));
    await show(<PlaceList />);
    await see('No places yet');
    await press('Register a place');
    expect(phone.visited).toEqual(['/pages/place-new/index']);
  });
});
