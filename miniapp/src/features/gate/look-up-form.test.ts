import { describe, expect, it } from 'vitest';
import { documentFaults, documentOf, EMPTY_LOOK_UP, formFaults, wantedBy } from './look-up-form.shared';

const typed = (fields: Partial<typeof EMPTY_LOOK_UP>) => ({ ...EMPTY_LOOK_UP, ...fields });

describe('a document typed by staff', () => {
  it('is read whatever the keyboard makes of it', () => {
    expect(documentOf(typed({ number: ' 11010519 4912-3100２x' }))).toEqual({
      type: 'resident-id',
      number: '11010519491231002X',
    });
  });

  it('has a country if it is a passport, and none otherwise', () => {
    const passport = typed({ type: 'passport', number: 'ab12345', nationality: 'FRA' });
    expect(documentOf(passport)).toEqual({ type: 'passport', number: 'AB12345', nationality: 'FRA' });
    expect(documentOf(typed({ number: '1', nationality: 'FRA' }))).not.toHaveProperty('nationality');
    expect(documentFaults(passport)).toEqual({});
    expect(documentFaults(typed({ type: 'passport', number: 'AB12345' }))).toEqual({ nationality: 'nationality' });
  });

  it.each([
    ['', { number: 'required' }],
    ['123', { number: 'format' }],
    ['110105194912310021', { number: 'check-digit' }],
    ['11010519491231002X', {}],
  ])('%s has the fault %o', (number, faults) => {
    expect(documentFaults(typed({ number }))).toEqual(faults);
  });
});

describe('the form for people without a phone', () => {
  it.each([
    [typed({ way: 'paper', paperCode: '0123' }), { paperCode: true }],
    [typed({ way: 'paper', paperCode: '0123-4567-89ab-cdef' }), {}],
    [typed({ way: 'card', cardNumber: 'A-123' }), { cardNumber: true }],
    [typed({ way: 'card', cardNumber: 'a1234 5678' }), {}],
    [typed({ way: 'document' }), { number: 'required' }],
  ])('judges only the chosen way', (form, faults) => {
    expect(formFaults(form)).toEqual(faults);
  });

  it('asks by what was chosen', () => {
    expect(wantedBy(typed({ way: 'card', cardNumber: 'a1234 5678' }))).toEqual({ kind: 'card', number: 'A12345678' });
    expect(wantedBy(typed({ way: 'paper', paperCode: 'X' }))).toEqual({ kind: 'paper', code: 'X' });
    expect(wantedBy(typed({ number: '1' }))).toEqual({
      kind: 'document',
      document: { type: 'resident-id', number: '1' },
      reason: 'no-phone',
    });
  });
});
