import type { Shape } from '../posters/drawing.ts';

/** What stands on one page whole. Its shapes are made when its page is drawn, so that no more than a page of them is held. */
export interface PageBlock {
  readonly height: number;
  /** A heading stays with what it is the heading of. */
  readonly keepsWithNext: boolean;
  /** Stands above it again where it begins a page: the headings of its table. */
  readonly above?: PageBlock;
  draw(top: number): Shape[];
}

export interface PlacedBlock {
  readonly block: PageBlock;
  readonly top: number;
}

/** Shares blocks out over pages of a height, in their order. What is higher than a page has one of its own. */
export function paginate(blocks: readonly PageBlock[], height: number): PlacedBlock[][] {
  const pages: PlacedBlock[][] = [[]];
  let used = 0;
  const place = (block: PageBlock) => {
    pages.at(-1)?.push({ block, top: used });
    used += block.height;
  };
  blocks.forEach((block, index) => {
    if (used > 0 && used + heightTogether(blocks, index) > height) {
      pages.push([]);
      used = 0;
      if (block.above !== undefined) place(block.above);
    }
    place(block);
  });
  return pages;
}

/** Of a block and what it must not be parted from. */
function heightTogether(blocks: readonly PageBlock[], from: number): number {
  let sum = 0;
  for (const { height, keepsWithNext } of blocks.slice(from, from + MOST_TOGETHER)) {
    sum += height;
    if (!keepsWithNext) break;
  }
  return sum;
}

/** A title, its note, the headings of its table and a row. */
const MOST_TOGETHER = 5;
