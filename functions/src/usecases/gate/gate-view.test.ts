import { describe, expect, it } from 'vitest';
import type { GateRecord } from '../../stores/gate/gate-store.ts';
import { createWorld } from '../../testing/world.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { publicPlaceView } from '../place/place-view.ts';
import { gateView } from './gate-view.ts';

describe('a gate as its member of staff sees it', () => {
  it('names the place with its first entrance, and not the account', async () => {
    const world = createWorld();
    const place = await addPlace(world, { entrances: ['东门', '西门'] });
    const { gateId } = await addStaff(world, place);
    const gate = (await world.deps.stores.gates.find(gateId)) as GateRecord;
    const record = await place.record();
    expect(gateView({ gate, place: record })).toEqual({
      gateId,
      place: publicPlaceView(record, 'main'),
      label: '东门',
      role: 'checker',
      createdAt: '2026-11-21T04:00:00.000Z',
    });
    expect(gateView({ gate, place: { ...record, entrances: [] } }).place.entrance).toBe('');
  });
});
