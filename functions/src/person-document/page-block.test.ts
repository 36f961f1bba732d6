import { describe, expect, it } from 'vitest';
import { type PageBlock, paginate } from './page-block.ts';

const block = (height: number, changes: Partial<PageBlock> = {}): PageBlock => ({
  height,
  keepsWithNext: false,
  draw: () => [],
  ...changes,
});

const heights = (blocks: readonly PageBlock[]) =>
  paginate(blocks, 10).map((page) => page.map(({ block: { height }, top }) => [top, height]));

describe('blocks on pages', () => {
  it('fill a page before the next begins', () => {
    expect(heights([block(4), block(6), block(1)])).toEqual([
      [
        [0, 4],
        [4, 6],
      ],
      [[0, 1]],
    ]);
  });

  it('keep a heading with what it is the heading of', () => {
    const heading = block(2, { keepsWithNext: true });
    expect(heights([block(6), heading, block(3)])).toEqual([
      [[0, 6]],
      [
        [0, 2],
        [2, 3],
      ],
    ]);
  });

  it('say the headings of a table again on each page on which it goes on', () => {
    const above = block(2, { keepsWithNext: true });
    const row = block(4, { above });
    expect(heights([above, row, row, row, row, row])).toEqual([
      [
        [0, 2],
        [2, 4],
        [6, 4],
      ],
      [
        [0, 2],
        [2, 4],
        [6, 4],
      ],
      [
        [0, 2],
        [2, 4],
      ],
    ]);
  });

  it('have a page of their own where they are higher than one', () => {
    expect(heights([block(3), block(25), block(3)])).toEqual([[[0, 3]], [[0, 25]], [[0, 3]]]);
  });
});
