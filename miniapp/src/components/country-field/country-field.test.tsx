import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { changeSettings } from '../../core/settings/settings-store';
import { field, hasButton, noteOf, press, pressEnter, sees, show, type } from '../../testing/screen';
import { Form as EnterForm } from '../form';
import { CountryField } from './country-field';

const chosen: string[] = [];

function Form({ onlyPlaces }: { onlyPlaces?: boolean }) {
  const [value, setValue] = useState('');
  const change = (code: string) => {
    chosen.push(code);
    setValue(code);
  };
  return <CountryField label="Country" value={value} onChange={change} onlyPlaces={onlyPlaces} />;
}

const LABEL = 'Country';

describe('choosing a country', () => {
  it('offers the most common ones, and what a few letters lead to', async () => {
    await show(<Form />);
    expect(hasButton('Country Japan')).toBe(true);
    await type(LABEL, 'braz');
    expect(hasButton('Country Japan')).toBe(false);
    await press('Country Brazil');
    expect(chosen.at(-1)).toBe('BRA');
    expect(field(LABEL).value).toBe('Brazil');
    expect(noteOf(LABEL)).toBe('巴西 · Brazil · BRA');
    expect(hasButton('Country Brazil')).toBe(false);
  });

  it('takes a whole name or the letters in a passport without a choice from the list', async () => {
    await show(<Form />);
    await type(LABEL, 'nld');
    expect(chosen.at(-1)).toBe('NLD');
    await type(LABEL, '巴西');
    expect(chosen.at(-1)).toBe('BRA');
  });

  it('takes the likeliest with Enter, and submits nothing with it', async () => {
    const submitted = vi.fn();
    await show(
      <EnterForm onSubmit={submitted}>
        <Form />
      </EnterForm>,
    );
    await type(LABEL, 'ger');
    await pressEnter(LABEL);
    expect(chosen.at(-1)).toBe('DEU');
    expect(submitted).not.toHaveBeenCalled();
    await pressEnter(LABEL);
    expect(submitted).toHaveBeenCalledOnce();
  });

  it('keeps no country that was chosen before, once another name is being typed', async () => {
    await show(<Form />);
    await press('Country Japan');
    await type(LABEL, 'Japa');
    expect(chosen.at(-1)).toBe('');
    await type(LABEL, 'qqq');
    expect(sees('No such country or region. Try another spelling')).toBe(true);
  });

  it('offers no organisation as a place to stay in', async () => {
    await show(<Form onlyPlaces />);
    await type(LABEL, 'xxa');
    expect(chosen.at(-1)).toBe('');
    expect(hasButton('Country Stateless')).toBe(false);
  });

  it('names countries in Chinese in Chinese', async () => {
    changeSettings({ language: 'zh' });
    await show(<Form />);
    await type(LABEL, '印尼');
    await press('Country 印度尼西亚');
    expect(field(LABEL).value).toBe('印度尼西亚');
  });
});
