import type { Person } from '@health-code/shared/person/person';
import type { PersonId } from '@health-code/shared/person/person-id';
import { newVisitSchema } from '@health-code/shared/visit/visit';
import { expect, it } from 'vitest';
import { newVisit } from './new-visit.shared';

const ID = '01HZX3K9QW8RTV5N2M7C4B6D1F' as PersonId;
const people = [{ personId: ID, createdAt: '2022-12-01T00:00:00Z' }] as unknown as Person[];
const NOW = Date.parse('2026-11-21T04:00:00.000Z');
const draft = {
  door: { code: '7K3M9QRT2WX0', scene: 'link' },
  people,
  chosenIds: [ID],
  location: undefined,
  serverTime: (phoneTime: number) => phoneTime - 5_000,
  now: NOW,
} as const;

it('carries its own time by the server’s clock, and nothing that is not known', () => {
  expect(newVisit(draft)).toEqual({
    placeCode: '7K3M9QRT2WX0',
    personIds: [ID],
    entry: { method: 'self', scene: 'link' },
    at: '2026-11-21T03:59:55.000Z',
  });
});

it('carries the evidence of a scan, in the form that the contract takes', () => {
  const door = {
    ...draft.door,
    scene: 'camera',
    key: 'k',
    scannedAt: NOW - 1_000,
    screen: 'abc.12345678',
  } as const;
  const location = { latitude: 34.7, longitude: 113.6, accuracyMetres: 20 };
  const visit = newVisit({ ...draft, door, location });
  const evidence = { method: 'self', scene: 'camera', location, screen: 'abc.12345678' };
  expect(visit.entry).toEqual({ ...evidence, scannedAt: '2026-11-21T03:59:54.000Z' });
  expect(newVisitSchema.safeParse(visit).success).toBe(true);
});
