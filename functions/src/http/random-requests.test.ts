import { MS_PER_DAY } from '@health-code/shared/time/units';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorld, randomRequest, signedIfAsked, type World } from '../testing/random-requests.ts';
import { samplePerson } from '../testing/samples.ts';

const REQUESTS = 10_000;

/** Whatever was accepted is whole: each listed person has a code, each listed place a working one. */
async function expectNothingHalfWritten({ api, token }: World): Promise<void> {
  // The last that was drawn of a person may be their deletion; by the next day they may apply again, whatever was tried.
  api.advance(MS_PER_DAY);
  await api.call('POST', '/v1/people', { token, body: samplePerson() });
  const { people } = (await api.call('GET', '/v1/people', { token })).body;
  const { places } = (await api.call('GET', '/v1/places', { token })).body;
  expect(people.length).toBeGreaterThan(0);
  expect(places.length).toBeGreaterThan(1);
  for (const person of people) {
    expect((await api.call('GET', `/v1/people/${person.personId}/code`, { token })).status).toBe(200);
  }
  for (const { code } of places.flatMap((place: { entrances: { code: string }[] }) => place.entrances)) {
    expect((await api.call('GET', `/v1/places/by-code/${code}`)).status).toBe(200);
  }
}

describe('random requests', () => {
  it(`${REQUESTS} of them are all answered, never with a 5xx, and leave nothing half written`, async () => {
    const world = await createWorld();
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(randomRequest(world), async ([method, target, request]) => {
        const { status } = await world.api.call(method, target, signedIfAsked(world, [method, target, request]));
        statuses.add(status);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: REQUESTS },
    );
    // The draw is worth something only if it reaches behind the first check. Each of these is expected dozens of times;
    // a conflict (409) is drawn now and then, and the handlers' own tests hold it.
    expect([...statuses]).toEqual(expect.arrayContaining([200, 201, 400, 401, 404, 405, 413, 415, 429]));
    expect((await world.api.call('GET', '/v1/risk-areas')).body.version).toBeGreaterThan(0);
    await expectNothingHalfWritten(world);
  });
});
