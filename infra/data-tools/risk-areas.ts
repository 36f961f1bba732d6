import { parseArgs } from 'node:util';
import { contract } from '@health-code/shared/api/contract';
import * as z from 'zod';
import { readCsv } from '../tool-kit/read-csv.ts';
import { sendSigned } from '../tool-kit/signed-client.ts';
import { SOURCE_OPTIONS, sourceLogin } from '../tool-kit/source-login.ts';
import { originOf, pathFrom } from '../tool-kit/target.ts';
import { textTable } from '../tool-kit/text-table.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';
import { utc } from './csv-rows.ts';

const HELP = `Shows and publishes the list of risk areas.

  npm run risk-areas -- list [DIVISION]                       list the areas in force or announced
  npm run risk-areas -- publish DIVISION FILE --source ID     replace the list of a division

  --source ID      a data source granted risk-area
  --key FILE       its private key (.data/sources/ID.key)
  --to ORIGIN      the API (default: the one that "npm start" runs)

FILE is a CSV file with the columns division, level (high, medium, low, closed, control, precaution), from, to (empty if
unknown) and decree. A column "withdraw" with "yes" marks an area that was listed by mistake. The list is complete: an area
not in it ends now. Times are ISO 8601, or 2022-12-01 08:30 in Shanghai time.
`;

const answerSchema = z.object({ version: z.int(), changed: z.int() });

async function list(origin: string, division: string | undefined): Promise<string> {
  const answer = await fetch(`${origin}/v1/risk-areas${division === undefined ? '' : `?division=${division}`}`);
  if (!answer.ok) throw new ToolError(`the API answered ${answer.status}`);
  const { version, areas } = contract.listRiskAreas.response.parse(await answer.json());
  const rows = areas.map((area) => [area.division, area.level, area.from, area.to ?? '', area.decree]);
  return `version ${version}\n${textTable([['division', 'level', 'from', 'to', 'decree'], ...rows])}`;
}

async function readList(file: string) {
  const areas: object[] = [];
  const withdraw: object[] = [];
  for await (const { cells } of readCsv(pathFrom(file))) {
    const { withdraw: mistake = '', to = '', ...rest } = cells;
    const area = { ...rest, from: utc(rest['from'] ?? ''), to: to === '' ? null : utc(to) };
    if (mistake === 'yes') withdraw.push({ division: rest['division'], level: rest['level'], from: area.from });
    else areas.push(area);
  }
  return { areas, withdraw };
}

await runTool(async () => {
  const { values, positionals } = parseArgs({
    options: { ...SOURCE_OPTIONS, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  const [command, division, file] = positionals;
  if (values.help || command === undefined) return HELP;
  if (command === 'list') return list(originOf(values.to), division);
  if (command !== 'publish') throw new ToolError(`unknown command ${command}\n\n${HELP}`);
  if (division === undefined || file === undefined) throw new ToolError('a division and a file are required');
  const path = `/v1/risk-areas/${division}`;
  const answer = await sendSigned(sourceLogin(values), 'PUT', path, await readList(file));
  const { version, changed } = answerSchema.parse(answer);
  return changed === 0
    ? `nothing changed; version ${version} stands`
    : `version ${version}: ${changed} ${changed === 1 ? 'area' : 'areas'} changed`;
});
