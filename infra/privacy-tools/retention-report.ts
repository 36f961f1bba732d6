import { keptMs, RETENTION, type RetentionSettings } from '@health-code/functions/config/retention';
import { ITEM_KINDS, type ItemKind, kindOf } from '@health-code/functions/stores/item-kind';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import type { StoredItem } from '../tool-kit/items.ts';
import type { StoreTables } from '../tool-kit/open-store.ts';

/** Ages are told in these, in days; an older item stands in the last. */
export const AGES = [1, 7, 30, 180, Number.POSITIVE_INFINITY] as const;

export interface KindCount {
  items: number;
  /** Past their end and still there: the database deletes them within days. */
  expired: number;
  /** How many are at most so old; what has no time on it is in none. */
  readonly byAge: number[];
}

export interface RetentionReport {
  readonly kinds: ReadonlyMap<ItemKind, KindCount>;
  /** Items of no kind that the table of retention has, by their first words. */
  readonly unknown: ReadonlyMap<string, number>;
}

/** What is read of an item: when it ends and when it began. Nothing that says anything of anybody. */
const ATTRIBUTES = ['ttl', 'createdAt'] as const;

/** Counts what lives, by kind and age. */
export async function retentionReport(
  tables: StoreTables,
  settings: RetentionSettings,
  now: number,
  onProgress: (looked: number) => void,
): Promise<RetentionReport> {
  const kinds = new Map(ITEM_KINDS.map((kind) => [kind, { items: 0, expired: 0, byAge: AGES.map(() => 0) }]));
  const unknown = new Map<string, number>();
  let looked = 0;
  for (const table of Object.values(tables)) {
    for await (const item of table.every(ATTRIBUTES)) {
      looked += 1;
      onProgress(looked);
      const kind = kindOf(item);
      const count = kind === undefined ? undefined : kinds.get(kind);
      if (kind === undefined || count === undefined) unknown.set(wordsOf(item), (unknown.get(wordsOf(item)) ?? 0) + 1);
      else addTo(count, kind, item, settings, now);
    }
  }
  return { kinds, unknown };
}

function addTo(count: KindCount, kind: ItemKind, item: StoredItem, settings: RetentionSettings, now: number): void {
  const endsAt = millisecondsOf(item['ttl'], 1_000);
  count.items += 1;
  if (endsAt !== undefined && endsAt <= now) count.expired += 1;
  const began = millisecondsOf(item['createdAt']) ?? beginningOf(kind, endsAt, settings);
  if (began === undefined) return;
  const band = AGES.findIndex((days) => now - began <= days * MS_PER_DAY);
  count.byAge[band] = (count.byAge[band] as number) + 1;
}

/** Kinds whose items end sooner than the table says, by what they are about: their end does not tell when they began. */
const ENDS_BY_ITS_OWN: ReadonlySet<ItemKind> = new Set(['fact', 'heldFact', 'personCard', 'cityCard']);

function beginningOf(kind: ItemKind, endsAt: number | undefined, settings: RetentionSettings): number | undefined {
  const kept = keptMs(kind, settings);
  if (endsAt === undefined || kept === undefined || ENDS_BY_ITS_OWN.has(kind)) return undefined;
  return endsAt - kept;
}

const millisecondsOf = (value: unknown, unit = 1): number | undefined =>
  typeof value === 'number' ? value * unit : undefined;

/** Of a key only what is the same for all of its kind. */
const wordsOf = ({ pk, sk }: StoredItem): string => `${pk.split('#', 1)[0]}/${sk.split('#', 1)[0]}`;

/** How long a kind is kept, in words. */
export function endInWords(kind: ItemKind, settings: RetentionSettings): string {
  const { end } = RETENTION[kind];
  if ('public' in end) return 'published, for good';
  if ('with' in end) return `until the ${end.with} is deleted`;
  const days = (keptMs(kind, settings) as number) / MS_PER_DAY;
  return `${days} ${days === 1 ? 'day' : 'days'} at most`;
}
