import { parseArgs } from 'node:util';
import { contract } from '@health-code/shared/api/contract';
import { isWithin } from '@health-code/shared/division/division';
import type { RiskArea } from '@health-code/shared/risk-area/risk-area';
import * as z from 'zod';
import { publishSigned, versionOf } from '../tool-kit/publish.ts';
import { readCsv } from '../tool-kit/read-csv.ts';
import { SOURCE_OPTIONS, sourceLogin } from '../tool-kit/source-login.ts';
import { originOf, pathFrom } from '../tool-kit/target.ts';
import { textTable } from '../tool-kit/text-table.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';
import { RISK_AREA_COLUMNS, readRiskAreas } from './risk-area-rows.ts';

const HELP = `Shows and publishes the list of risk areas.

  npm run risk-areas -- list [DIVISION]                       list the areas in force or announced
  npm run risk-areas -- publish DIVISION FILE --source ID     replace the list of a division

  --source ID      a data source granted risk-area
  --key FILE       its private key (.data/sources/ID.key)
  --to ORIGIN      the API (default: the one that "npm start" runs)
  --version N      the version that FILE was made from (default: the one that stands); a list that does not know what somebody
                   published since within the division is refused
  --yes            publish a list without areas, which ends every area of the division

FILE is a CSV file with the columns division, level (high, medium, low, closed, control, precaution), from, to (empty if
unknown) and decree. A column "withdraw" with "yes" marks an area that was listed by mistake. The list is complete: an area
not in it ends now. If any line is wrong, nothing is published. Times are 2022-12-01 08:30 or 2022/12/1 8:30 in Shanghai time, or
ISO 8601 with a zone.
`;

const answerSchema = z.object({ version: z.int(), changed: z.int() });

async function areasOf(origin: string, division: string | undefined) {
  const answer = await fetch(`${origin}/v1/risk-areas${division === undefined ? '' : `?division=${division}`}`);
  if (!answer.ok) throw new ToolError(`the API answered ${answer.status}`);
  return contract.listRiskAreas.response.parse(await answer.json());
}

async function shownList(origin: string, division: string | undefined): Promise<string> {
  const { version, areas } = await areasOf(origin, division);
  const rows = areas.map((area) => [area.division, area.level, area.from, area.to ?? '', area.decree]);
  return `version ${version}\n${textTable([['division', 'level', 'from', 'to', 'decree'], ...rows])}`;
}

/** Reads the file whole and names every wrong cell; nothing is published of a list that has one. */
async function readList(file: string) {
  const { areas, withdraw, faults } = await readRiskAreas(readCsv(pathFrom(file), RISK_AREA_COLUMNS));
  if (faults.length === 0) return { areas, withdraw };
  const named = faults.map(({ line, column, why }) => `  line ${line}, ${column}: ${why}\n`);
  const wrong = new Set(faults.map(({ line }) => line)).size;
  throw new ToolError(
    `${named.join('')}${wrong} ${wrong === 1 ? 'line is' : 'lines are'} wrong, so nothing was published`,
  );
}

/** An empty list ends every area of the division: that must be meant. */
function refuseEmpty(areas: readonly RiskArea[], division: string): void {
  const within = areas.filter((area) => isWithin(area.division, division)).length;
  if (within > 0)
    throw new ToolError(
      `the list is empty: ${within} ${within === 1 ? 'area' : 'areas'} of ${division} would end now; add --yes if that is meant`,
    );
}

await runTool(async () => {
  const { values, positionals } = parseArgs({
    options: {
      ...SOURCE_OPTIONS,
      version: { type: 'string' },
      yes: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  const [command, division, file] = positionals;
  if (values.help || command === undefined) return HELP;
  if (command === 'list') return shownList(originOf(values.to), division);
  if (command !== 'publish') throw new ToolError(`unknown command ${command}\n\n${HELP}`);
  if (division === undefined || file === undefined) throw new ToolError('a division and a file are required');
  const path = `/v1/risk-areas/${division}`;
  const seen = versionOf(values.version);
  const list = await readList(file);
  const standing = await areasOf(originOf(values.to), division);
  if (list.areas.length === 0 && !values.yes) refuseEmpty(standing.areas, division);
  const answer = await publishSigned(sourceLogin(values), path, { version: seen ?? standing.version, ...list });
  const { version, changed } = answerSchema.parse(answer);
  return changed === 0
    ? `nothing changed; version ${version} stands`
    : `version ${version}: ${changed} ${changed === 1 ? 'area' : 'areas'} changed`;
});
