import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createPosterRenderer } from '@health-code/functions/posters/create-poster-renderer';
import { DEFAULT_HOTLINE, POSTER_LAYOUTS, type PosterLayout } from '@health-code/shared/place/poster-form';
import { isCalendarDate } from '@health-code/shared/time/calendar';
import { shanghaiDate } from '@health-code/shared/time/shanghai';
import { readRunFile } from '../local/run-file.ts';
import type { CellFault } from '../tool-kit/read-csv.ts';
import { dataDir, pathFrom } from '../tool-kit/target.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';
import { checkPosterFile, drawPosters } from './draw-posters.ts';

const HELP = `Draws posters for many places at once.

  npm run posters -- FILE --out posters.pdf    one PDF with a page per entrance
  npm run posters -- FILE --out posters.zip    a zip with one PDF per entrance, named by place code

  --layout NAME    ${POSTER_LAYOUTS.join(', ')} (a4-portrait)
  --origin ORIGIN  the address the QR codes link to, such as https://code.example.org (default: PUBLIC_ORIGIN, or the local run)
  --hotline TEXT   the number to call (${DEFAULT_HOTLINE})
  --date DAY       the date printed on the posters, such as 2026-11-21 (today)

FILE is a CSV file with the columns name, entrance, code and version, as written by "npm run places -- register". If any
line is wrong, nothing is drawn. A character missing from the font is drawn as a box with its code point, and its line is named.
Exit code: 0 if all were drawn, 1 if some lines were wrong, 2 if nothing could be done.
`;

interface Options {
  readonly file: string;
  readonly out: string;
  readonly layout: PosterLayout;
  readonly origin: string;
  readonly hotline: string | undefined;
  readonly createdOn: string;
}

function readOptions(): Options | undefined {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    options: {
      out: text,
      layout: text,
      origin: text,
      hotline: text,
      date: text,
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help || positionals.length === 0) return undefined;
  return {
    file: csvFile(positionals),
    out: outFile(values.out),
    layout: layoutNamed(values.layout ?? 'a4-portrait'),
    origin: linkOrigin(values.origin),
    hotline: values.hotline,
    createdOn: dayNamed(values.date ?? shanghaiDate(Date.now())),
  };
}

function csvFile(positionals: readonly string[]): string {
  const file = pathFrom(positionals[0] ?? '');
  if (positionals.length !== 1 || !existsSync(file)) throw new ToolError('give one existing CSV file');
  return file;
}

function outFile(named: string | undefined): string {
  if (named === undefined || !/\.(pdf|zip)$/.test(named)) throw new ToolError('--out must name a .pdf or .zip file');
  return pathFrom(named);
}

function layoutNamed(name: string): PosterLayout {
  const layout = POSTER_LAYOUTS.find((known) => known === name);
  if (layout === undefined) throw new ToolError(`--layout must be one of ${POSTER_LAYOUTS.join(', ')}`);
  return layout;
}

function linkOrigin(named: string | undefined): string {
  const origin = named ?? process.env['PUBLIC_ORIGIN'] ?? readRunFile(dataDir())?.origin;
  if (origin === undefined) throw new ToolError('--origin is required: the address the codes link to');
  if (!/^https?:$/.test(URL.parse(origin)?.protocol ?? ''))
    throw new ToolError(`${origin} is not an origin, such as https://code.example.org`);
  return new URL(origin).origin;
}

function dayNamed(day: string): string {
  if (!isCalendarDate(day)) throw new ToolError(`${day} is not a date`);
  return day;
}

const say = (line: string) => process.stderr.write(`${line}\n`);
const tell = (kind: string, { line, column, why }: CellFault) => say(`  ${kind}: line ${line}, ${column}: ${why}`);

function progress(total: number) {
  return (done: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} drawn${done === total ? '\n' : ''}`);
    else if (done % 100 === 0 || done === total) say(`${done} of ${total} drawn`);
  };
}

await runTool(async () => {
  const options = readOptions();
  if (options === undefined) return HELP;
  const renderer = await createPosterRenderer();
  const { count, faults, boxes } = await checkPosterFile(options.file);
  for (const box of boxes) tell('warning', box);
  for (const fault of faults) tell('wrong', fault);
  if (faults.length > 0) {
    process.exitCode = 1;
    return `${faults.length} cells are wrong, so nothing was drawn`;
  }
  if (count === 0) throw new ToolError(`${options.file} has no rows`);
  await drawPosters(renderer, { ...options, onProgress: progress(count) });
  return `posters drawn: ${count}; file: ${options.out}`;
});
