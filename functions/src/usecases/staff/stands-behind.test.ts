import { INVITATION_LIVES_MS } from '@health-code/shared/gate/gate';
import { describe, expect, it } from 'vitest';
import type { GateRecord } from '../../stores/gate/gate-store.ts';
import { standsBehind } from './stands-behind.ts';

const MADE = 1_000;
const post = (changes: Partial<GateRecord> = {}): GateRecord => ({
  gateId: 'G' as GateRecord['gateId'],
  accountId: 'me',
  placeId: 'P' as GateRecord['placeId'],
  label: '东门',
  role: 'manager',
  state: 'active',
  createdAt: MADE,
  ...changes,
});
const by = (invitedBy: string | undefined) => ({ invitedBy, expiresAt: MADE + INVITATION_LIVES_MS });

describe('who stands behind an invitation', () => {
  it.each([
    ['the owner', by('owner'), [], 'owner'],
    ['nobody that was noted', by(undefined), [], 'owner'],
    ['a manager', by('me'), [post()], post()],
    ['a manager who was made one after', by('me'), [post({ createdAt: MADE + 1 })], undefined],
    ['a manager who was dismissed', by('me'), [post({ state: 'dismissed' })], undefined],
    ['a checker', by('me'), [post({ role: 'checker' })], undefined],
    ['another manager', by('me'), [post({ accountId: 'you' })], undefined],
    [
      'one of several posts',
      by('me'),
      [post({ state: 'dismissed' }), post({ label: '西门' })],
      post({ label: '西门' }),
    ],
  ])('%s', (_name, made, posts, expected) => {
    expect(standsBehind(made, 'owner', posts)).toEqual(expected);
  });
});
