import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createPosterRenderer } from '@health-code/functions/posters/create-poster-renderer';
import type { PosterContent } from '@health-code/functions/posters/poster-renderer';
import type { BenchContext, Benchmark, Figure } from '../benchmark.ts';
import { median } from '../support/median.ts';
import type { BulkReport } from '../support/poster-process.ts';
import { samplePlaces } from '../support/sample-places.ts';

const run = promisify(execFile);
const PROCESS = fileURLToPath(new URL('../support/poster-process.ts', import.meta.url));
const IN_BULK = 1000;
/** Told beside it: memory that grew with the number would show. */
const IN_LARGER_BULK = 4000;
const ROUNDS = 15;

export const posters: Benchmark = {
  name: 'posters',
  description: 'one poster in each format; 1,000 in one PDF and in a zip: time each, peak memory, size',
  run: async (context) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'health-code-bench-'));
    try {
      return [...(await oneOfEach()), ...(await inBulk(folder, context))];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** The time of one poster once the fonts are loaded, as in a function that has answered before. */
async function oneOfEach(): Promise<Figure[]> {
  const renderer = await createPosterRenderer();
  const formats = {
    svg: async (poster: PosterContent) => renderer.svg(poster, 'a4-portrait'),
    png: (poster: PosterContent) => renderer.png(poster, 'a4-portrait'),
    pdf: (poster: PosterContent) => renderer.pdf(poster, 'a4-portrait'),
  };
  const figures: Figure[] = [];
  for (const [format, draw] of Object.entries(formats)) {
    const times: number[] = [];
    for (const poster of samplePlaces(ROUNDS)) {
      const begin = performance.now();
      await draw(poster);
      times.push(performance.now() - begin);
    }
    figures.push({ name: `posters.one-${format}`, value: median(times), unit: 'ms' });
  }
  return figures;
}

async function inBulk(folder: string, { say }: BenchContext): Promise<Figure[]> {
  const draw = async (form: 'pdf' | 'zip', count: number): Promise<BulkReport> => {
    say(`${count} posters, ${form}`);
    const { stdout } = await run(process.execPath, [PROCESS, path.join(folder, `posters.${form}`), form, `${count}`]);
    return JSON.parse(stdout);
  };
  const pdf = await draw('pdf', IN_BULK);
  const zip = await draw('zip', IN_BULK);
  const larger = await draw('pdf', IN_LARGER_BULK);
  return [
    ...bulkFigures('bulk-pdf', pdf),
    ...bulkFigures('bulk-zip', zip),
    { name: 'posters.bulk-pdf-memory-of-4000', value: larger.peakBytes, unit: 'bytes' },
  ];
}

function bulkFigures(name: string, { milliseconds, peakBytes, fileBytes }: BulkReport): Figure[] {
  return [
    { name: `posters.${name}-each`, value: milliseconds / IN_BULK, unit: 'ms' },
    { name: `posters.${name}-memory`, value: peakBytes, unit: 'bytes' },
    { name: `posters.${name}-size`, value: fileBytes, unit: 'bytes' },
  ];
}
