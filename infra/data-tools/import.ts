import { createWriteStream, existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rowResultSchema } from '@health-code/shared/api/rows';
import { csvFile, csvLines } from '@health-code/shared/text/csv';
import * as z from 'zod';
import { readCsv } from '../tool-kit/read-csv.ts';
import { sendSigned } from '../tool-kit/signed-client.ts';
import { SOURCE_OPTIONS, sourceLogin } from '../tool-kit/source-login.ts';
import { pathFrom } from '../tool-kit/target.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';
import { batchName } from './batch-name.ts';
import type { CsvRow } from './csv-rows.ts';
import { IMPORT_KINDS, type ImportKind, importKind } from './import-kinds.ts';
import { importRows, type RowRefusal, type Tally } from './import-rows.ts';

const HELP = `Brings facts about people, or whose a city's cards are, in from a CSV file.

  npm run import -- --kind KIND --source ID FILE

  --kind KIND      one of ${IMPORT_KINDS.join(', ')}
  --source ID      the data source that you are; "npm run sources -- --help" says how to become one
  --key FILE       its private key (.data/sources/ID.key)
  --to ORIGIN      the API (the one that "npm start" runs)
  --errors FILE    writes every refused row there as CSV: line, column, why
  --check          reads and checks the file, and sends nothing

Each fact keeps the name and the SHA-256 of the file and the line that it stood on.

The first line names the columns: documentNumber, documentType (resident-id unless given) and nationality say who it
is; the others are the fields of the kind, as in /v1/openapi.json, such as sampledAt, reportedAt, result, method and
pool of a test, or city, number, until and state (active unless given) of a city-card. A time is an instant like 2022-12-01T00:30:00Z, or 2022-12-01 08:30 by Shanghai's clock. A column "id"
names each row; without one the content does, so the same file twice changes nothing.
Exit code: 0 when every row was taken, 1 when some were refused, 2 when nothing could be done.
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
  if (kind === undefined) throw new ToolError(`--kind is one of ${IMPORT_KINDS.join(', ')}`);
  const file = pathFrom(positionals[0] ?? '');
  if (positionals.length !== 1 || !existsSync(file)) throw new ToolError('name one CSV file that exists');
  const { source, key, to, errors } = values;
  return { kind, file, source, key, to, errors, check: values.check ?? false };
}

async function* rowsOf({ file, kind }: Options): AsyncGenerator<CsvRow> {
  for await (const { line, cells } of readCsv(file)) yield { line, row: kind.rowOf(cells) };
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
    add: ({ line, column, why }: RowRefusal) => {
      count += 1;
      stream?.write(csvLines([[String(line), column, why]]));
      if (count <= SHOWN_REFUSALS) process.stderr.write(`${clearLine()}  line ${line}, ${column}: ${why}\n`);
      if (count === SHOWN_REFUSALS + 1) process.stderr.write(`${clearLine()}  … more; --errors FILE writes them all\n`);
    },
    close: () => new Promise<void>((resolve) => (stream === undefined ? resolve() : stream.end(resolve))),
  };
}

const clearLine = () => (process.stderr.isTTY ? '\r\u001b[K' : '');
const inWords = (tally: Tally, check: boolean) =>
  `${tally.recorded} ${check ? 'right' : 'recorded'}, ${tally.repeated} known already, ${tally.refused} refused`;

await runTool(async () => {
  const options = readOptions();
  if (options === undefined) return HELP;
  const report = refusalReport(options.errors);
  const onProgress = (tally: Tally) =>
    process.stderr.write(`${clearLine()}${inWords(tally, options.check)}${process.stderr.isTTY ? '' : '\n'}`);
  const tally = await importRows({
    rows: rowsOf(options),
    schema: options.kind.schema,
    send: sender(options, await batchName(options.file)),
    onProgress,
    onRefusal: report.add,
  });
  await report.close();
  process.stderr.write(clearLine());
  if (tally.refused > 0) process.exitCode = 1;
  return inWords(tally, options.check);
});
