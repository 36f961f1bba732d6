import { cleanup } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '../../testing/account';
import { personalCode } from '../../testing/code-samples';
import { phone } from '../../testing/phone';
import { divisionsBelow, HOUR, iso, NOON, reason, WANG } from '../../testing/samples';
import { choose, noteOf, passTime, press, screen, see, sees, select, show, type, until } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { Declare } from './declare';

const TEMPERATURE = 'Temperature today (°C)';
const CONTACT = 'Were you in contact with a confirmed or suspected case in the last 14 days?';
const FEVER = {
  colour: 'yellow' as const,
  code: 'D3',
  name: { zh: '申报体温异常', en: 'Declared a fever' },
  source: { kind: 'self' as const, name: { zh: '本人申报', en: 'Your own declaration' }, division: null },
  since: iso(NOON),
  hardEnd: iso(NOON + 7 * 24 * HOUR),
};

/** What the server says that a declaration would do. */
function previews(status: Parameters<typeof personalCode>[1]): void {
  server.on('previewDeclaration', () => ({ status: personalCode(null, status).status }));
}

beforeEach(() => {
  signIn();
  server.on('listDivisions', ({ query }) => divisionsBelow(query['parent']));
  server.on('declareHealth', () => ({ declarationId: 'd1', status: personalCode(null).status }));
  previews({ colour: 'green' });
});

const open = (part: Partial<Parameters<typeof Declare>[0]> = {}) => show(<Declare person={WANG} {...part} />);

/** Goes to where the form led: the review is a page of its own. */
async function openReview(part: Partial<Parameters<typeof Declare>[0]> = {}) {
  cleanup();
  return open({ ...part, step: 'review' });
}

async function fillIn({ temperature = '36.5', contact = 'No' } = {}): Promise<void> {
  await type(TEMPERATURE, temperature);
  await choose('None of these');
  await choose(contact, CONTACT);
  await choose('No, only at home');
}

describe('the declaration', () => {
  it('names the person, is checked on a page of its own, sent, and leads back to the code', async () => {
    await open();
    expect(sees(/Declaration for 王\*\*/)).toBe(true);
    await fillIn();
    await press('Next: check your answers');
    expect(phone.visited).toEqual(['/pages/declare/index?step=review']);
    await openReview();
    expect(server.callsOf('declareHealth')).toEqual([]);
    expect(sees('36.5 °C')).toBe(true);
    await press('Submit declaration');
    expect(server.callsOf('declareHealth')[0]?.body).toMatchObject({ temperatureCelsius: 36.5, symptoms: [] });
    expect(phone.visited.at(-1)).toBe('/pages/index/index');
  });

  it('goes on to where somebody wanted to be, such as the place at whose door they were asked for it', async () => {
    const wish = '/pages/check-in/index?code=7K3M9QRT2WXB&scan=s1';
    await open({ wish });
    await fillIn();
    await press('Next: check your answers');
    expect(phone.visited).toEqual([`/pages/declare/index?wish=${encodeURIComponent(wish)}&step=review`]);
    await openReview({ wish });
    await press('Submit declaration');
    expect(phone.visited.at(-1)).toBe(wish);
  });

  it('says what is missing, and goes no further', async () => {
    await open();
    await type(TEMPERATURE, '365');
    await press('Next: check your answers');
    expect(noteOf(TEMPERATURE)).toBe('Enter a number between 34 and 43, or choose "No thermometer"');
    expect(sees('Choose your symptoms, or "None of these"')).toBe(true);
    expect(sees('Choose "No" or "Yes"')).toBe(true);
    expect(sees('Choose "No, only at home" or "Yes, elsewhere"')).toBe(true);
    expect(phone.visited).toEqual([]);
  });

  it('takes no thermometer for an answer', async () => {
    await open();
    await fillIn({ temperature: '' });
    await choose(/^No thermometer/);
    await press('Next: check your answers');
    await openReview();
    expect(sees('No thermometer')).toBe(true);
    await press('Submit declaration');
    expect(server.callsOf('declareHealth')[0]?.body).toMatchObject({ temperatureCelsius: null });
  });

  it('takes "none" and symptoms for each other’s opposite', async () => {
    await open();
    await choose('None of these');
    await choose('Dry cough');
    expect(screen.getByLabelText<HTMLInputElement>('None of these').checked).toBe(false);
    await choose('None of these');
    expect(screen.getByLabelText<HTMLInputElement>('Dry cough').checked).toBe(false);
  });

  it('asks where somebody stayed who has been away, takes places one by one, and lets them be removed', async () => {
    await open();
    await choose('Yes, elsewhere');
    await press('Next: check your answers');
    await see('Add where you stayed, or choose "No, only at home"');
    await select('Province', 'Henan');
    await select('City', 'Zhengzhou');
    await select('District or county', 'Jinshui');
    await press('Add this place');
    await see('Henan Zhengzhou Jinshui');
    await press('Remove Henan Zhengzhou Jinshui');
    expect(sees('Henan Zhengzhou Jinshui')).toBe(false);
  });

  it('takes countries of somebody who was abroad, and shows them before they are sent', async () => {
    await open();
    await fillIn();
    await choose('Yes, elsewhere');
    await press('Add a country');
    await type('Country or region', 'germ');
    await press('Country or region Germany');
    await press('Add this country');
    await see('Germany');
    await press('Next: check your answers');
    await openReview();
    expect(sees('Germany')).toBe(true);
    await press('Submit declaration');
    expect(server.callsOf('declareHealth')[0]?.body).toMatchObject({ countriesStayed: ['DEU'] });
  });

  it('is kept through a failed try, a step back and a reload', async () => {
    await open();
    await fillIn({ contact: 'Yes' });
    await openReview();
    server.isOnline = false;
    await press('Submit declaration');
    await see('You are offline');
    await press('Go back and edit');
    cleanup();
    await open();
    expect(screen.getByLabelText<HTMLInputElement>(TEMPERATURE).value).toBe('36.5');
    expect(phone.visited).toEqual(['/pages/declare/index']);
  });

  it('is forgotten after a day, and once it was sent', async () => {
    await open();
    await fillIn();
    await openReview();
    await press('Submit declaration');
    cleanup();
    await open();
    expect(screen.getByLabelText<HTMLInputElement>(TEMPERATURE).value).toBe('');
    await type(TEMPERATURE, '36.5');
    await passTime(24 * HOUR);
    cleanup();
    await open();
    expect(screen.getByLabelText<HTMLInputElement>(TEMPERATURE).value).toBe('');
  });

  it('shows the form in place of a review of nothing', async () => {
    await open({ step: 'review' });
    expect(sees('Submit declaration')).toBe(false);
    expect(screen.getByLabelText<HTMLInputElement>(TEMPERATURE).value).toBe('');
  });

  it('is one declaration under one key, however often it is sent', async () => {
    await open();
    await fillIn();
    await openReview();
    server.isOnline = false;
    await press('Submit declaration');
    server.isOnline = true;
    await press('Submit declaration');
    const keys = server.callsOf('declareHealth').map(({ idempotencyKey }) => idempotencyKey);
    expect(new Set(keys).size).toBe(1);
  });
});

