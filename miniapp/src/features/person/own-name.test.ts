import { expect, it } from 'vitest';
import { LI } from '../../testing/samples';
import { ownName } from './own-name.shared';

it('is the full name, and the mask where an earlier version kept no more', () => {
  const { fullName: _none, ...kept } = LI;
  expect(ownName({ ...LI, fullName: '李红' })).toBe('李红');
  expect(ownName(kept)).toBe(LI.name);
});
