import { parseArgs } from 'node:util';
import { contract } from '@health-code/shared/api/contract';
import type { Place } from '@health-code/shared/place/place';
import { RefusedError, type SourceLogin, sendSigned } from '../tool-kit/signed-client.ts';
import { SOURCE_OPTIONS, sourceLogin } from '../tool-kit/source-login.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';
import { LISTS } from './review-lists.ts';

const HELP = `Reviews new places and changes of places, for the county, township or community responsible (PLACE_REVIEW sets which places wait).

  npm run reviews -- list DIVISION --source ID                          list the places that wait, longest wait first within a hundred
  npm run reviews -- accept DIVISION PLACE_ID --source ID               accept one; its codes work from now on
  npm run reviews -- refuse DIVISION PLACE_ID --note TEXT --source ID   close one, or leave it unchanged; its owner reads the note
  npm run reviews -- look-ups DIVISION --source ID                      list the hours with unusually many look-ups at a gate

  DIVISION         a county or a division below it, such as 410103 or 410103005
  --revision N     of a change: which one was looked at, as "list" shows it; another that came since is refused
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
  'WRITE.CONFLICT': 'waits with a change: name the one that you looked at by --revision, as "list" shows it now',
  'PLACE.NOT_PENDING': 'waits no more: it was decided otherwise, or closed by its owner',
};

interface Decision {
  readonly decision: 'accept' | 'refuse';
  readonly note?: string;
  readonly revision?: number;
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

function revisionOf(text: string | undefined): Pick<Decision, 'revision'> {
  if (text === undefined) return {};
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new ToolError('--revision is a number, as "list" shows it');
  return { revision: Number(text) };
}

function decisionOf(command: string, note: string | undefined, revision: string | undefined): Decision {
  if (command === 'accept' && note !== undefined) throw new ToolError('--note only goes with refuse');
  if (command === 'accept') return { decision: 'accept', ...revisionOf(revision) };
  if (command !== 'refuse') throw new ToolError(`unknown command ${command}\n\n${HELP}`);
  if (note === undefined) throw new ToolError('--note is required: the owner reads it');
  return { decision: 'refuse', note, ...revisionOf(revision) };
}

await runTool(async () => {
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = parseArgs({
    options: {
      ...SOURCE_OPTIONS,
      note: { type: 'string' },
      revision: { type: 'string' },
      json: flag,
      help: { ...flag, short: 'h' },
    },
    allowPositionals: true,
  });
  const [command, division, placeId] = positionals;
  if (values.help || command === undefined) return HELP;
  const list = LISTS[command];
  const decision = list === undefined ? decisionOf(command, values.note, values.revision) : undefined;
  if (division === undefined) throw new ToolError('a division is required');
  if (list !== undefined) return list(sourceLogin(values), division, values.json === true);
  if (placeId === undefined) throw new ToolError('a place id is required; "list" shows them');
  const place = await decide(sourceLogin(values), division, placeId, decision as Decision);
  if (values.json) return JSON.stringify(place, null, 2);
  return decision?.decision === 'accept'
    ? `accepted: ${place.name}`
    : `refused: ${place.name}; its owner reads the note`;
});
