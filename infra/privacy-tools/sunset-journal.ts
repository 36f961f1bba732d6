import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

/** How far the end of a service has come, so that a run that broke off is gone on with. */
const journalSchema = z.strictObject({
  startedAt: z.iso.datetime(),
  /** What there was when it began, by kind. */
  found: z.record(z.string(), z.int().min(0)),
  published: z.record(z.string(), z.int().min(0)),
  keysDestroyed: z.array(z.string()),
});
export type Journal = z.infer<typeof journalSchema>;

export function readJournal(file: string): Journal | undefined {
  return existsSync(file) ? journalSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** Written whole or not at all. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { flush: true });
  renameSync(`${file}.new`, file);
}

export const writeJournal = (file: string, journal: Journal): void =>
  writeWhole(file, JSON.stringify(journal, null, 2));
