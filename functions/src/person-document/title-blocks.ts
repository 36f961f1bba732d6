import { toIso } from '@health-code/shared/time/shanghai';
import { HEAD, TITLE } from './document-words.ts';
import type { PageBlock } from './page-block.ts';
import { BODY, PAGE, STYLES } from './page-style.ts';
import type { PersonDocument } from './person-document.ts';
import { noteBlock } from './section-blocks.ts';
import { timeOf } from './shanghai-times.ts';
import type { TextSetter } from './text-block.ts';

const BELOW_TITLE = 3;

/** What the document is, of whom, and when it was made. */
export function titleBlocks(set: TextSetter, { createdAt, data }: PersonDocument): PageBlock[] {
  const title = set.block(
    [
      { text: `${TITLE.zh} ${TITLE.en}`, style: STYLES.title },
      { text: data.particulars.name, style: STYLES.heading },
    ],
    BODY.width,
  );
  const notes = [HEAD.createdAt(timeOf(toIso(createdAt))), HEAD.law, HEAD.care];
  return [
    {
      height: title.height + BELOW_TITLE,
      keepsWithNext: true,
      draw: (top) => [{ kind: 'read', as: 'H1', shapes: set.draw(title, PAGE.left, top) }],
    },
    ...notes.map((note) => noteBlock(set, note, true)),
  ];
}
