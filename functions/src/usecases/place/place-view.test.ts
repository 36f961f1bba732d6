import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { newPerson } from '../../testing/world-people.ts';
import { addPlace } from '../../testing/world-places.ts';
import { managedPlaceView, placeView, publicPlaceView } from './place-view.ts';

async function stands(fields: object = {}) {
  const { deps, ...world } = createWorld();
  const place = await addPlace({ deps, ...world }, fields);
  return { deps, record: await place.record() };
}

describe('a place as its owner sees it', () => {
  it.each([
    ['91350100M000100Y43', true],
    ['91350100M000100Y44', false],
  ])('shows the credit code %s and whether it fits: %s', async (creditCode, isChecked) => {
    const { deps, record } = await stands({ creditCode });
    expect(placeView(deps, record).creditCode).toEqual({ code: creditCode, isChecked });
  });

  it('shows of a manager no more than ends, and no number where none was given', async () => {
    const manager = { name: '李大力', phone: '13612345678' };
    const { deps, record } = await stands({ manager });
    const masked = { name: '李**', phone: '136******78', documentNumber: null };
    expect(placeView(deps, record).manager).toEqual(masked);
    const known = await stands({ manager: { ...manager, document: newPerson(7).document } });
    const { documentNumber } = placeView(known.deps, known.record).manager ?? {};
    expect(documentNumber).toMatch(/^11\*{14}[\dX]{2}$/);
  });

  it('carries the reviewer’s note, and no key of the record that is nobody’s business', async () => {
    const { deps, record } = await stands();
    const view = placeView(deps, { ...record, reviewNote: '地址不清' });
    expect(view.reviewNote).toBe('地址不清');
    for (const key of ['accountId', 'fingerprint', 'sealedManager']) expect(view).not.toHaveProperty(key);
  });

  it.each([
    ['owner', 'owner'],
    ['anybody who got so far', 'manager'],
  ])('says to %s that they are its %s', async (accountId, role) => {
    const { deps, record } = await stands();
    expect(managedPlaceView(deps, record, accountId)).toEqual({ ...placeView(deps, record), role });
  });
});

describe('a place as its poster shows it', () => {
  it.each([
    ['main', '东门'],
    ['e1', '西门'],
    ['e9', ''],
  ])('names the entrance %s as %j', async (entranceId, entrance) => {
    const { record } = await stands({ entrances: ['东门', '西门'] });
    expect(publicPlaceView(record, entranceId)).toEqual({
      placeId: record.placeId,
      name: '郑州站',
      kind: 'transport',
      address: '二马路 82 号',
      divisionName: '河南省郑州市二七区',
      entrance,
    });
  });
});
