import { createWriteStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createPosterRenderer } from '@health-code/functions/posters/create-poster-renderer';
import { samplePlaces } from './sample-places.ts';

/** What a process that drew many posters tells. */
export interface BulkReport {
  /** From the start of the drawing to the file on disk, fonts included. */
  readonly milliseconds: number;
  /** The most memory that the process ever had, with Node itself and the fonts. */
  readonly peakBytes: number;
  readonly fileBytes: number;
}

const BYTES_PER_KILOBYTE = 1024;

/** A process of its own: the peak of its memory is that of the drawing. */
const [file = '', form = 'pdf', count = '1'] = process.argv.slice(2);
const begin = performance.now();
const renderer = await createPosterRenderer();
const draw = form === 'zip' ? renderer.zipOfAll : renderer.pdfOfAll;
await pipeline(Readable.from(draw(samplePlaces(Number(count)), 'a4-portrait')), createWriteStream(file));
const report: BulkReport = {
  milliseconds: performance.now() - begin,
  peakBytes: process.resourceUsage().maxRSS * BYTES_PER_KILOBYTE,
  fileBytes: statSync(file).size,
};
process.stdout.write(JSON.stringify(report));
