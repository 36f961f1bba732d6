import type { ComponentType } from 'react';
import { describe, expect, it } from 'vitest';
import { signIn } from '../testing/account';
import { issued } from '../testing/code-samples';
import { phone } from '../testing/phone';
import { PLACE, PLACE_ID, TOKENS, WANG } from '../testing/samples';
import { press, screen, see, sees, show, type } from '../testing/screen';
import { server } from '../testing/server';
import AccessPage from './access/index';
import ApplyPage from './apply/index';
import CardPage from './card/index';
import DeclarePage from './declare/index';
import DeletionPage from './deletion/index';
import GatePage from './gate/index';
import GatesPage from './gates/index';
import MyDataPage from './my-data/index';
import PlacePage from './place/index';
import PlaceNewPage from './place-new/index';
import PlacesPage from './places/index';
import RecoverPage from './recover/index';
import ScanPage from './scan/index';
import ScreenPage from './screen/index';
import SettingsPage from './settings/index';
import SignInPage from './sign-in/index';
import SpecimenPage from './specimen/index';
import VisitorLogPage from './visitor-log/index';
import VisitsPage from './visits/index';

/** The pages that only make sense for an account, by their titles. */
const OF_AN_ACCOUNT: readonly [string, string, ComponentType][] = [
  ['access', 'Who viewed my code', AccessPage],
  ['apply', 'Apply for a code', ApplyPage],
  ['card', 'Paper code', CardPage],
  ['declare', 'Health declaration', DeclarePage],
  ['deletion', 'Delete this person', DeletionPage],
  ['gate', 'Check codes', GatePage],
  ['gates', 'My gates', GatesPage],
  ['my-data', 'My data', MyDataPage],
  ['place', 'Place', PlacePage],
  ['place-new', 'Register a place', PlaceNewPage],
  ['places', 'My places', PlacesPage],
  ['recover', 'Find your account', RecoverPage],
  ['screen', 'Door screen', ScreenPage],
  ['visitor-log', 'Visitor log', VisitorLogPage],
  ['visits', 'My visits', VisitsPage],
];
const title = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('a page for an account', () => {
  it.each(OF_AN_ACCOUNT)('sends a stranger to sign in and back: %s', async (name, heading, Page) => {
    phone.address = `/pages/${name}/index?placeId=${PLACE_ID}`;
    await show(<Page />);
    expect(title()).toBe(heading);
    expect(phone.visited).toEqual([`/pages/sign-in/index?wish=${encodeURIComponent(phone.address)}`]);
    expect(server.calls).toEqual([]);
  });

  it.each(OF_AN_ACCOUNT)(
    'says what is wrong where the server fails, and keeps standing: %s',
    async (_name, _heading, Page) => {
      signIn();
      await show(<Page />);
      expect(phone.visited).toEqual([]);
      expect(document.body.textContent?.length).toBeGreaterThan(0);
    },
  );
});

describe('a page about one person', () => {
  it('sends an account without people to the first page', async () => {
    signIn([]);
    await show(<VisitsPage />);
    expect(phone.visited).toEqual(['/pages/index/index']);
  });
});

describe('signing in and applying on the way to something else', () => {
  it('goes on to what the person wanted', async () => {
    const wish = `/pages/place/index?placeId=${PLACE_ID}`;
    phone.address = `/pages/sign-in/index?wish=${encodeURIComponent(wish)}`;
    server.on('requestOtp', () => ({
      challenge: 'challenge-1',
      expiresAt: '2110-01-01T00:00:00.000Z',
      resendAt: '2110-01-01T00:00:00.000Z',
      canCall: false,
    }));
    server.on('createSession', () => TOKENS);
    await show(<SignInPage />);
    await type('Phone number', '13800138000');
    await press('Send code');
    await type('Verification code', '123456');
    await press('Sign in');
    expect(phone.visited).toEqual([wish]);
  });

  it('goes home where a link wants to lead somewhere else', async () => {
    const { goOnWith } = await import('../platform/navigation');
    goOnWith('https://example.org/');
    goOnWith(undefined);
    expect(phone.visited).toEqual(['/pages/index/index', '/pages/index/index']);
  });
});

describe('pages for everyone', () => {
  it.each([
    ['Scan a place code', ScanPage],
    ['Settings', SettingsPage],
    ['Sign in', SignInPage],
    ['Specimen code', SpecimenPage],
  ] as const)('open without an account: %s', async (heading, Page) => {
    await show(<Page />);
    expect(title()).toBe(heading);
    expect(phone.visited).toEqual([]);
  });
});

describe('the specimen', () => {
  it('says on its face, to anybody, that nobody may enter with it, in each colour', async () => {
    const [green, red] = [await issued('green'), await issued('red')];
    server.on('getSpecimen', ({ query }) => (query['colour'] === 'red' ? red : green));
    await show(<SpecimenPage />);
    await see('This is a specimen for training');
    expect(screen.getByRole('img', { name: 'Specimen for scanning practice: Green' })).toBeTruthy();
    screen.getByLabelText('Red').click();
    await see('This is a specimen for training');
    expect(server.callsOf('getSpecimen').at(-1)?.query).toEqual({ colour: 'red' });
  });
});

describe('the page of a place', () => {
  it('opens the place that its address names', async () => {
    signIn([WANG]);
    phone.address = `/pages/place/index?placeId=${PLACE_ID}`;
    server.on('getPlace', () => ({ ...PLACE }));
    await show(<PlacePage />);
    await see('Museum');
    expect(sees('Open')).toBe(true);
  });
});
