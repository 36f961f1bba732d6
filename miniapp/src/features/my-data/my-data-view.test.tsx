import { expect, it } from 'vitest';
import { signIn } from '../../testing/account';
import { keptFiles } from '../../testing/kept-files';
import { PERSON_DATA } from '../../testing/person-data';
import { phone } from '../../testing/phone';
import { iso, LI, NOON, WANG } from '../../testing/samples';
import { press, see, sees, select, show } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { MyDataView } from './my-data-view';

const answer = () => server.on('getPersonData', () => PERSON_DATA);

it('says what is held, why, for how long, and who was told', async () => {
  signIn();
  answer();
  await show(<MyDataView person={WANG} />);
  for (const words of [
    '王小明: what is kept, why, and for how long.',
    '王**',
    'Declared',
    'Health declaration',
    'Your own statement',
    'From CDC, Zhengzhou',
    'Affects the colour now',
    'Kept until 22 Nov 2026',
    '1 more entry awaiting confirmation. No effect on the colour yet.',
    'More than 100',
    '3 times',
    'Until you delete this person',
    'At most 30 days, then deleted automatically',
    '2 times, last on 21 Nov 2026',
  ]) {
    expect(sees(words), words).toBe(true);
  }
});

it('leads to where each kind is seen, corrected and deleted', async () => {
  signIn();
  answer();
  await show(<MyDataView person={WANG} />);
  for (const button of [
    'Correct these details',
    'See visits',
    'See who looked',
    'Delete 王小明',
    'Delete the account',
  ]) {
    await press(button);
  }
  expect(phone.visited).toEqual([
    '/pages/apply/index',
    '/pages/visits/index',
    '/pages/access/index',
    '/pages/deletion/index?of=person',
    '/pages/deletion/index?of=account',
  ]);
});

it('asks for another person of the account when one is chosen', async () => {
  signIn([WANG, LI]);
  answer();
  await show(<MyDataView person={WANG} />);
  await select('Switch person', '李红 41…2X');
  expect(server.callsOf('getPersonData')).toMatchObject([{ params: { personId: WANG.personId } }]);
});

it('exports everything as one file, every page of it, with whole particulars', async () => {
  signIn();
  const whole = {
    ...PERSON_DATA,
    particulars: { ...PERSON_DATA.particulars, details: 'full', name: '王小明' },
  } as const;
  server.on('getPersonData', ({ query }) => (query['details'] === 'full' ? whole : PERSON_DATA));
  const look = {
    at: iso(NOON),
    placeName: 'Museum',
    gateLabel: 'East',
    way: 'scan',
    reason: null,
    purpose: null,
  } as const;
  server.on('listPersonVisits', () => ({ visits: [], next: null }));
  server.on('listAccesses', ({ query }) => ({ accesses: [look], next: query['cursor'] === undefined ? 'two' : null }));
  await show(<MyDataView person={WANG} />);
  await press('Export as JSON');
  await see('File saved');
  const [file] = keptFiles();
  expect(file?.name).toBe('health-code-data.json');
  expect(JSON.parse(file?.text ?? '')).toEqual({
    ...{ format: 'health-code-person', version: 1, exportedAt: iso(NOON) },
    ...{ data: whole, visits: [], looks: [look, look] },
  });
});

it('asks whoever exports to sign in again, where that was long ago', async () => {
  signIn();
  server.on('getPersonData', ({ query }) => {
    if (query['details'] === 'full') throw new Refusal('LOGIN.STALE_SESSION', 403);
    return PERSON_DATA;
  });
  phone.address = '/pages/my-data/index';
  await show(<MyDataView person={WANG} />);
  await press('Export as JSON');
  await see('Sign in again first');
  expect(keptFiles()).toEqual([]);
  await press('Sign in again');
  expect(phone.visited).toEqual(['/pages/sign-in/index?wish=%2Fpages%2Fmy-data%2Findex']);
});

it('saves everything as a PDF that the service draws', async () => {
  signIn();
  answer();
  server.on('getPersonDocument', () => ({ drawn: true }) as never);
  await show(<MyDataView person={WANG} />);
  await press('Save as PDF');
  await see('PDF downloaded');
  expect(server.callsOf('getPersonDocument')).toMatchObject([{ params: { personId: WANG.personId } }]);
  expect(keptFiles().map(({ name }) => name)).toEqual(['health-code-data.pdf']);
});

it('asks whoever wants the PDF to sign in again, where that was long ago, and says what else went wrong', async () => {
  signIn();
  answer();
  server.on('getPersonDocument', () => {
    throw new Refusal('LOGIN.STALE_SESSION', 403);
  });
  await show(<MyDataView person={WANG} />);
  await press('Save as PDF');
  await see('Sign in again first');
  server.on('getPersonDocument', () => {
    throw new Refusal('REQUEST.TOO_MANY', 429);
  });
  await press('Save as PDF');
  await see('Too many requests');
  expect(sees('Sign in again first')).toBe(false);
  expect(keptFiles()).toEqual([]);
});
