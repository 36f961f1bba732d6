import type { FieldError } from '@health-code/shared/api/problem-schema';
import type { RowResult } from '@health-code/shared/api/rows';
import { cardEnding } from '@health-code/shared/card/city-card';
import { type CityCardRow, cityCardRowSchema } from '@health-code/shared/card/city-card-schema';
import type { SourceCaller } from '@health-code/shared/rights/caller';
import { fromIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { lostRaceAs } from '../../domain-error.ts';
import type { CityCardRecord } from '../../stores/city-card/city-card-store.ts';
import { recordInTurn } from '../facts/rows-in-turn.ts';
import { grantErrors, rowError, sortRows } from '../facts/source-rows.ts';

export interface RecordCityCards extends Call<SourceCaller> {
  readonly rows: readonly unknown[];
}

type CardNeeds = Needs<'ids' | 'divisions', 'cityCards' | 'sources'>;

/** A card is good for ten years, and reading it must end some day. */
const LONGEST_DAYS = 3_660;

/**
 * Records whose a city's cards are, as their issuer says: nobody can claim a neighbour's card. One answer a row; a row
 * that is wrong, that does not know how the card stands, or that speaks of another source's card writes nothing and stops no
 * other, and the same row again changes nothing. Throws WRITE.CONFLICT.
 */
export async function recordCityCards(deps: CardNeeds, { caller, rows, now }: RecordCityCards): Promise<RowResult[]> {
  const sorted = sortRows(rows, cityCardRowSchema, (row) => cardErrors(deps, caller, row, now));
  const { sourceId } = caller.source;
  return recordInTurn(
    sorted,
    ({ city, number }) => deps.ids.cityCard(city, number),
    (cardId, row) => recordCard(deps, { cardId, row, sourceId, now }),
  );
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

/** One row, and whose it is. */
interface OwnRow {
  readonly cardId: string;
  readonly row: CityCardRow;
  readonly sourceId: string;
  readonly now: number;
}

async function recordCard(deps: CardNeeds, own: OwnRow): Promise<'recorded' | 'repeated' | FieldError[]> {
  const written = await deps.stores.cityCards.findLatest(own.cardId);
  const current = written !== undefined && written.expiresAt > own.now ? written : undefined;
  if (current !== undefined && !(await maySpeakOf(deps, current, own.sourceId))) return [OTHERS_CARD];
  const said = saidCard(deps, own, current);
  if (said === undefined) return 'repeated';
  const stands = current?.issuerRevision ?? 0;
  if (own.row.revision !== stands) return [outdated(stands)];
  // What a person has turned off stays off until the card is another's.
  const isAllowed = written?.personId === said.personId ? written.isAllowed : true;
  const counted = { issuerRevision: stands + 1, revision: (written?.revision ?? 0) + 1 };
  const next = { ...said, isAllowed, sourceId: own.sourceId, ...counted };
  await deps.stores.cityCards.put(next).catch(lostRaceAs('WRITE.CONFLICT'));
  return 'recorded';
}

const OTHERS_CARD = rowError('/number', 'other-source', 'another source brought this card');
const outdated = (stands: number): FieldError =>
  rowError('/revision', 'outdated', `revision ${stands} stands: compare, and send the row with that one`);

/** A card belongs to the source that brought it. Where that one is gone, another of its city takes it over. */
async function maySpeakOf({ stores }: CardNeeds, card: CityCardRecord, sourceId: string): Promise<boolean> {
  if (card.sourceId === null || card.sourceId === sourceId) return true;
  return (await stores.sources.find(card.sourceId))?.state !== 'active';
}

type SaidCard = Pick<CityCardRecord, 'cardId' | 'personId' | 'city' | 'ending' | 'state' | 'expiresAt'>;

/** The card as the row says; undefined where that changes nothing. */
function saidCard(
  { ids }: CardNeeds,
  { cardId, row }: OwnRow,
  current: CityCardRecord | undefined,
): SaidCard | undefined {
  if (row.state === 'withdrawn') {
    const isGone = current === undefined || current.state === 'withdrawn';
    return isGone ? undefined : { ...current, state: 'withdrawn' };
  }
  const personId = ids.person(row.person);
  const said = { cardId, personId, city: row.city, ending: cardEnding(row.number), expiresAt: fromIso(row.until) };
  const isActive = current?.personId === personId && current.state === 'active';
  return isActive && current.expiresAt === said.expiresAt ? undefined : { ...said, state: 'active' };
}
