/** What the stores in memory share: maps that behave as DynamoDB's conditional writes do. */

export const present = <T>(value: T | undefined): value is T => value !== undefined;

export function addOnce<T>(records: Map<string, T>, id: string, record: T): T {
  const existing = records.get(id);
  if (existing === undefined) records.set(id, record);
  return existing ?? record;
}

export function addLink(links: Map<string, Set<string>>, owner: string, id: string): void {
  links.set(owner, (links.get(owner) ?? new Set()).add(id));
}
