import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureAccessPatterns, patternTable } from './table.ts';

/** The document that holds the table between two marks. */
export const DOCUMENT = fileURLToPath(new URL('../../functions/src/stores/ACCESS_PATTERNS.md', import.meta.url));
const [BEGIN, END] = ['<!-- measured: begin -->', '<!-- measured: end -->'];

/** The document with the table as it is measured now. */
export async function measuredDocument(): Promise<string> {
  const [before = '', rest = ''] = readFileSync(DOCUMENT, 'utf8').split(BEGIN);
  const after = rest.split(END)[1] ?? '';
  return `${before}${BEGIN}\n\n${patternTable(await measureAccessPatterns())}\n\n${END}${after}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(DOCUMENT, await measuredDocument());
  process.stdout.write('wrote functions/src/stores/ACCESS_PATTERNS.md\n');
}
