import { describe, expect, it } from 'vitest';
import { requireActive, requireApproved } from './require-active.ts';

describe('requiring an active place', () => {
  it.each([
    ['pending', 'PLACE.PENDING'],
    ['suspended', 'PLACE.SUSPENDED'],
    ['closed', 'PLACE.CLOSED'],
  ] as const)('says of a %s one %s', (state, code) => {
    expect(() => requireActive({ state, suspension: undefined })).toThrow(expect.objectContaining({ code }));
  });

  it('says what a suspended one tells its visitors', () => {
    const suspension = { until: '2026-12-01', note: '装修' };
    expect(() => requireActive({ state: 'suspended', suspension })).toThrow(expect.objectContaining({ suspension }));
  });

  it('lets a suspended one be where it need only be approved', () => {
    for (const state of ['active', 'suspended'] as const) expect(() => requireApproved({ state })).not.toThrow();
    expect(() => requireApproved({ state: 'pending' })).toThrow(expect.objectContaining({ code: 'PLACE.PENDING' }));
    expect(() => requireApproved({ state: 'closed' })).toThrow(expect.objectContaining({ code: 'PLACE.CLOSED' }));
  });

  it('lets an active one be', () => {
    expect(() => requireActive({ state: 'active', suspension: undefined })).not.toThrow();
  });
});
