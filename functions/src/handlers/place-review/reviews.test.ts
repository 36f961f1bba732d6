import { describe, expect, it } from 'vitest';
import { STATION } from '../../testing/samples.ts';
import { createTestApi } from '../../testing/test-api.ts';
import { testSource } from '../../testing/test-source.ts';

async function waiting() {
  const api = createTestApi({ settings: { PLACE_REVIEW: 'required' } });
  const token = await api.signIn('13900139000');
  const { body } = await api.call('POST', '/v1/places', { token, body: STATION });
  const township = await testSource(api, { sourceId: 'township', kinds: ['place-review'], divisions: ['410103'] });
  const state = async () => (await api.call('GET', `/v1/places/${body.placeId}`, { token })).body;
  const decide = (decision: object, source = township) =>
    source.send('POST', `/v1/place-reviews/410103/${body.placeId}`, decision);
  return { api, place: body, township, state, decide };
}

describe('reviewing places', () => {
  it('lists what waits in a county, and what was decided no longer', async () => {
    const { township, place, decide, state } = await waiting();
    const list = async () => (await township.send('GET', '/v1/place-reviews/410103')).body.places;
    expect(await list()).toEqual([{ ...place, state: 'pending' }]);
    expect((await decide({ decision: 'accept' })).body).toMatchObject({ state: 'active', reviewNote: null });
    expect(await list()).toEqual([]);
    expect((await state()).state).toBe('active');
  });

  it('refuses with a note that the owner reads', async () => {
    const { decide, state } = await waiting();
    expect((await decide({ decision: 'refuse' })).body.errors[0].pointer).toBe('/note');
    const note = '地址与登记不符';
    expect((await decide({ decision: 'refuse', note })).body).toMatchObject({ state: 'closed', reviewNote: note });
    expect(await state()).toMatchObject({ state: 'closed', reviewNote: note });
  });

  it('takes the same decision again, and no other', async () => {
    const { decide } = await waiting();
    await decide({ decision: 'accept' });
    expect((await decide({ decision: 'accept' })).body.state).toBe('active');
    expect((await decide({ decision: 'refuse', note: 'x' })).body.code).toBe('PLACE.NOT_PENDING');
  });

  it('is for who was granted it, where it was granted', async () => {
    const { api, decide } = await waiting();
    const other = await testSource(api, { sourceId: 'other', kinds: ['place-review'], divisions: ['410105'] });
    expect((await decide({ decision: 'accept' }, other)).body.code).toBe('SOURCE.NOT_GRANTED');
    expect((await other.send('GET', '/v1/place-reviews/410103')).body.code).toBe('SOURCE.NOT_GRANTED');
    const lab = await testSource(api);
    expect((await decide({ decision: 'accept' }, lab)).body.code).toBe('SOURCE.NOT_GRANTED');
    expect((await lab.send('GET', '/v1/place-reviews/4101')).body.errors[0].pointer).toBe('path/division');
  });
});
