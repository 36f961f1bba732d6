import { shanghaiDate, toIso } from '@health-code/shared/time/shanghai';
import type { Drawing, Shape } from '../posters/drawing.ts';
import type { Typesetter } from '../posters/typesetter.ts';
import { documentSections } from './document-sections.ts';
import { page as pageWords, TITLE } from './document-words.ts';
import { type PlacedBlock, paginate } from './page-block.ts';
import { BODY, PAGE, STYLES } from './page-style.ts';
import type { PersonDocument } from './person-document.ts';
import { inLine } from './section.ts';
import { rule, sectionBlocks } from './section-blocks.ts';
import { timeOf } from './shanghai-times.ts';
import { createTextSetter, type TextSetter } from './text-block.ts';
import { titleBlocks } from './title-blocks.ts';

/** The pages of a document, each drawn when it is asked for. All are laid out first, because each says how many there are. */
export function* documentPages(document: PersonDocument, typesetter: Typesetter): Generator<Drawing> {
  const set = createTextSetter(typesetter);
  const sections = documentSections(document).flatMap((section) => sectionBlocks(set, section));
  const pages = paginate([...titleBlocks(set, document), ...sections], BODY.height);
  for (const [index, blocks] of pages.entries()) {
    yield {
      width: PAGE.width,
      height: PAGE.height,
      scale: 1,
      label: inLine(TITLE),
      createdOn: shanghaiDate(document.createdAt),
      shapes: [...drawBlocks(blocks), ...footer(document, pageWords(index + 1, pages.length), set)],
    };
  }
}

const drawBlocks = (blocks: readonly PlacedBlock[]): Shape[] =>
  blocks.flatMap(({ block, top }) => block.draw(PAGE.top + top));

/** From the bottom of the page: its line, and the words below it. */
const FOOT = { line: 16, words: 14 };

/** Whose sheet it is and which, for sheets that come apart; of a name that is too long, the beginning. */
function footer({ createdAt, data }: PersonDocument, number: string, set: TextSetter): Shape[] {
  const { below: style } = STYLES;
  const top = PAGE.height - FOOT.words;
  const whose = set.block([{ text: `${timeOf(toIso(createdAt))} ${data.particulars.name}`, style }], BODY.width / 2);
  const which = set.block([{ text: number, style }], BODY.width / 2);
  const right = PAGE.width - PAGE.left - set.width({ text: number, style });
  return [
    rule(PAGE.height - FOOT.line, 0.15),
    ...set.draw({ ...whose, lines: whose.lines.slice(0, 1) }, PAGE.left, top),
    ...set.draw(which, right, top),
  ];
}
