import { parseArgs } from 'node:util';
import { contract } from '@health-code/shared/api/contract';
import type { Place } from '@health-code/shared/place/place';
import { fromIso, shanghaiClock, shanghaiDate } from '@health-code/shared/time/shanghai';
import { RefusedError, type SourceLogin, sendSigned } from '../tool-kit/signed-client.ts';
import { SOURCE_OPTIONS, sourceLogin } from '../tool-kit/source-login.ts';
import { textTable } from '../tool-kit/text-table.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';

const HELP = `Reviews new places, for the county, township or community responsible (PLACE_REVIEW sets which places wait).

  npm run reviews -- list DIVISION --source ID                          list the places that wait, longest wait first
  npm run reviews -- accept DIVISION PLACE_ID --source ID               accept one; its codes work from now on
  npm run reviews -- refuse DIVISION PLACE_ID --note TEXT --source ID   close one; its owner reads the note

  DIVISION         a county or a division below it, such as 410103 or 410103005
  --note TEXT      what is wrong and how to fix it, in at most 200 characters
  --source ID      a data source granted place-review for this division
  --key FILE       its private key (.data/sources/ID.key)
  --to ORIGIN      the API (default: the one that "npm start" runs)
  --json           print the API's answer in full instead of a summary

Repeating a decision changes nothing; a different decision is refused.
Exit code: 0 if it was done, 2 if it could not be.
`;

/** What a reviewer is told where the API's own words are for owners. */
const WHY_NOT: Readonly<Record<string, string>> = {
  'PLACE.NOT_FOUND': 'is no place',
  'PLACE.NOT_PENDING': 'waits no more: it was decided otherwise, or closed by its owner',
};

const HEADER = ['place', 'since', 'name', 'kind', 'division', 'address', 'credit code'];

function row({ placeId, createdAt, name, kind, subKind, divisionName, address, creditCode }: Place): string[] {
  const at = fromIso(createdAt);
  const code = creditCode === null ? '' : `${creditCode.code}${creditCode.isChecked ? '' : ' (check character wrong)'}`;
  return [placeId, `${shanghaiDate(at)} ${shanghaiClock(at)}`, name, `${kind}/${subKind}`, divisionName, address, code];
}

function tableOf(division: string, places: readonly Place[]): string {
  if (places.length === 0) return `no place in ${division} waits`;
  return textTable([HEADER, ...places.map(row)]);
}

async function list(login: SourceLogin, division: string): Promise<Place[]> {
  const answer = await sendSigned(login, 'GET', `/v1/place-reviews/${division}`);
  return contract.listPlaceReviews.response.parse(answer).places;
}

interface Decision {
  readonly decision: 'accept' | 'refuse';
  readonly note?: string;
}

async function decide(login: SourceLogin, division: string, placeId: string, decision: Decision): Promise<Place> {
  const path = `/v1/place-reviews/${division}/${encodeURIComponent(placeId)}`;
  try {
    return contract.reviewPlace.response.parse(await sendSigned(login, 'POST', path, decision));
  } catch (error) {
    const why = error instanceof RefusedError ? WHY_NOT[error.problem.code] : undefined;
    throw why === undefined ? error : new ToolError(`${placeId} ${why}`);
  }
}

function decisionOf(command: string, note: string | undefined): Decision {
  if (command === 'accept' && note !== undefined) throw new ToolError('--note only goes with refuse');
  if (command === 'accept') return { decision: 'accept' };
  if (command !== 'refuse') throw new ToolError(`unknown command ${command}\n\n${HELP}`);
  if (note === undefined) throw new ToolError('--note is required: the owner reads it');
  return { decision: 'refuse', note };
}

await runTool(async () => {
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = parseArgs({
    options: { ...SOURCE_OPTIONS, note: { type: 'string' }, json: flag, help: { ...flag, short: 'h' } },
    allowPositionals: true,
  });
  const [command, division, placeId] = positionals;
  if (values.help || command === undefined) return HELP;
  const decision = command === 'list' ? undefined : decisionOf(command, values.note);
  if (division === undefined) throw new ToolError('a division is required');
  if (decision === undefined) {
    const places = await list(sourceLogin(values), division);
    return values.json ? JSON.stringify(places, null, 2) : tableOf(division, places);
  }
  if (placeId === undefined) throw new ToolError('a place id is required; "list" shows them');
  const place = await decide(sourceLogin(values), division, placeId, decision);
  if (values.json) return JSON.stringify(place, null, 2);
  return decision.decision === 'accept'
    ? `accepted: ${place.name}`
    : `refused: ${place.name}; its owner reads the note`;
});
