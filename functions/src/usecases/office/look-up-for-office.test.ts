import { OPTIONAL_PURPOSES } from '@health-code/shared/privacy/consents';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addOffice, addOperator } from '../../testing/world-offices.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { listAccesses } from '../access/list-accesses.ts';
import { lookUpForOffice } from './look-up-for-office.ts';

async function hotline(division = '4101', powers: Parameters<typeof addOperator>[2] = { powers: ['hotline'] }) {
  const world = createWorld();
  const someone = await addPerson(world);
  const officeId = await addOffice(world, division);
  const { caller } = await addOperator(world, officeId, powers);
  const lookUp = (document: Parameters<typeof lookUpForOffice>[1]['document'] = someone.document) =>
    lookUpForOffice(world.deps, { caller, now: world.now(), document, purpose: 'hotline', reference: '工单 7' });
  const looks = async () =>
    (await listAccesses(world.deps, { ...asAccount(world, 'family'), personId: someone.personId, cursor: undefined }))
      .rows;
  return { world, someone, officeId, caller, lookUp, looks };
}

describe('looking somebody up at an office', () => {
  it('tells the code with its reasons and a masked name, and stands on the person’s record', async () => {
    const { someone, lookUp, looks } = await hotline();
    const found = await lookUp();
    expect(found).toMatchObject({ personId: someone.personId, name: '王**', status: { colour: 'green' } });
    expect(JSON.stringify(found)).not.toContain(someone.document.number);
    expect(await looks()).toMatchObject([
      { way: 'office', purpose: 'hotline', gateLabel: '工单 7', placeName: '4101 卫健委', reason: null },
    ]);
  });

  it('is on the record of both before anything is told', async () => {
    const { world, lookUp } = await hotline();
    await lookUp();
    expect(world.writes()).toEqual(['acts.add', 'quotas.take', 'accesses.put', 'acts.settle']);
    world.before('accesses.put', () => Promise.reject(new Error('broken')));
    await expect(lookUp()).rejects.toThrow('broken');
  });

  it('does not depend on whether staff at doors may find them', async () => {
    const { world, lookUp } = await hotline();
    expect(OPTIONAL_PURPOSES).toContain('look-up');
    const shy = await addPerson(world, { accountId: 'other', serial: 5, agreed: [] });
    expect((await lookUp(shy.document)).personId).toBe(shy.personId);
  });

  it.each(['4102', '11', '410103'])(
    'from %s is told nothing of who lives in 410105, nor whether they exist',
    async (division) => {
      const { lookUp, looks } = await hotline(division);
      expect(await problemOf(lookUp())).toBe('PERSON.NOT_FOUND');
      expect(await problemOf(lookUp({ type: 'passport', number: 'C01X00061', nationality: 'DEU' }))).toBe(
        'PERSON.NOT_FOUND',
      );
      expect(await looks()).toEqual([]);
    },
  );

  it('needs one of the powers for it', async () => {
    const { lookUp, looks } = await hotline('4101', { powers: ['sources', 'audit', 'operators'] });
    expect(await problemOf(lookUp())).toBe('OPERATOR.POWER_MISSING');
    expect(await looks()).toEqual([]);
  });

  it('ends for the day once it becomes a search', async () => {
    const { world, caller, lookUp } = await hotline();
    const document = { type: 'passport', number: 'C01X00061', nationality: 'DEU' } as const;
    const outcomes = [];
    for (let time = 0; time < 250; time += 1) outcomes.push(await problemOf(lookUp(document)));
    expect(outcomes.filter((outcome) => outcome === 'PERSON.NOT_FOUND').length).toBeGreaterThanOrEqual(100);
    expect(outcomes.at(-1)).toBe('REQUEST.TOO_MANY');
    const { items } = await world.deps.stores.acts.list(caller.officeId, { from: 0, to: world.now() + 1, limit: 300 });
    expect(items).toHaveLength(250);
  });
});
