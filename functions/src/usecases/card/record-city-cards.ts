import type { FieldError } from '@health-code/shared/api/problem-schema';
import type { RowResult } from '@health-code/shared/api/rows';
import { cardEnding } from '@health-code/shared/card/city-card';
import { type CityCardRow, cityCardRowSchema } from '@health-code/shared/card/city-card-schema';
import type { SourceCaller } from '@health-code/shared/rights/caller';
import { fromIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import type { Call } from '../../call.ts';
import { forEachConcurrently } from '../../concurrently.ts';
import type { Needs } from '../../config/deps.ts';
import { lostRaceAs } from '../../domain-error.ts';
import type { CityCardRecord } from '../../stores/city-card/city-card-store.ts';
import { grantErrors, rowError, sortRows } from '../facts/source-rows.ts';

export interface RecordCityCards extends Call<SourceCaller> {
  readonly rows: readonly unknown[];
}

type CardNeeds = Needs<'ids' | 'divisions', 'cityCards'>;

const CARDS_AT_ONCE = 16;
/** A card is good for ten years, and reading it must end some day. */
const LONGEST_DAYS = 3_660;

/**
 * Records whose a city's cards are, as their issuer says: nobody can claim a neighbour's card. One answer a row; a row
 * that is wrong writes nothing and stops no other, and the same row again changes nothing. Throws WRITE.CONFLICT.
 */
export async function recordCityCards(deps: CardNeeds, { caller, rows, now }: RecordCityCards): Promise<RowResult[]> {
  const { right, results } = sortRows(rows, cityCardRowSchema, (row) => cardErrors(deps, caller, row, now));
  await forEachConcurrently([...byCard(deps, right)], CARDS_AT_ONCE, async ([cardId, ownRows]) => {
    for (const { index, row } of ownRows) {
      results[index] = { id: row.id, outcome: await recordCard(deps, cardId, row), errors: [] };
    }
  });
  return results;
}

/** Rows about one card are written one after the other, in their order. */
function byCard<T extends { row: CityCardRow }>({ ids }: CardNeeds, rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of rows) {
    const cardId = ids.cityCard(each.row.city, each.row.number);
    groups.set(cardId, [...(groups.get(cardId) ?? []), each]);
  }
  return groups;
}

function cardErrors(deps: CardNeeds, caller: SourceCaller, row: CityCardRow, now: number): FieldError[] {
  const until = row.state === 'active' ? fromIso(row.until) : now + 1;
  const hasEnd = until > now && until <= now + LONGEST_DAYS * MS_PER_DAY;
  const grant = { action: 'card.bring', kind: 'city-card', kindPointer: '/city' } as const;
  return [
    ...grantErrors(deps, caller, { ...grant, divisions: [['/city', row.city]] }),
    ...(hasEnd ? [] : [rowError('/until', 'out-of-range', 'must lie ahead, by ten years at most')]),
  ];
}

async function recordCard(deps: CardNeeds, cardId: string, row: CityCardRow): Promise<'recorded' | 'repeated'> {
  const current = await deps.stores.cityCards.findLatest(cardId);
  const next = nextCard(deps, cardId, row, current);
  if (next === undefined) return 'repeated';
  await deps.stores.cityCards.put(next).catch(lostRaceAs('WRITE.CONFLICT'));
  return 'recorded';
}

/** The card as the row says; undefined where that changes nothing. What a person has turned off stays off until the card is another's. */
function nextCard(
  { ids }: CardNeeds,
  cardId: string,
  row: CityCardRow,
  current: CityCardRecord | undefined,
): CityCardRecord | undefined {
  const revision = (current?.revision ?? 0) + 1;
  if (row.state === 'withdrawn') {
    const isGone = current === undefined || current.state === 'withdrawn';
    return isGone ? undefined : { ...current, state: 'withdrawn', revision };
  }
  const personId = ids.person(row.person);
  const said = { cardId, personId, city: row.city, ending: cardEnding(row.number), expiresAt: fromIso(row.until) };
  const isSame = current?.personId === personId;
  if (isSame && current.state === 'active' && current.expiresAt === said.expiresAt) return undefined;
  return { ...said, state: 'active', isAllowed: isSame ? current.isAllowed : true, revision };
}
