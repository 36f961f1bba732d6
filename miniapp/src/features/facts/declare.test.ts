import { describe, expect, it } from 'vitest';
import {
  addStay,
  type DeclareForm,
  declareBody,
  declareFaults,
  EMPTY_DECLARATION,
  readTemperature,
  toggleSymptom,
} from './declare.shared';

const COUNTY = { code: '410105', name: '金水区', level: 'county', hasChildren: true } as const;
const WELL: DeclareForm = {
  ...EMPTY_DECLARATION,
  temperature: '36.5',
  symptoms: ['none'],
  contact: 'no',
  hasStayed: 'no',
};

describe('the declaration', () => {
  it.each([
    ['36.5', 36.5],
    ['３６．５', 36.5],
    ['36,5', 36.5],
    ['34', 34],
    ['43', 43],
  ])('reads %s', (text, value) => {
    expect(readTemperature(text)).toBe(value);
  });

  it.each(['', ' ', '33.9', '43.1', '365', 'x'])('does not take "%s" for a temperature', (text) => {
    expect(readTemperature(text)).toBeUndefined();
  });

  it('keeps "none of these" and symptoms apart', () => {
    expect(toggleSymptom(['fatigue', 'dry-cough'], 'none')).toEqual(['none']);
    expect(toggleSymptom(['none'], 'fatigue')).toEqual(['fatigue']);
    expect(toggleSymptom(['none'], 'none')).toEqual([]);
  });

  it('names what has not been answered', () => {
    expect(declareFaults(EMPTY_DECLARATION)).toEqual(['temperature', 'symptoms', 'contact', 'stays']);
    expect(declareFaults({ ...WELL, noThermometer: true, temperature: '' })).toEqual([]);
    expect(declareFaults({ ...WELL, hasStayed: 'yes' })).toEqual(['stays']);
    expect(declareFaults({ ...WELL, hasStayed: 'yes', stays: [[COUNTY]] })).toEqual([]);
    expect(declareFaults({ ...WELL, hasStayed: 'yes', countries: ['DEU'] })).toEqual([]);
  });

  it('takes a place of stay once, and none that is too coarse', () => {
    const county = [COUNTY];
    const city = [{ code: '4101', name: '郑州市', level: 'city', hasChildren: true } as const];
    expect(addStay(addStay([], county), county)).toEqual([county]);
    expect(addStay([], city)).toEqual([]);
  });

  it('sends no symptom for "none of these"', () => {
    expect(declareBody(WELL)).toEqual({
      temperatureCelsius: 36.5,
      symptoms: [],
      contactWithCase: false,
      divisionsStayed: [],
    });
  });

  it('sends neither a temperature that was not taken nor places of somebody who then said no', () => {
    const form = { ...WELL, noThermometer: true, temperature: '', stays: [[COUNTY]] };
    expect(declareBody(form, 'd1')).toMatchObject({ temperatureCelsius: null, divisionsStayed: [], corrects: 'd1' });
    expect(declareBody({ ...form, hasStayed: 'yes' }).divisionsStayed).toEqual(['410105']);
  });

  it('sends the countries of somebody who was abroad, and of nobody else', () => {
    const form = { ...WELL, countries: ['DEU', 'FRA'] };
    expect(declareBody({ ...form, hasStayed: 'yes' })).toMatchObject({
      divisionsStayed: [],
      countriesStayed: ['DEU', 'FRA'],
    });
    expect(declareBody(form)).not.toHaveProperty('countriesStayed');
  });
});
