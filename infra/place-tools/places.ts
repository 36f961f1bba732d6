import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Client } from '@health-code/shared/api/client';
import type { Place } from '@health-code/shared/place/place';
import { csvFile } from '@health-code/shared/text/csv';
import { type AccountTokens, accountClient, signInAtTerminal } from '../tool-kit/account-client.ts';
import { PLACE_COLUMNS, type PlaceRow, placeRow } from '../tool-kit/place-rows.ts';
import { type CellFault, readCsv } from '../tool-kit/read-csv.ts';
import { checkRows, registerRows } from '../tool-kit/register-places.ts';
import { originOf, pathFrom } from '../tool-kit/target.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';

const HELP = `Registers many places at once.

  npm run places -- check FILE --phone NUMBER                  check the file; nothing is registered
  npm run places -- register FILE --phone NUMBER --out FILE    register the places and write their codes for "npm run posters"

  --phone NUMBER   the account that will own them; asks for the one-time password it is sent (or set TOKEN to an access token)
  --partial        register the valid rows even if others are not; without it, all or nothing
  --out FILE       a CSV file with placeId, name, entrance, code, version: one line per entrance
  --to ORIGIN      the API (default: the one that "npm start" runs)

FILE is a CSV file as spreadsheets export it (UTF-8, UTF-16 or GB18030), with the columns name, kind, subKind, division, address, latitude, longitude, and optionally
creditCode, entrances (东门|西门 or 东门、西门), asksTestWithinHours (24, 48, 72, 168), asksCheckOut (yes or no), managerName, managerPhone.
Registering a file twice registers nothing twice.
Exit code: 0 if all went well, 1 if some rows were wrong, 2 if nothing could be done.
`;

const isTerminal = process.stderr.isTTY;

async function readRows(file: string): Promise<PlaceRow[]> {
  const rows: PlaceRow[] = [];
  for await (const line of readCsv(file, PLACE_COLUMNS, tellDialect)) rows.push(placeRow(line));
  if (rows.length === 0) throw new ToolError(`${file} has no rows`);
  return rows;
}

const tellDialect = (dialect: string) => process.stderr.write(`${dialect}\n`);

function tell(kind: string, notes: readonly CellFault[]): void {
  for (const { line, column, why } of notes) process.stderr.write(`  ${kind}: line ${line}, ${column}: ${why}\n`);
}

function progress(total: number) {
  return (done: number) => {
    if (isTerminal) process.stderr.write(`\r${done} of ${total} registered`);
    else if (done % 100 === 0 || done === total) process.stderr.write(`${done} of ${total} registered\n`);
  };
}

function codesCsv(places: readonly Place[]): string {
  const lines = places.flatMap(({ placeId, name, entrances }) =>
    entrances.map((entrance) => [placeId, name, entrance.name, entrance.code, String(entrance.version)]),
  );
  return csvFile([['placeId', 'name', 'entrance', 'code', 'version'], ...lines]);
}

interface Options {
  readonly command: 'check' | 'register';
  readonly file: string;
  readonly phone: string | undefined;
  readonly to: string | undefined;
  readonly out: string | undefined;
  readonly partial: boolean;
}

function readOptions(): Options | undefined {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = parseArgs({
    options: { phone: text, out: text, to: text, partial: flag, help: { ...flag, short: 'h' } },
    allowPositionals: true,
  });
  const [command, file = ''] = positionals;
  if (values.help || command === undefined) return undefined;
  if (command !== 'check' && command !== 'register') throw new ToolError(`unknown command ${command}\n\n${HELP}`);
  if (file === '' || !existsSync(pathFrom(file))) throw new ToolError('give one existing CSV file');
  if (command === 'register' && values.out === undefined)
    throw new ToolError('--out FILE is required: where to write the codes');
  const { phone, to, out, partial = false } = values;
  return { command, file: pathFrom(file), phone, to, out, partial };
}

async function tokensOf({ phone, to }: Options): Promise<AccountTokens> {
  const accessToken = process.env['TOKEN'];
  if (accessToken !== undefined) return { accessToken };
  if (phone === undefined) throw new ToolError('--phone is required: the account to use');
  return signInAtTerminal(originOf(to), phone);
}

async function register(call: Client, right: readonly PlaceRow[], out: string): Promise<number> {
  const places = await registerRows(call, right, progress(right.length));
  if (isTerminal) process.stderr.write('\r\u001b[K');
  writeFileSync(pathFrom(out), codesCsv(places));
  return places.length;
}

await runTool(async () => {
  const options = readOptions();
  if (options === undefined) return HELP;
  const rows = await readRows(options.file);
  const call = accountClient(originOf(options.to), await tokensOf(options));
  const { right, errors, warnings } = await checkRows(call, rows);
  tell('warning', warnings);
  tell('wrong', errors);
  const wrong = rows.length - right.length;
  if (wrong > 0) process.exitCode = 1;
  if (options.command === 'check') return `${right.length} right, ${wrong} wrong`;
  if (wrong > 0 && !options.partial) return `${wrong} of ${rows.length} rows are wrong, so nothing was registered`;
  const count = await register(call, right, options.out as string);
  return `places registered: ${count}, rows left out: ${wrong}; codes: ${options.out}`;
});
