import { composedLetters, isVariationSelector } from '@health-code/shared/place/poster-characters';
import type { Script, Weight } from './drawing.ts';
import type { Typefaces } from './typeface.ts';

/** A piece of a line that one font sets; `missing` is a single character that no font has. */
export interface TextRun {
  readonly text: string;
  readonly kind: 'plain' | 'missing' | Script;
}

/** What has a font of its own. Digits of Arabic run the other way than its letters, and are not among them. */
const SCRIPTS: Readonly<Record<Script, RegExp>> = {
  arabic: /^[\u0600-\u065f\u066a-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]$/,
  tibetan: /^[\u0f00-\u0fff]$/,
};

/** The runs of a line from left to right, each of them in the order in which it is read. */
export function textRuns(text: string, faces: Typefaces, weight: Weight): TextRun[] {
  const runs = joinedOverSpaces(runsAsWritten(text, faces, weight));
  // A line that begins in Arabic is read from the right: its runs follow each other the other way round.
  return runs.find(({ text: run }) => run.trim() !== '')?.kind === 'arabic' ? runs.reverse().map(mirrored) : runs;
}

function runsAsWritten(text: string, faces: Typefaces, weight: Weight): TextRun[] {
  const runs: TextRun[] = [];
  for (const character of composedLetters(text)) {
    const kind = kindOf(character, faces, weight);
    const before = runs.at(-1);
    if (before?.kind === kind && kind !== 'missing') runs[runs.length - 1] = { kind, text: before.text + character };
    else runs.push({ kind, text: character });
  }
  return runs;
}

function kindOf(character: string, faces: Typefaces, weight: Weight): TextRun['kind'] {
  const point = character.codePointAt(0) as number;
  const script = (Object.keys(SCRIPTS) as Script[]).find((name) => SCRIPTS[name].test(character));
  if (script !== undefined) return faces.ofScript(script, weight).has(point) ? script : 'missing';
  return isVariationSelector(character) || faces[weight].has(point) ? 'plain' : 'missing';
}

/** Words of one script are one run with the spaces between them, so that they come in its order. */
function joinedOverSpaces(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const [word, space] = [joined.at(-2), joined.at(-1)];
    const continues = word !== undefined && word.kind === run.kind && space?.text.trim() === '';
    if (continues && run.kind in SCRIPTS) {
      joined.splice(-2, 2, { kind: run.kind, text: `${word.text}${space.text}${run.text}` });
    } else joined.push(run);
  }
  return joined;
}

/** The spaces before a run stand after it. */
function mirrored({ kind, text }: TextRun): TextRun {
  if (kind !== 'plain') return { kind, text };
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return { kind, text: after + words + before };
}
