import { beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '../../testing/account';
import { personalCode } from '../../testing/code-samples';
import { phone } from '../../testing/phone';
import { divisionsBelow, WANG } from '../../testing/samples';
import { choose, noteOf, press, screen, see, sees, select, show, type } from '../../testing/screen';
import { server } from '../../testing/server';
import { Declare } from './declare';

const CONTACT = 'Were you in contact with a confirmed or suspected case in the last 14 days?';

beforeEach(() => {
  signIn();
  server.on('listDivisions', ({ query }) => divisionsBelow(query['parent']));
  server.on('declareHealth', () => ({ declarationId: 'd', status: personalCode(null).status }));
});

const open = () => show(<Declare person={WANG} />);

describe('the declaration', () => {
  it('names the person, is checked once more, sent, and leads back to the code', async () => {
    await open();
    expect(sees(/Declaration for 王\*\*/)).toBe(true);
    await type('Temperature today (°C)', '36.5');
    await choose('None of these');
    await choose('No', CONTACT);
    await press('Next: check your answers');
    expect(server.callsOf('declareHealth')).toEqual([]);
    expect(sees('36.5')).toBe(true);
    await press('Submit declaration');
    expect(server.callsOf('declareHealth')[0]?.body).toMatchObject({ temperatureCelsius: 36.5, symptoms: [] });
    expect(phone.visited).toEqual(['/pages/index/index']);
  });

  it('says what is missing, and goes no further', async () => {
    await open();
    await type('Temperature today (°C)', '365');
    await press('Next: check your answers');
    expect(noteOf('Temperature today (°C)')).toBe('Enter a number between 34 and 43');
    expect(sees('Choose your symptoms, or "None of these"')).toBe(true);
    expect(sees('Choose "No" or "Yes"')).toBe(true);
    expect(sees('Check your answers')).toBe(false);
  });

  it('takes "none" and symptoms for each other’s opposite', async () => {
    await open();
    await choose('None of these');
    await choose('Dry cough');
    expect(screen.getByLabelText<HTMLInputElement>('None of these').checked).toBe(false);
    await choose('None of these');
    expect(screen.getByLabelText<HTMLInputElement>('Dry cough').checked).toBe(false);
  });

  it('takes places of stay one by one, and lets them be removed', async () => {
    await open();
    await press('Add a place');
    await select('Province', 'Henan');
    await select('City', 'Zhengzhou');
    await select('District or county', 'Jinshui');
    await press('Add this place');
    await see('Henan Zhengzhou Jinshui');
    await press('Remove Henan Zhengzhou Jinshui');
    expect(sees('Henan Zhengzhou Jinshui')).toBe(false);
  });

  it('goes back to what was filled in, and keeps it when the network is gone', async () => {
    await open();
    await type('Temperature today (°C)', '36.5');
    await choose('None of these');
    await choose('Yes', CONTACT);
    await press('Next: check your answers');
    server.isOnline = false;
    await press('Submit declaration');
    await see('You are offline');
    await press('Go back and edit');
    expect(screen.getByLabelText<HTMLInputElement>('Temperature today (°C)').value).toBe('36.5');
  });

  it('is one declaration under one key, however often it is sent', async () => {
    await open();
    await type('Temperature today (°C)', '36.5');
    await choose('None of these');
    await choose('No', CONTACT);
    await press('Next: check your answers');
    server.isOnline = false;
    await press('Submit declaration');
    server.isOnline = true;
    await press('Submit declaration');
    await press('Submit declaration');
    const keys = server.callsOf('declareHealth').map(({ idempotencyKey }) => idempotencyKey);
    expect(new Set(keys).size).toBe(1);
  });
});
