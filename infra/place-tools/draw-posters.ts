import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PosterContent, PosterRenderer } from '@health-code/functions/posters/poster-renderer';
import { missingOnPosters } from '@health-code/shared/place/poster-characters';
import type { PosterLayout } from '@health-code/shared/place/poster-form';
import { type CellFault, readCsv } from '../tool-kit/read-csv.ts';
import { ToolError } from '../tool-kit/tool-error.ts';
import { POSTER_COLUMNS, type PosterRun, posterOf, readPosterRow } from './poster-rows.ts';

export interface PosterFile {
  readonly count: number;
  readonly faults: readonly CellFault[];
  /** Lines with characters that the font lacks, which are drawn as boxes with their numbers. */
  readonly boxes: readonly CellFault[];
}

/** Looks at every line before anything is drawn: of a thousand posters nobody wants the half before a wrong one. */
export async function checkPosterFile(file: string): Promise<PosterFile> {
  const faults: CellFault[] = [];
  const boxes: CellFault[] = [];
  const lineOfCode = new Map<string, number>();
  for await (const row of readCsv(file, POSTER_COLUMNS)) {
    const { line } = row;
    const reading = readPosterRow(row);
    if (reading.kind === 'wrong') {
      faults.push(...reading.faults);
      continue;
    }
    const { name, entrance, code } = reading.row;
    const earlier = lineOfCode.get(code);
    if (earlier !== undefined) faults.push({ line, column: 'code', why: `stands on line ${earlier} already` });
    lineOfCode.set(code, line);
    const missing = missingOnPosters(`${name}${entrance}`);
    if (missing.length > 0) boxes.push({ line, column: 'name, entrance', why: `the font lacks ${missing.join(' ')}` });
  }
  return { count: lineOfCode.size, faults, boxes };
}

export interface DrawOptions extends PosterRun {
  readonly file: string;
  readonly out: string;
  readonly layout: PosterLayout;
  onProgress(done: number): void;
}

/** Draws the posters of a checked file into one PDF, or a zip of them, by how `out` ends. Memory holds one poster at a time; the file appears when it is whole. */
export async function drawPosters(renderer: PosterRenderer, options: DrawOptions): Promise<void> {
  const { out, layout } = options;
  const draw = out.endsWith('.zip') ? renderer.zipOfAll : renderer.pdfOfAll;
  const part = `${out}.part`;
  try {
    await pipeline(Readable.from(draw(contents(options), layout)), createWriteStream(part));
    renameSync(part, out);
  } catch (error) {
    rmSync(part, { force: true });
    if (error instanceof Error && 'code' in error) throw new ToolError(`${out} cannot be written: ${error.message}`);
    throw error;
  }
}

async function* contents({ file, onProgress, ...run }: DrawOptions): AsyncGenerator<PosterContent> {
  let done = 0;
  for await (const row of readCsv(file, POSTER_COLUMNS)) {
    const reading = readPosterRow(row);
    if (reading.kind === 'wrong') throw new ToolError(`${file} changed while posters were being drawn`);
    yield posterOf(reading.row, run);
    done += 1;
    onProgress(done);
  }
}
