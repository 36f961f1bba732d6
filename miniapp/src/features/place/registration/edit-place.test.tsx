import type { ManagedPlace } from '@health-code/shared/place/place';
import { beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '../../../testing/account';
import { phone } from '../../../testing/phone';
import { PLACE, PLACE_ID } from '../../../testing/samples';
import {
  choose,
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
import { EditPlace } from './edit-place';

const [MAIN] = PLACE.entrances;
const EXACT = { latitude: 34.70001234, longitude: 113.6 };
const be = (fields: Partial<ManagedPlace> = {}) =>
  server.on('getPlace', () => ({ ...PLACE, location: EXACT, ...fields }));
const open = () => show(<EditPlace placeId={PLACE_ID} />);
const body = () => server.callsOf('editPlace').at(-1)?.body;
const typedIn = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const SAVE = 'Save changes';

beforeEach(() => {
  signIn();
  be();
  server.on('editPlace', () => ({ ...PLACE, revision: 2 }));
});

describe('the edit of a place', () => {
  it('begins with what the place is, sends what was changed, and goes back to the place', async () => {
    await open();
    await until(() => expect(typedIn('Name of the place')).toBe('Museum'));
    await type('Address', ' 2 Garden  Road ');
    await select('Specific type', 'Cinema or theatre');
    await choose('Yes, ask people to scan when leaving');
    await press(SAVE);
    expect(body()).toEqual({
      revision: 1,
      name: 'Museum',
      subKind: 'cinema',
      address: '2 Garden Road',
      location: EXACT,
      asksTestWithinHours: null,
      asksCheckOut: true,
      entrances: [{ entranceId: 'main' }],
    });
    expect(phone.visited).toEqual([`/pages/place/index?placeId=${PLACE_ID}`]);
  });

  it('moves the position only when somebody did', async () => {
    await open();
    await until(() => expect(typedIn('Latitude')).toBe('34.70001'));
    await type('Latitude', '34.8');
    await press(SAVE);
    expect(body()).toMatchObject({ location: { latitude: 34.8, longitude: 113.6 } });
  });

  it('adds, renames and retires entrances, and keeps the last one', async () => {
    be({ entrances: [MAIN, { ...MAIN, entranceId: 'e1', name: 'West gate' }] as never });
    await open();
    await until(() => expect(typedIn('Name of entrance 2')).toBe('West gate'));
    await type('Name of entrance 2', 'North gate');
    await press('Add entrance');
    await type('Name of entrance 3', 'South gate');
    await press('Remove entrance "Main entrance"');
    await press(SAVE);
    expect(body()).toMatchObject({ entrances: [{ entranceId: 'e1', name: 'North gate' }, { name: 'South gate' }] });
    await press('Add entrance');
  });

  it('has nothing to retire while there is one entrance', async () => {
    await open();
    await until(() => expect(typedIn('Name of entrance 1')).toBe(''));
    expect(hasButton(/^Remove entrance/)).toBe(false);
  });

  it('says at each field what is wrong, and asks no server', async () => {
    await open();
    await until(() => expect(typedIn('Name of the place')).toBe('Museum'));
    await type('Name of the place', ' ');
    await type('Address', '');
    await type('Latitude', 'x');
    await press('Add entrance');
    await press(SAVE);
    expect(noteOf('Name of the place')).toBe('This field is required');
    expect(noteOf('Address')).toBe('This field is required');
    expect(noteOf('Latitude')).toBe('Enter a number between -90 and 90');
    expect(noteOf('Name of entrance 2')).not.toBe('');
    expect(server.callsOf('editPlace')).toEqual([]);
  });

  it('survives that the page is left, until it was sent', async () => {
    const { unmount } = await open();
    await until(() => expect(typedIn('Name of the place')).toBe('Museum'));
    await type('Name of the place', 'Gallery');
    unmount();
    const again = await open();
    await until(() => expect(typedIn('Name of the place')).toBe('Gallery'));
    await press(SAVE);
    again.unmount();
    await open();
    await until(() => expect(typedIn('Name of the place')).toBe('Museum'));
  });

  it('is told when somebody else was faster, and loses neither what it typed nor what they changed', async () => {
    server.on('editPlace', () => {
      throw new Refusal('PLACE.EDITED', 409);
    });
    await open();
    await until(() => expect(typedIn('Name of the place')).toBe('Museum'));
    await type('Name of the place', 'Gallery');
    await press(SAVE);
    await see('Somebody else has just changed this place');
    be({ name: 'Theatre', address: '3 River Street', revision: 2 });
    await press('Show what has changed, keep what I typed');
    await until(() => expect(typedIn('Address')).toBe('3 River Street'));
    expect(typedIn('Name of the place')).toBe('Gallery');
    expect(sees('Somebody else has just changed this place')).toBe(false);
    expect(sees('Brought up to date, with what you typed')).toBe(true);
    server.on('editPlace', () => ({ ...PLACE, revision: 3 }));
    await press(SAVE);
    expect(body()).toMatchObject({ revision: 2, name: 'Gallery', address: '3 River Street' });
  });

  it('finds what it typed before somebody else changed the place, on top of their change', async () => {
    const { unmount } = await open();
    await until(() => expect(typedIn('Name of the place')).toBe('Museum'));
    await type('Name of the place', 'Gallery');
    unmount();
    be({ address: '3 River Street', revision: 2 });
    await open();
    await until(() => expect(typedIn('Address')).toBe('3 River Street'));
    expect(typedIn('Name of the place')).toBe('Gallery');
    expect(sees('Brought up to date, with what you typed')).toBe(true);
  });

  it('keeps what waits for a review, and not what was refused', async () => {
    const proposal = { revision: 2, name: 'Gallery', subKind: 'other', address: 'A', location: EXACT };
    be({ revision: 2, proposal: { ...proposal, refusal: null } });
    const { unmount } = await open();
    await until(() => expect(typedIn('Name of the place')).toBe('Gallery'));
    unmount();
    be({ revision: 3, proposal: { ...proposal, refusal: 'No such licence' } });
    await open();
    await until(() => expect(typedIn('Name of the place')).toBe('Museum'));
  });
});
