import type { FieldError } from '@health-code/shared/api/problem-schema';
import type { RowResult } from '@health-code/shared/api/rows';
import type { DataSource } from '@health-code/shared/authority/data-source';
import { cardEnding } from '@health-code/shared/card/city-card';
import { type CityCardRow, cityCardRowSchema } from '@health-code/shared/card/city-card-schema';
import { personIdSchema } from '@health-code/shared/person/person-id';
import { fromIso, MS_PER_DAY } from '@health-code/shared/time/shanghai';
import { inTurns } from '../../concurrently.ts';
import type { Deps } from '../../config/deps.ts';
import { lostRaceAs } from '../../domain-error.ts';
import type { CityCardRecord } from '../../stores/city-card/city-card-store.ts';
import { divisionErrors, kindErrors, rowError, sortRows } from '../facts/source-rows.ts';

export interface RecordCityCards {
  readonly source: DataSource;
  readonly rows: readonly unknown[];
  readonly now: number;
}

const CARDS_AT_ONCE = 16;
/** A card is good for ten years, and reading it must end some day. */
const LONGEST_DAYS = 3_660;

/**
 * Records whose a city's cards are, as their issuer says: nobody can claim a neighbour's card. One answer a row; a row
 * that is wrong writes nothing and stops no other, and the same row again changes nothing. Throws WRITE.CONFLICT.
 */
export async function recordCityCards(deps: Deps, { source, rows, now }: RecordCityCards): Promise<RowResult[]> {
  const { right, results } = sortRows(rows, cityCardRowSchema, (row) => cardErrors(deps, source, row, now));
  await inTurns([...byCard(deps, right)], CARDS_AT_ONCE, async ([cardId, ownRows]) => {
    for (const { index, row } of ownRows) {
      results[index] = { id: row.id, outcome: await recordCard(deps, cardId, row), errors: [] };
    }
  });
  return results;
}

/** Rows about one card are written one after the other, in their order. */
function byCard<T extends { row: CityCardRow }>(deps: Deps, rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of rows) {
    const cardId = deps.ids.cityCard(each.row.city, each.row.number);
    groups.set(cardId, [...(groups.get(cardId) ?? []), each]);
  }
  return groups;
}

function cardErrors(deps: Deps, source: DataSource, row: CityCardRow, now: number): FieldError[] {
  const until = row.state === 'active' ? fromIso(row.until) : now + 1;
  const hasEnd = until > now && until <= now + LONGEST_DAYS * MS_PER_DAY;
  return [
    ...kindErrors(source, 'city-card', '/city'),
    ...divisionErrors(deps, source, '/city', row.city),
    ...(hasEnd ? [] : [rowError('/until', 'out-of-range', 'lies ahead, by ten years at most')]),
  ];
}

async function recordCard(deps: Deps, cardId: string, row: CityCardRow): Promise<'recorded' | 'repeated'> {
  const standing = await deps.stores.cityCards.findLatest(cardId);
  const next = nextCard(deps, cardId, row, standing);
  if (next === undefined) return 'repeated';
  await deps.stores.cityCards.put(next).catch(lostRaceAs('WRITE.CONFLICT'));
  return 'recorded';
}

/** The card as the row says; undefined where that changes nothing. What a person has turned off stays off until the card is another's. */
function nextCard(
  deps: Deps,
  cardId: string,
  row: CityCardRow,
  standing: CityCardRecord | undefined,
): CityCardRecord | undefined {
  const revision = (standing?.revision ?? 0) + 1;
  if (row.state === 'withdrawn') {
    const isGone = standing === undefined || standing.state === 'withdrawn';
    return isGone ? undefined : { ...standing, state: 'withdrawn', revision };
  }
  const { type, number, nationality } = row.person;
  const personId = personIdSchema.parse(deps.ids.person(type, number, nationality));
  const said = { cardId, personId, city: row.city, ending: cardEnding(row.number), expiresAt: fromIso(row.until) };
  const isSame = standing?.personId === personId;
  if (isSame && standing.state === 'active' && standing.expiresAt === said.expiresAt) return undefined;
  return { ...said, state: 'active', isAllowed: isSame ? standing.isAllowed : true, revision };
}
