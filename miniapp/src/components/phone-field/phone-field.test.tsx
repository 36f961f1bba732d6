import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeSettings } from '../../core/settings/settings-store';
import { field, noteOf, select, show, type } from '../../testing/screen';
import { PhoneField } from './phone-field';

const COUNTRY = 'Country or region';
const PHONE = 'Phone number';
let entered = '';

beforeEach(() => {
  entered = '';
});

function Form({ first = '', error }: { first?: string; error?: string }) {
  const [value, setValue] = useState(first);
  const change = (phone: string) => {
    entered = phone;
    setValue(phone);
  };
  return <PhoneField label={PHONE} value={value} onChange={change} error={error} />;
}

const shown = () => [field(COUNTRY).value, field(PHONE).value];

describe('a phone field', () => {
  it('is for the mainland until another country is chosen', async () => {
    await show(<Form />);
    await type(PHONE, '139 1234 0001');
    expect([entered, ...shown()]).toEqual(['139 1234 0001', '86', '139 1234 0001']);
  });

  it('puts the chosen code before the number, whichever comes first', async () => {
    await show(<Form />);
    await select(COUNTRY, 'Hong Kong, China +852');
    await type(PHONE, '5123 4567');
    expect([entered, ...shown()]).toEqual(['+852 5123 4567', '852', '5123 4567']);
    await select(COUNTRY, 'China +86');
    expect([entered, ...shown()]).toEqual(['5123 4567', '86', '5123 4567']);
  });

  it('takes a number that is pasted whole, and chooses its code', async () => {
    await show(<Form />);
    await type(PHONE, '+49 (0)1512 3456789');
    expect(shown()).toEqual(['49', '(0)1512 3456789']);
    await type(PHONE, '0085251234567');
    expect(shown()).toEqual(['852', '51234567']);
  });

  it('shows a stored number in its parts, and marks what is wrong at the number', async () => {
    await show(<Form first="+81901234567" error="Enter the whole number" />);
    expect([field(PHONE).getAttribute('aria-invalid'), field(COUNTRY).getAttribute('aria-invalid')]).toEqual([
      'true',
      'false',
    ]);
    expect(noteOf(PHONE)).toBe('Enter the whole number');
  });

  it('names the countries in the language of the app', async () => {
    changeSettings({ language: 'zh' });
    await show(<Form />);
    await select('国家/地区', '德国 +49');
    expect(field(PHONE)).toBeDefined();
    changeSettings({ language: 'en' });
  });
});
