import { describe, expect, it } from 'vitest';
import { manageAction } from './manage-action.ts';

describe('what managing somebody is in the table of rights', () => {
  it.each([
    ['manager', 'staff.manage-managers'],
    ['checker', 'staff.manage-checkers'],
  ] as const)('of a %s is %s', (role, action) => {
    expect(manageAction(role)).toBe(action);
  });
});
