import { createWriteStream, existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rowResultSchema } from '@health-code/shared/api/rows';
import { csvFile, csvLines } from '@health-code/shared/text/csv';
import * as z from 'zod';
import { type CellFault, readCsv } from '../tool-kit/read-csv.ts';
import { sendSigned } from '../tool-kit/signed-client.ts';
import { SOURCE_OPTIONS, sourceLogin } from '../tool-kit/source-login.ts';
import { pathFrom } from '../tool-kit/target.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';
import { batchName } from './batch-name.ts';
import type { CsvRow } from './csv-rows.ts';
import { IMPORT_KINDS, type ImportKind, importKind } from './import-kinds.ts';
import { emptyTally, importRows, type Tally } from './import-rows.ts';

const HELP = `Imports facts about people, or the holders of city cards, from a CSV file as spreadsheets export it: UTF-8, UTF-16 or
GB18030; separated by commas, semicolons or tabs.

  npm run import -- --kind KIND --source ID FILE

  --kind KIND      one of ${IMPORT_KINDS.join(', ')}
  --source ID      the data source you are; to become one, see "npm run sources -- --help"
  --key FILE       its private key (.data/sources/ID.key)
  --to ORIGIN      the API (default: the one that "npm start" runs)
  --errors FILE    write every row that was refused or held to this CSV file: line, column, why
  --check          check the file and send nothing

The first line names the columns. documentNumber, documentType (default: resident-id) and nationality identify the person;
the others are the fields of the kind, as listed in /v1/openapi.json: sampledAt, reportedAt, result, method and pool for a
test; city, number, until, state (default: active) and revision (how many lines changed the card before; default: 0) for a
city-card. Where another revision stands, its line is refused and told which. Times are 2022-12-01 08:30 or
2022/12/1 8:30 in Shanghai time, or ISO 8601 with a zone. A column "id" names each row; without it the id is derived from the content, so importing a file twice changes
nothing. Each fact keeps the file's name, its SHA-256 and the line it came from.
A row is held, which counts for nothing, where a source below the province speaks of somebody who was not in its division:
import it again once they were.
Exit code: 0 if every row was accepted, 1 if some were refused or held, 2 if the import could not begin or could not go on.
`;

const SHOWN_REFUSALS = 20;
const resultsSchema = z.object({ results: z.array(rowResultSchema) });

interface Options {
  readonly kind: ImportKind;
  readonly file: string;
  readonly source: string | undefined;
  readonly key: string | undefined;
  readonly to: string | undefined;
  readonly errors: string | undefined;
  readonly check: boolean;
}

function readOptions(): Options | undefined {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    options: {
      kind: text,
      ...SOURCE_OPTIONS,
      errors: text,
      check: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help) return undefined;
  const kind = importKind(values.kind);
  if (kind === undefined) throw new ToolError(`--kind must be one of ${IMPORT_KINDS.join(', ')}`);
  const file = pathFrom(positionals[0] ?? '');
  if (positionals.length !== 1 || !existsSync(file)) throw new ToolError('give one existing CSV file');
  const { source, key, to, errors } = values;
  return { kind, file, source, key, to, errors, check: values.check ?? false };
}

const tellDialect = (dialect: string) => process.stderr.write(`${dialect}\n`);

async function* rowsOf({ file, kind }: Options): AsyncGenerator<CsvRow> {
  for await (const { line, cells, faults } of readCsv(file, kind.columns, tellDialect)) {
    yield { line, row: kind.rowOf(cells), faults };
  }
}

function sender({ kind, check, ...given }: Options, batch: string) {
  if (check) {
    return async (rows: readonly CsvRow[]) => rows.map(() => ({ id: null, outcome: 'recorded' as const, errors: [] }));
  }
  const login = sourceLogin(given);
  return async (rows: readonly CsvRow[]) =>
    resultsSchema.parse(await sendSigned(login, 'POST', kind.path, kind.bodyOf(rows, batch))).results;
}

/** Refused rows go to the terminal, the first of them, and to a file, all of them. */
function refusalReport(file: string | undefined) {
  const stream = file === undefined ? undefined : createWriteStream(pathFrom(file));
  stream?.write(csvFile([['line', 'column', 'why']]));
  let count = 0;
  return {
    add: ({ line, column, why }: CellFault) => {
      count += 1;
      stream?.write(csvLines([[String(line), column, why]]));
      if (count <= SHOWN_REFUSALS) process.stderr.write(`${clearLine()}  line ${line}, ${column}: ${why}\n`);
      if (count === SHOWN_REFUSALS + 1) process.stderr.write(`${clearLine()}  … more; --errors FILE writes them all\n`);
    },
    close: () => new Promise<void>((resolve) => (stream === undefined ? resolve() : stream.end(resolve))),
  };
}

const clearLine = () => (process.stderr.isTTY ? '\r\u001b[K' : '');
const inWords = ({ recorded, repeated, held, refused }: Tally, check: boolean) =>
  `${recorded} ${check ? 'right' : 'recorded'}, ${repeated} known already${held > 0 ? `, ${held} held` : ''}, ${refused} refused`;

await runTool(async () => {
  const options = readOptions();
  if (options === undefined) return HELP;
  const report = refusalReport(options.errors);
  const onProgress = (tally: Tally) =>
    process.stderr.write(`${clearLine()}${inWords(tally, options.check)}${process.stderr.isTTY ? '' : '\n'}`);
  const tally = emptyTally();
  try {
    const send = sender(options, await batchName(options.file));
    const rows = rowsOf(options);
    await importRows({ rows, schema: options.kind.schema, send, onProgress, onRefusal: report.add }, tally);
  } catch (error) {
    const isBegun = Object.values(tally).some((count) => count > 0);
    if (!(error instanceof ToolError) || !isBegun) throw error;
    throw new ToolError(`${error.message}\nstopped at: ${inWords(tally, options.check)}; run it again to go on`);
  } finally {
    await report.close();
    process.stderr.write(clearLine());
  }
  if (tally.refused + tally.held > 0) process.exitCode = 1;
  return inWords(tally, options.check);
});
