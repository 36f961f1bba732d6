import { arrivalShards, type PlaceKind } from '@health-code/shared/place/place-kinds';

/** Which of the keys of its hour a visit stands under: visits' ids are hashes, so any part of one spreads evenly. */
export function shardOf(kind: PlaceKind, visitId: string): number {
  let sum = 0;
  for (const character of visitId) sum += character.charCodeAt(0);
  return sum % arrivalShards(kind);
}

/** Every shard of a kind of place. */
export function shardsOf(kind: PlaceKind): number[] {
  return Array.from({ length: arrivalShards(kind) }, (_value, shard) => shard);
}
