import { readFileSync } from 'node:fs';
import { ROUTE_NAMES, type RouteName } from '@health-code/shared/api/contract';
import { describe, expect, it } from 'vitest';
import { DOCUMENT, measuredDocument } from './document.ts';
import type { Operation } from './operation-log.ts';
import { measureAccessPatterns, WITHOUT_DATABASE } from './table.ts';
import { isWrite } from './units.ts';

describe('the table of access patterns', () => {
  it('is what the routes ask of the database; "npm run access-patterns" writes it', async () => {
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(await measuredDocument());
  });

  it('has every route that asks the database for anything', async () => {
    const measured = new Set((await measureAccessPatterns()).map(({ route }) => route));
    expect(ROUTE_NAMES.filter((route) => !measured.has(route))).toEqual(
      ROUTE_NAMES.filter((route) => WITHOUT_DATABASE.includes(route)),
    );
  });

  /** Reading the register is on record, and what is drawn is counted. */
  const ON_RECORD: readonly RouteName[] = ['getVisitorLog', 'getPoster', 'getPaperCard', 'getPersonDocument'];

  it('lets no question of a person write anything: to ask is not to change', async () => {
    const patterns = await measureAccessPatterns();
    // What time, a fact or an office has changed already is written down by the next to ask; that a screen is open, by the screen.
    const changes = /after news|a screen that opens|one who left/;
    const asking = patterns.filter(
      ({ route, need }) => /^(get|list)/.test(route) && !changes.test(need) && !ON_RECORD.includes(route),
    );
    // A source's question uses its signature up, as each of its requests does.
    const isChange = (operation: Operation) =>
      isWrite(operation) && !String(operation.item?.['pk']).startsWith('SIGNED#');
    for (const { route, operations } of asking) expect([route, operations.filter(isChange)]).toEqual([route, []]);
  });
});
