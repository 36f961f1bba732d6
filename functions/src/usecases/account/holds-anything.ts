import type { Needs } from '../../config/deps.ts';

/** One is enough to know. */
const ONE = { limit: 1 } as const;

/** Whether anything stands under an account: a person, a place, or a post at a gate. */
export async function holdsAnything(
  { stores }: Needs<never, 'people' | 'places' | 'gates'>,
  accountId: string,
): Promise<boolean> {
  const [people, places, gates] = await Promise.all([
    stores.people.listIds(accountId),
    stores.places.listIds(accountId, ONE),
    stores.gates.listByAccount(accountId, ONE),
  ]);
  return people.length + places.items.length + gates.items.length > 0;
}
