import { PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addOffice, addOperator } from '../../testing/world-offices.ts';
import { addPlace } from '../../testing/world-places.ts';
import { publishGatePolicyForOffice, publishRiskAreasForOffice, reviewPlaceForOffice } from './acts-of-offices.ts';

async function office(division = '4101', options: Parameters<typeof addOperator>[2] = {}) {
  const world = createWorld({ settings: { PLACE_REVIEW: 'required' } });
  const { caller } = await addOperator(world, await addOffice(world, division), options);
  const call = () => ({ caller, now: world.now() });
  const outcomes = async () =>
    (await world.deps.stores.acts.list(caller.officeId, { from: 0, to: world.now() + 1, limit: 9 })).items.map(
      ({ action, object, outcome }) => [action, object, outcome],
    );
  return { world, caller, call, outcomes };
}

describe('what machines do, done by officials', () => {
  it('decides on a place of the division, on the record, and on none elsewhere', async () => {
    const { world, call, outcomes } = await office();
    const [near, far] = [
      await addPlace(world, { division: '410105001', state: 'pending' }),
      await addPlace(world, { division: '410203', state: 'pending' }),
    ];
    const review = { decision: 'accept' } as const;
    const decide = (placeId: typeof near.placeId) => reviewPlaceForOffice(world.deps, { ...call(), placeId, review });
    expect((await decide(near.placeId)).state).toBe('active');
    expect(await problemOf(decide(far.placeId))).toBe('OFFICE.OUTSIDE');
    expect((await outcomes()).sort()).toEqual(
      [
        ['place-review.decide', near.placeId, 'done'],
        ['place-review.decide', far.placeId, 'OFFICE.OUTSIDE'],
      ].sort(),
    );
  });

  it('publishes areas of the division over what was seen, and of two at once one', async () => {
    const { world, call } = await office();
    const area = {
      division: '410105',
      level: 'high',
      from: '2026-11-20T00:00:00.000Z',
      to: null,
      decree: '1',
    } as const;
    const publish = (division: string, decree: string, version = 0) =>
      publishRiskAreasForOffice(world.deps, {
        ...{ ...call(), version },
        publication: { division, areas: [{ ...area, decree }], withdraw: [] },
      });
    expect(await publish('4101', '1')).toEqual({ version: 1, changed: 1 });
    expect(await problemOf(publish('41', '1', 1))).toBe('OFFICE.OUTSIDE');
    const both = await Promise.allSettled([publish('4101', '2', 1), publish('4101', '3', 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((each) => each.status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason.code).toBe('PUBLICATION.OUTDATED');
  });

  it.each([
    ['41', undefined],
    ['4101', 'OFFICE.OUTSIDE'],
    ['11', 'OFFICE.OUTSIDE'],
  ])('publishes what doors ask for from %s: %s', async (division, problem) => {
    const { world, call } = await office(division);
    const publishing = publishGatePolicyForOffice(world.deps, { ...call(), policies: PLAIN_POLICIES });
    if (problem === undefined) expect((await publishing).version).toBe(1);
    else expect(await problemOf(publishing)).toBe(problem);
  });

  it('needs the power for each', async () => {
    const { world, call } = await office('41', { powers: ['audit', 'operators', 'sources'] });
    const publication = { division: '4101', areas: [], withdraw: [] };
    expect(await problemOf(publishRiskAreasForOffice(world.deps, { ...call(), version: 0, publication }))).toBe(
      'OPERATOR.POWER_MISSING',
    );
    expect(await problemOf(publishGatePolicyForOffice(world.deps, { ...call(), policies: PLAIN_POLICIES }))).toBe(
      'OPERATOR.POWER_MISSING',
    );
  });
});
