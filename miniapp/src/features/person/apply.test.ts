import { residentIdCheckCharacter } from '@health-code/shared/identity/resident-id';
import { describe, expect, it } from 'vitest';
import { type ApplyForm, applyBody, applyFaults, domicileOf, emptyApplyForm } from './apply.shared';

const NOW = Date.parse('2022-12-05T00:00:00Z');
const complete: ApplyForm = {
  ...emptyApplyForm('13812345678'),
  name: ' 王小明 ',
  number: '11010519491231002x',
  residence: [{ code: '410105001', name: '经八路街道', level: 'street', hasChildren: false }],
  address: '1 号',
};
const bornOn = (date: string) => `110105${date}002${residentIdCheckCharacter(`110105${date}002`)}`;
const faultsOf = (change: Partial<ApplyForm>) => applyFaults(applyBody({ ...complete, ...change }, NOW), NOW);

describe('the application', () => {
  it('has no fault when it is complete', () => {
    expect(faultsOf({})).toEqual({});
    expect(applyBody(complete, NOW).document).toEqual({ type: 'resident-id', number: '11010519491231002X' });
  });

  it('names every field of an empty one', () => {
    expect(applyFaults(applyBody(emptyApplyForm(''), NOW), NOW)).toEqual({
      '/name': 'required',
      '/document/number': 'required',
      '/phone': 'format',
      '/residence/division': 'required',
      '/residence/address': 'required',
    });
  });

  it.each([
    ['110105194912310021', 'check-digit'],
    ['11010519491331002X', 'birth-date'],
    ['1101', 'format'],
  ])('finds the fault of %s', (number, fault) => {
    expect(faultsOf({ number })).toEqual({ '/document/number': fault });
  });

  it('asks for a nationality with a passport only', () => {
    const passport = { type: 'passport', number: 'e12345678' } as const;
    expect(faultsOf(passport)).toEqual({ '/document/nationality': 'nationality' });
    expect(faultsOf({ ...passport, nationality: 'FRA' })).toEqual({});
    expect(faultsOf({ ...passport, nationality: 'GER' })).toEqual({ '/document/nationality': 'nationality-unknown' });
    const chosen = { ...complete, ...passport, nationality: 'BRA' };
    expect(applyBody(chosen, NOW).document).toEqual({ type: 'passport', number: 'E12345678', nationality: 'BRA' });
    expect(applyBody({ ...complete, nationality: 'FRA' }, NOW).document).not.toHaveProperty('nationality');
  });
});

describe('applying for a relative', () => {
  const relative = { relation: 'relative', number: bornOn('20081205') } as const;

  it('asks for their consent from the day on which they turn 14, and for that of who has no birth date', () => {
    expect(faultsOf(relative)).toEqual({ '/consent': 'consent' });
    expect(faultsOf({ ...relative, number: bornOn('20081206') })).toEqual({});
    expect(faultsOf({ ...relative, type: 'passport', number: 'E12345678', nationality: 'FRA' })).toEqual({
      '/consent': 'consent',
    });
    expect(faultsOf({ ...relative, consents: true })).toEqual({});
  });

  it('sends the consent where it is asked for, and nowhere else', () => {
    const sent = (change: Partial<ApplyForm>) => applyBody({ ...complete, consents: true, ...change }, NOW).consent;
    expect([sent(relative), sent({ ...relative, number: bornOn('20200101') }), sent({})]).toEqual([
      '1',
      undefined,
      undefined,
    ]);
  });

  it('takes the code of a handover as it is read out, or none', () => {
    const sent = (handover: string) => applyBody({ ...complete, handover }, NOW).handover;
    expect([sent('7k3m-9qrt 2wxo'), sent('  ')]).toEqual(['7K3M9QRT2WX0', undefined]);
    expect(faultsOf({ handover: '7K3M' })).toEqual({ '/handover': 'format' });
  });
});

describe('the county on a document', () => {
  it('is that of a resident identity number without a slip', () => {
    expect(domicileOf({ type: 'resident-id', number: '1101 0519 4912 3100 2x' })).toBe('110105');
    expect(domicileOf({ type: 'resident-id', number: '110105194912310021' })).toBeUndefined();
    expect(domicileOf({ type: 'resident-id', number: '110105' })).toBeUndefined();
    expect(domicileOf({ type: 'passport', number: 'E12345678' })).toBeUndefined();
  });
});
