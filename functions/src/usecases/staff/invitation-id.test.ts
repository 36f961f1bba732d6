import type { PlaceId } from '@health-code/shared/place/place';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { invitationId } from './invitation-id.ts';

describe('the id of an invitation', () => {
  it('is the same each time, another for another code or place, and holds nothing of the code', () => {
    const { deps } = createWorld();
    const [code, placeId] = ['0123456789AB', 'P' as PlaceId];
    const id = invitationId(deps, { code, placeId });
    expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(invitationId(deps, { code, placeId })).toBe(id);
    expect(invitationId(deps, { code: '0123456789AC', placeId })).not.toBe(id);
    expect(invitationId(deps, { code, placeId: 'Q' as PlaceId })).not.toBe(id);
    expect(id).not.toContain(code);
  });
});
