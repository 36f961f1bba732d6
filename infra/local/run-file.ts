import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** Where a running local run can be reached by the tools beside it. */
const databaseSchema = z.object({
  endpoint: z.url(),
  region: z.string(),
  credentials: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }).exactOptional(),
});
const runFileSchema = z.object({ origin: z.url(), database: databaseSchema });
export type RunFile = z.infer<typeof runFileSchema>;

const fileIn = (dataDir: string): string => join(dataDir, 'run.json');

/** Says in the data folder where this run is, for the owner of the folder alone as it opens the database, until the returned function is called. */
export function writeRunFile(dataDir: string, run: RunFile): () => void {
  writeFileSync(fileIn(dataDir), JSON.stringify(run), { mode: 0o600 });
  return () => rmSync(fileIn(dataDir), { force: true });
}

/** The run that uses this data folder; undefined when none does. A run that was killed may leave its file behind. */
export function readRunFile(dataDir: string): RunFile | undefined {
  if (!existsSync(fileIn(dataDir))) return undefined;
  return runFileSchema.safeParse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8'))).data;
}
