import { beforeEach, describe, expect, it, vi } from 'vitest';
import { signIn } from '../../testing/account';
import { divisionsBelow, WANG } from '../../testing/samples';
import { choose, field, hasButton, noteOf, press, screen, see, sees, select, show, type } from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { ApplyForm } from './apply-form';

const SUBMIT = 'Apply for a code';
let phone = '';

beforeEach(() => {
  ({ phone } = signIn([]));
  server.on('listDivisions', ({ query }) => divisionsBelow(query['parent']));
});

async function fillIn(): Promise<void> {
  await type('Name', ' 王小明 ');
  await type('Document number', '11010519491231002x');
  await select('Province', 'Henan');
  await select('City', 'Zhengzhou');
  await select('District or county', 'Jinshui');
  await select('Street or township', 'Garden Road');
  await type('Address', '1 Garden Road');
}

describe('the application', () => {
  it('sends what was filled in, with the phone of the account, and goes on with the person', async () => {
    const onDone = vi.fn();
    server.on('applyForCode', () => WANG);
    await show(<ApplyForm onDone={onDone} />);
    await fillIn();
    expect(screen.getByLabelText<HTMLInputElement>('Phone number').value).toBe(phone);
    await press(SUBMIT);
    expect(server.callsOf('applyForCode')[0]?.body).toEqual({
      name: '王小明',
      document: { type: 'resident-id', number: '11010519491231002X' },
      phone,
      residence: { division: '410105001', address: '1 Garden Road' },
      relation: 'self',
    });
    expect(onDone).toHaveBeenCalledWith(WANG);
  });

  it('offers the county on the document as the home, until one was chosen', async () => {
    await show(<ApplyForm onDone={vi.fn()} />);
    await type('Document number', '11010519491231002x');
    expect(hasButton(/^As on the document/)).toBe(false);
    await type('Document number', '410105199003070018');
    await press('As on the document: Henan Zhengzhou Jinshui');
    expect(hasButton(/^As on the document/)).toBe(false);
    await select('Street or township', 'Garden Road');
    expect(screen.getByLabelText<HTMLSelectElement>('District or county').value).toBe('410105');
  });

  it('says at each field what is wrong, once it was tried, and asks no server', async () => {
    await show(<ApplyForm onDone={vi.fn()} />);
    expect(noteOf('Name')).toBe('As shown on your document');
    await type('Document number', '110105194912310021');
    await type('Phone number', '1380013');
    await press(SUBMIT);
    expect(sees('Some fields need correcting. Look for the messages in red.')).toBe(true);
    expect(noteOf('Name')).toBe('This field is required');
    expect(noteOf('Document number')).toBe('A digit is wrong. Check them one by one');
    expect(noteOf('Phone number')).toBe('Enter the whole number, and check its country or region');
    expect(noteOf('Province')).toBe('This field is required');
    expect(server.callsOf('applyForCode')).toEqual([]);
    await type('Name', '王');
    expect(noteOf('Name')).toBe('As shown on your document');
  });

  it('asks for the nationality of a passport, from a list that a few letters make short', async () => {
    await show(<ApplyForm onDone={vi.fn()} />);
    await select('Document', 'Passport');
    await press(SUBMIT);
    expect(noteOf('Nationality')).toBe('Choose a nationality');
    await type('Nationality', 'nether');
    expect(noteOf('Nationality')).toBe('Choose a nationality');
    await press('Nationality Netherlands');
    expect(noteOf('Nationality')).toBe('荷兰 · Netherlands · NLD');
    expect(field('Nationality').value).toBe('Netherlands');
  });

  it('shows what the server finds wrong at the field that it names', async () => {
    server.on('applyForCode', () => {
      throw new Refusal('REQUEST.INVALID', 400, [{ pointer: '/residence/address', code: 'too-big', detail: '' }]);
    });
    await show(<ApplyForm onDone={vi.fn()} />);
    await fillIn();
    await press(SUBMIT);
    await see('Some answers are not valid');
    expect(noteOf('Address')).toBe('This is too long or too large');
  });

  it('says that another account holds the document', async () => {
    server.on('applyForCode', () => {
      throw new Refusal('PERSON.CLAIMED', 409);
    });
    await show(<ApplyForm onDone={vi.fn()} />);
    await fillIn();
    await press(SUBMIT);
    await see('This document is registered to another account');
  });

  it('asks whether a relative consents, and sends that they do', async () => {
    server.on('applyForCode', () => WANG);
    await show(<ApplyForm onDone={vi.fn()} />);
    await fillIn();
    expect(sees(/has to agree$/)).toBe(false);
    await choose('A relative');
    await press(SUBMIT);
    expect(sees('Confirm that your relative agrees')).toBe(true);
    expect(server.callsOf('applyForCode')).toEqual([]);
    await choose(/^My relative agrees that I act for them/);
    await press(SUBMIT);
    expect(server.callsOf('applyForCode')[0]?.body).toMatchObject({ relation: 'relative', consent: '1' });
  });

  it('takes the code of a handover from who has one', async () => {
    server.on('applyForCode', () => {
      throw new Refusal('HANDOVER.UNKNOWN', 404);
    });
    await show(<ApplyForm onDone={vi.fn()} />);
    await fillIn();
    await press('Have a handover code?');
    await type('Handover code', '7k3m 9qrt 2wx');
    await press(SUBMIT);
    expect(server.callsOf('applyForCode')).toEqual([]);
    await type('Handover code', '7k3m 9qrt 2wx4');
    await press(SUBMIT);
    await see('This handover code does not work');
    expect(server.callsOf('applyForCode')[0]?.body).toMatchObject({ handover: '7K3M9QRT2WX4' });
  });

  it('shows the code of a handover that was scanned, whatever was filled in before', async () => {
    await show(<ApplyForm handover="7K3M9QRT2WX4" onDone={vi.fn()} />);
    expect(field('Handover code').value).toBe('7K3M9QRT2WX4');
    expect(hasButton('Have a handover code?')).toBe(false);
  });

  it('names all three where name, document and phone contradict each other', async () => {
    const errors = ['/name', '/document/number', '/phone'].map((pointer) => ({
      ...{ pointer, code: 'contradicted', detail: '' },
    }));
    server.on('applyForCode', () => {
      throw new Refusal('PROOF.CONTRADICTED', 409, errors);
    });
    await show(<ApplyForm onDone={vi.fn()} />);
    await fillIn();
    await press(SUBMIT);
    await see('Name, document and phone number do not match');
    for (const label of ['Name', 'Document number', 'Phone number']) {
      expect(noteOf(label)).toBe('Does not match the other two. Check it');
    }
  });
});
