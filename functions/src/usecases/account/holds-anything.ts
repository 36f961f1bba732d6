import type { Needs } from '../../config/deps.ts';

/** Whether anything stands under an account: a person, a place, or a post at a gate. */
export async function holdsAnything(
  { stores }: Needs<never, 'people' | 'places' | 'gates'>,
  accountId: string,
): Promise<boolean> {
  const held = await Promise.all([
    stores.people.listIds(accountId),
    stores.places.listIds(accountId),
    stores.gates.listIds(accountId),
  ]);
  return held.some((ids) => ids.length > 0);
}
