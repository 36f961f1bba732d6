import type { Json } from './json.ts';

const CHARACTERS =
  'A character that cannot be printed, read aloud or compared is refused, each kind by its code: `character-lost`, `character-private`, `character-control`, `character-filler`, `character-unknown`.';

/** What no pattern says that all tools read alike, by the kind of text. */
const WORDS: Readonly<Record<string, string>> = {
  line: `Has a letter or a digit (\`no-letter\`). ${CHARACTERS}`,
  name: `Has a letter (\`name-letter\`) and only characters that names are written with: letters, digits, gaps, and ' - · . , ( ) / (\`name-character\`). ${CHARACTERS}`,
};

/** One character that is seen: none of the gaps and of what is taken away when a text is cleaned. */
const SEEN = '[^\\s\u0085\u00AD\u034F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]';

/** The JSON schema of a text that people write. Classes such as \`\\p{L}\` are left out: some engines take them for letters. */
export function writtenText({ text, ...json }: Json): Json {
  return { ...json, pattern: SEEN, description: WORDS[String(text)] };
}
