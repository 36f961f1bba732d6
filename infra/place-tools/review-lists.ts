import { contract } from '@health-code/shared/api/contract';
import { walkPages } from '@health-code/shared/api/walk-pages';
import type { UnusualLookUps } from '@health-code/shared/gate/look-ups';
import type { Place } from '@health-code/shared/place/place';
import { fromIso, shanghaiClock, shanghaiDate } from '@health-code/shared/time/shanghai';
import { type SourceLogin, sendSigned } from '../tool-kit/signed-client.ts';
import { textTable } from '../tool-kit/text-table.ts';

/** Reads a list of a division, and writes it out as JSON or for people. */
type List = (login: SourceLogin, division: string, isJson: boolean) => Promise<string>;

const json = (value: unknown): string => JSON.stringify(value, null, 2);

const PLACE_HEADER = ['place', 'change', 'since', 'name', 'kind', 'division', 'address', 'credit code'];

/** What changes, and from what; a place that is new has only the one. */
const change = (before: string, after: string | undefined) =>
  after === undefined || after === before ? before : `${before} → ${after}`;

function row(place: Place): string[] {
  const { placeId, createdAt, kind, divisionName, creditCode, proposal } = place;
  const at = fromIso(createdAt);
  const code = creditCode === null ? '' : `${creditCode.code}${creditCode.isChecked ? '' : ' (check character wrong)'}`;
  const [name, address] = [change(place.name, proposal?.name), change(place.address, addressOf(proposal))];
  const type = change(`${kind}/${place.subKind}`, proposal === null ? undefined : `${kind}/${proposal.subKind}`);
  const revision = proposal === null ? 'new' : String(proposal.revision);
  return [placeId, revision, `${shanghaiDate(at)} ${shanghaiClock(at)}`, name, type, divisionName, address, code];
}

/** With where it would be: a position may move while the address stays. */
const addressOf = (proposal: Place['proposal']) =>
  proposal === null ? undefined : `${proposal.address} (${proposal.location.latitude}, ${proposal.location.longitude})`;

function placeTable(division: string, places: readonly Place[]): string {
  if (places.length === 0) return `no place in ${division} waits`;
  return textTable([PLACE_HEADER, ...places.map(row)]);
}

/** The whole queue, page by page. */
const listPlaces: List = async (login, division, isJson) => {
  const pages = await walkPages(async ({ cursor }) => {
    const query = cursor === undefined ? '' : `?cursor=${cursor}`;
    const answer = await sendSigned(login, 'GET', `/v1/place-reviews/${division}${query}`);
    return contract.listPlaceReviews.response.parse(answer);
  });
  const places = pages.flatMap((page) => page.places);
  return isJson ? json(places) : placeTable(division, places);
};

const listLookUps: List = async (login, division, isJson) => {
  const answer = await sendSigned(login, 'GET', `/v1/lookups/${division}`);
  const { lookUps } = contract.listUnusualLookUps.response.parse(answer);
  return isJson ? json(lookUps) : lookUpTable(division, lookUps);
};

const LOOK_UP_HEADER = ['hour', 'place', 'name', 'look-ups', 'nobody found'];

function lookUpTable(division: string, rows: readonly UnusualLookUps[]): string {
  if (rows.length === 0) return `no unusual look-ups in ${division} within the last 30 days`;
  const cells = rows.map(({ hour, placeId, placeName, lookUps, misses }) => [
    `${hour.replace('T', ' ')}:00`,
    placeId,
    placeName,
    String(lookUps),
    String(misses),
  ]);
  return textTable([LOOK_UP_HEADER, ...cells]);
}

/** What can be listed, by its command. */
export const LISTS: Readonly<Record<string, List>> = { list: listPlaces, 'look-ups': listLookUps };
