import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../stores/person/person-store.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson } from '../../testing/world-people.ts';
import { personView } from './person-view.ts';

describe('a person as the account sees them', () => {
  it.each([
    ['王小明', '王**'],
    ['欧阳娜娜', '欧阳**'],
    ['Anna Lee', 'A*** L**'],
  ])('shows %s as %s, and of number and phone the ends', async (name, masked) => {
    const world = createWorld();
    const { personId } = await addPerson(world, { name });
    const record = (await world.deps.stores.people.find(personId)) as PersonRecord;
    const view = personView(world.deps, record);
    expect(view).toEqual({
      personId,
      name: masked,
      fullName: name,
      document: { type: 'resident-id', number: expect.stringMatching(/^11\*{14}\d[\dX]$/) },
      phone: '138******00',
      residence: { division: '410105001', divisionName: '河南省郑州市金水区经八路街道' },
      createdAt: '2026-11-21T04:00:00.000Z',
      relation: 'self',
      proof: { level: 'declared', at: '2026-11-21T04:00:00.000Z' },
    });
  });

  it("does not open a field that was moved from another person's record", async () => {
    const world = createWorld();
    const [a, b] = [await addPerson(world), await addPerson(world, { serial: 3 })];
    const records = await world.deps.stores.people.getMany([a.personId, b.personId]);
    const moved = { ...(records[0] as PersonRecord), sealed: (records[1] as PersonRecord).sealed };
    expect(() => personView(world.deps, moved)).toThrow();
  });
});
