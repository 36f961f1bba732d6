import { beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '../../../testing/account';
import { phone } from '../../../testing/phone';
import { divisionsBelow, PLACE, PLACE_ID } from '../../../testing/samples';
import {
  button,
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
import { keepResidence } from '../../person/residence';
import { PlaceNewForm } from './place-new-form';
import { RegisterAgain } from './register-again';

const SUBMIT = 'Register place';
const JINSHUI = { code: '410105', name: 'Jinshui', level: 'county', hasChildren: true } as const;

beforeEach(() => {
  signIn();
  server.on('listDivisions', ({ query }) => divisionsBelow(query['parent']));
  server.on('registerPlace', () => PLACE);
});

async function fillIn(): Promise<void> {
  await type('Name of the place', 'Museum');
  await select('Type of place', 'Shops, restaurants and culture');
  await select('Specific type', 'Other');
  await select('Province', 'Henan');
  await select('City', 'Zhengzhou');
  await select('District or county', 'Jinshui');
  await type('Address', '1 Garden Road');
  await type('Latitude', '34.7');
  await type('Longitude', '113.6');
}

describe('the registration of a place', () => {
  it('sends what was filled in, and goes on to the place', async () => {
    await show(<PlaceNewForm />);
    await fillIn();
    await press(SUBMIT);
    expect(server.callsOf('registerPlace')[0]?.body).toMatchObject({
      name: 'Museum',
      kind: 'business',
      subKind: 'other',
      division: '410105',
      location: { latitude: 34.7, longitude: 113.6 },
    });
    expect(phone.visited).toEqual([`/pages/place/index?placeId=${PLACE_ID}&isNew=1`]);
  });

  it('survives that the page is left, until it was sent', async () => {
    const { unmount } = await show(<PlaceNewForm />);
    await fillIn();
    unmount();
    const again = await show(<PlaceNewForm />);
    await until(() => expect(screen.getByLabelText<HTMLInputElement>('Name of the place').value).toBe('Museum'));
    await press(SUBMIT);
    again.unmount();
    await show(<PlaceNewForm />);
    expect(screen.getByLabelText<HTMLInputElement>('Name of the place').value).toBe('');
  });

  it('says at each field what is missing, and asks no server', async () => {
    await show(<PlaceNewForm />);
    await type('Latitude', '91');
    await press(SUBMIT);
    expect(noteOf('Name of the place')).toBe('This field is required');
    expect(noteOf('Type of place')).toBe('This field is required');
    expect(noteOf('Province')).toBe('This field is required');
    expect(noteOf('Latitude')).toBe('Enter a number between -90 and 90');
    expect(noteOf('Longitude')).toBe('Enter a number between -180 and 180');
    expect(server.callsOf('registerPlace')).toEqual([]);
  });

  it('offers the area of the home that was given on this device, until an area is chosen', async () => {
    keepResidence({ path: [JINSHUI], address: '2 Garden Road' });
    await show(<PlaceNewForm />);
    await press('Same area as your home: Henan Zhengzhou Jinshui');
    expect(screen.getByLabelText<HTMLSelectElement>('District or county').value).toBe('410105');
    expect(hasButton(/^Same area/)).toBe(false);
  });

  it('offers no area while no home is known, or none that the directory still knows', async () => {
    const { unmount } = await show(<PlaceNewForm />);
    expect(hasButton(/^Same area/)).toBe(false);
    unmount();
    keepResidence({ path: [{ ...JINSHUI, code: '410199' }], address: '' });
    await show(<PlaceNewForm />);
    expect(hasButton(/^Same area/)).toBe(false);
  });

  it('fills the location in from the phone, and says so when the phone does not tell', async () => {
    await show(<PlaceNewForm />);
    await press('Use my location');
    expect(sees('Location not found. Check the permission, or type in the latitude and longitude.')).toBe(true);
    phone.location = { latitude: 34.7472, longitude: 113.6253, accuracy: 20 };
    await press('Use my location');
    expect(screen.getByLabelText<HTMLInputElement>('Latitude').value).toBe('34.74720');
    expect(screen.getByLabelText<HTMLInputElement>('Longitude').value).toBe('113.62530');
  });

  it('takes entrances one by one, each name once', async () => {
    await show(<PlaceNewForm />);
    await type('Name of the entrance', 'East gate');
    await press('Add entrance');
    await type('Name of the entrance', ' East gate ');
    expect(noteOf('Name of the entrance')).toBe('You already have this entrance');
    expect((button('Add entrance') as HTMLButtonElement).disabled).toBe(true);
    await press('Remove entrance East gate');
    expect(sees('East gate')).toBe(false);
  });

  it('warns of a credit code whose last character does not match, and lets it be submitted', async () => {
    await show(<PlaceNewForm />);
    await fillIn();
    await type('Unified social credit code (optional)', '91410105MA3X4QWXX0');
    expect(sees('The last character does not match')).toBe(true);
    await press(SUBMIT);
    expect(server.callsOf('registerPlace')).toHaveLength(1);
  });

  it('warns of characters that posters cannot show, and lets them be submitted', async () => {
    await show(<PlaceNewForm />);
    await fillIn();
    await type('Name of the place', '𠮷😀 ئۈرۈمچى 店');
    expect(sees('Posters cannot show 𠮷 😀')).toBe(true);
    await type('Name of the entrance', 'ᠮ门');
    expect(sees('Posters cannot show ᠮ')).toBe(true);
    await press(SUBMIT);
    expect(server.callsOf('registerPlace')).toHaveLength(1);
  });

  it('asks for the person in charge only where it is somebody else', async () => {
    await show(<PlaceNewForm />);
    expect(screen.queryByLabelText('Name of the person in charge')).toBeNull();
    await choose('Someone else is in charge');
    await press(SUBMIT);
    expect(noteOf('Name of the person in charge')).toBe('This field is required');
    expect(noteOf('Phone number of the person in charge')).toBe(
      'Enter the whole number, and check its country or region',
    );
  });

  it('shows what the server finds wrong', async () => {
    server.on('registerPlace', () => {
      throw new Refusal('REQUEST.INVALID', 400, [{ pointer: '/name', code: 'too-big', detail: '' }]);
    });
    await show(<PlaceNewForm />);
    await fillIn();
    await press(SUBMIT);
    await see('Some answers are not valid');
    expect(noteOf('Name of the place')).toBe('This is too long or too large');
  });
});

describe('registering a refused place again', () => {
  it('begins with what was filled in', async () => {
    server.on('getPlace', () => ({ ...PLACE, state: 'closed', reviewNote: 'Wrong address' }));
    await show(<RegisterAgain placeId={PLACE_ID} />);
    await until(() => expect(screen.getByLabelText<HTMLInputElement>('Name of the place').value).toBe('Museum'));
    await until(() => expect(noteOf('Address')).toBe(''));
  });
});
