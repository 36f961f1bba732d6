import type { Bilingual } from '@health-code/shared/text/bilingual';
import type { RectShape } from '../posters/drawing.ts';
import type { PageBlock } from './page-block.ts';
import { BODY, HAIRLINE, PAGE, SHADE, STYLES } from './page-style.ts';
import type { Cell, Column, Section } from './section.ts';
import type { ReadPart, StyledText, TextBlock, TextSetter } from './text-block.ts';

/** Above and below the words of a row, and between the words of two columns. */
const PADDING = 1.3;
const GUTTER = 3;
const SPACE = { aboveHeading: 6, belowHeading: 2, belowNote: 2 };
const LINES = { head: 0.4, row: 0.15 };

/** The title of a section, its notes, and its table or what is said in place of one. */
export function sectionBlocks(set: TextSetter, { title, notes, columns, rows, nothing }: Section): PageBlock[] {
  const head = [headingBlock(set, title), ...notes.map((note) => noteBlock(set, note, true))];
  if (rows.length === 0) return nothing === undefined ? head : [...head, noteBlock(set, nothing, false)];
  const titles = columns.map(({ title: { zh, en } }): StyledText[] => [
    { text: zh, style: STYLES.strong },
    { text: en, style: STYLES.below },
  ]);
  const above = rowBlock(set, columns, titles, { isHead: true });
  return [...head, above, ...rows.map((row) => rowBlock(set, columns, row.map(cellTexts), { above }))];
}

const cellTexts = ({ main, below, isStrong }: Cell): StyledText[] => [
  { text: main, style: isStrong ? STYLES.strong : STYLES.main },
  ...below.map((text) => ({ text, style: STYLES.below })),
];

function headingBlock(set: TextSetter, { zh, en }: Bilingual): PageBlock {
  const chinese = { text: zh, style: STYLES.heading };
  const [left, right] = [set.block([chinese], BODY.width), set.block([{ text: en, style: STYLES.below }], BODY.width)];
  const indent = set.width(chinese) + GUTTER;
  const drop = left.height - right.height - 0.4;
  return {
    height: SPACE.aboveHeading + left.height + SPACE.belowHeading,
    keepsWithNext: true,
    draw: (top) => {
      const y = top + SPACE.aboveHeading;
      const shapes = [...set.draw(left, PAGE.left, y), ...set.draw(right, PAGE.left + indent, y + drop)];
      return [{ kind: 'read', as: 'H2', shapes }];
    },
  };
}

/** Chinese, and English below it, over the whole width. */
export function noteBlock(set: TextSetter, { zh, en }: Bilingual, keepsWithNext: boolean): PageBlock {
  const texts = [
    { text: zh, style: STYLES.main },
    { text: en, style: STYLES.below },
  ];
  const block = set.block(texts, BODY.width);
  return {
    height: block.height + SPACE.belowNote,
    keepsWithNext,
    draw: (top) => [{ kind: 'read', as: 'P', shapes: set.draw(block, PAGE.left, top) }],
  };
}

interface RowKind {
  readonly isHead?: boolean;
  readonly above?: PageBlock;
}

function rowBlock(
  set: TextSetter,
  columns: readonly Column[],
  cells: readonly (readonly StyledText[])[],
  { isHead = false, above }: RowKind,
): PageBlock {
  const placed = placedCells(set, columns, cells);
  const height = Math.max(...placed.map(({ block }) => block.height)) + 2 * PADDING;
  return {
    height,
    keepsWithNext: isHead,
    ...(above && { above }),
    draw: (top) => [
      ...(isHead ? [shade(top, height)] : []),
      rule(top + height, isHead ? LINES.head : LINES.row),
      {
        kind: 'read',
        as: 'P',
        shapes: placed.flatMap(({ block, x }): ReadPart[] => set.draw(block, x, top + PADDING)),
      },
    ],
  };
}

interface PlacedCell {
  readonly x: number;
  readonly block: TextBlock;
}

function placedCells(
  set: TextSetter,
  columns: readonly Column[],
  cells: readonly (readonly StyledText[])[],
): PlacedCell[] {
  let left: number = PAGE.left;
  return cells.map((texts, index) => {
    const width = (columns[index]?.share ?? 0) * BODY.width;
    const x = left + GUTTER / 2;
    left += width;
    return { x, block: set.block(texts, width - GUTTER) };
  });
}

const shade = (y: number, height: number): RectShape => ({
  kind: 'rect',
  ...{ x: PAGE.left, y, width: BODY.width, height },
  paint: { fill: SHADE },
});

/** A line across the page, drawn as a thin box. */
export const rule = (y: number, height: number): RectShape => ({
  kind: 'rect',
  ...{ x: PAGE.left, y: y - height / 2, width: BODY.width, height },
  paint: { fill: HAIRLINE },
});
