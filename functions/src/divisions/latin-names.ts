import { readFileSync } from 'node:fs';

/** The name of a division in Latin letters, without what kind of division it is; undefined where a character is not in the table. */
export type LatinNames = (name: string) => string | undefined;

/** What a name ends in that says only what kind of division it is. */
const GENERIC_TERM = /(?:特别行政区|自治区|街道|地区|林区|省|市|盟|镇|乡|区|县|旗)$/u;
/** A syllable that could be read together with the one before gets an apostrophe: Lu'an (GB/T 16159). */
const NEEDS_APOSTROPHE = /^[aoe]/;
const SHORTEST_STEM = 2;

/**
 * Reads `data/latin-names.tsv`: a character and its syllable a line, then whole names that do not follow from their
 * characters, as 六安市 and 陕西省; these begin with a capital.
 */
export function readLatinNames(file: string | URL): LatinNames {
  const rows = readFileSync(file, 'utf8').trimEnd().split('\n');
  const syllables = new Map<string, string>();
  const names = new Map<string, string>();
  for (const row of rows) {
    const [chinese, latin] = row.split('\t') as [string, string];
    (latin === latin.toLowerCase() ? syllables : names).set(chinese, latin);
  }
  return (name) => names.get(name) ?? spelled(syllables, stemOf(name));
}

/** 郑州 of 郑州市; a name of one character keeps its term, as 赵县 does: Zhaoxian. */
function stemOf(name: string): string {
  const stem = name.replace(GENERIC_TERM, '');
  return stem.length < SHORTEST_STEM ? name : stem;
}

function spelled(table: ReadonlyMap<string, string>, stem: string): string | undefined {
  const syllables = Array.from(stem, (character) => table.get(character));
  if (syllables.includes(undefined)) return undefined;
  const text = (syllables as string[]).reduce(
    (said, next) => `${said}${NEEDS_APOSTROPHE.test(next) ? "'" : ''}${next}`,
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}
