import { describe, expect, it } from 'vitest';
import {
  addStay,
  declareBody,
  declareFaults,
  EMPTY_DECLARATION,
  readTemperature,
  toggleSymptom,
} from './declare.shared';

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
    expect(declareFaults(EMPTY_DECLARATION)).toEqual({ temperature: true, symptoms: true, contact: true });
  });

  it('takes a place of stay once, and none that is too coarse', () => {
    const county = [{ code: '410105', name: '金水区', level: 'county', hasChildren: true } as const];
    const city = [{ code: '4101', name: '郑州市', level: 'city', hasChildren: true } as const];
    expect(addStay(addStay([], county), county)).toEqual([county]);
    expect(addStay([], city)).toEqual([]);
  });

  it('sends no symptom for "none of these"', () => {
    const form = { ...EMPTY_DECLARATION, temperature: '36.5', symptoms: ['none'], contact: 'no' as const };
    expect(declareBody(form)).toEqual({
      temperatureCelsius: 36.5,
      symptoms: [],
      contactWithCase: false,
      divisionsStayed: [],
    });
  });
});