describe('before a declaration is sent', () => {
  it('can be sent once it was told what that will do, so that no notice moves the button from under a finger', async () => {
    let tell: () => void = () => undefined;
    server.on('previewDeclaration', () => {
      const { status } = personalCode(null, { colour: 'green' });
      return new Promise((resolve) => {
        tell = () => resolve({ status });
      });
    });
    await open();
    await fillIn();
    await openReview();
    const submit = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Submit declaration' });
    expect(submit().disabled).toBe(true);
    tell();
    await until(() => expect(submit().disabled).toBe(false));
    await press('Submit declaration');
    expect(server.callsOf('declareHealth')).toHaveLength(1);
  });

  it('can be sent also where nobody can tell', async () => {
    server.on('previewDeclaration', () => {
      throw new Refusal('INTERNAL', 500);
    });
    await open();
    await fillIn();
    await openReview();
    await press('Submit declaration');
    expect(server.callsOf('declareHealth')).toHaveLength(1);
  });

  it('says what it will do, and asks again for the answer that restricts', async () => {
    previews({ colour: 'yellow', reasons: [reason(FEVER)] });
    await open();
    await fillIn({ temperature: '38' });
    await openReview();
    await see(/^If you submit this: Yellow, until 28 Nov/);
    expect(sees('Is 38 °C right?')).toBe(true);
    expect(server.callsOf('previewDeclaration')[0]?.body).toMatchObject({ temperatureCelsius: 38 });
  });

  it('says of one that all is well what it cannot change', async () => {
    previews({ colour: 'yellow', reasons: [reason({ ...FEVER, since: iso(NOON - HOUR) })] });
    await open();
    await fillIn();
    await openReview();
    await see('Your code stays as it is: Yellow');
    expect(sees(/does not end an earlier restriction/)).toBe(true);
  });

  it('claims nothing that the server did not say', async () => {
    await open();
    await fillIn();
    server.isOnline = false;
    await openReview();
    expect(sees(/^If you submit this/)).toBe(false);
    expect(sees('Submit declaration')).toBe(true);
  });
});

describe('correcting a slip', () => {
  it('begins with what was declared, and stands in its place', async () => {
    await open();
    await fillIn({ temperature: '38' });
    await openReview();
    await press('Submit declaration');
    cleanup();
    await open({ corrects: 'd1' });
    await see(/You can correct it once/);
    expect(screen.getByLabelText<HTMLInputElement>(TEMPERATURE).value).toBe('38');
    await type(TEMPERATURE, '36.8');
    await press('Next: check your answers');
    expect(phone.visited.at(-1)).toBe('/pages/declare/index?corrects=d1&step=review');
    await openReview({ corrects: 'd1' });
    await press('Submit declaration');
    expect(server.callsOf('declareHealth').at(-1)?.body).toMatchObject({ temperatureCelsius: 36.8, corrects: 'd1' });
  });
});
