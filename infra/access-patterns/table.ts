import { ROUTE_NAMES, type RouteName } from '@health-code/shared/api/contract';
import { startMeasuredApi } from './api.ts';
import { type Operation, operationsOf } from './operation-log.ts';
import { tellStory } from './story.ts';
import { isWrite, readUnitsOf, writeUnitsOf } from './units.ts';

/** What one need asks of the database. */
export interface AccessPattern {
  readonly route: RouteName;
  readonly need: string;
  readonly operations: readonly Operation[];
}

/** Routes that answer without the database. */
export const WITHOUT_DATABASE: readonly RouteName[] = [
  'getHealth',
  'listSignInProviders',
  'getOpenApi',
  'getKeys',
  'getSpecimen',
  'listDivisions',
  'openPosterLink',
];

/** Runs every need once over DynamoDB's API and writes down what was asked, in the order of the contract. */
export async function measureAccessPatterns(): Promise<AccessPattern[]> {
  const api = await startMeasuredApi();
  const patterns: AccessPattern[] = [];
  try {
    await tellStory(api, async (route, need, work) => {
      let answer: unknown;
      const operations = await operationsOf(api.client, async () => {
        answer = await work();
      });
      patterns.push({ route, need, operations });
      return answer;
    });
  } finally {
    await api.close();
  }
  return patterns.sort((a, b) => ROUTE_NAMES.indexOf(a.route) - ROUTE_NAMES.indexOf(b.route));
}

const HEAD = ['#', 'Route', 'Need', 'Asks the database for', 'RCU', 'WCU'];

/** The patterns as a Markdown table. */
export function patternTable(patterns: readonly AccessPattern[]): string {
  const rows = patterns.map(({ route, need, operations }, index) => [
    String(index + 1),
    `\`${route}\``,
    need,
    inWords(operations),
    units(operations, readUnitsOf),
    units(operations, writeUnitsOf),
  ]);
  return [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function units(operations: readonly Operation[], unitsOf: (operation: Operation) => number): string {
  const sum = operations.reduce((total, operation) => total + unitsOf(operation), 0);
  return sum === 0 ? '–' : String(sum);
}

/** Reads first, then writes, calls of one kind together: requests that run side by side have no order of their own. */
function inWords(operations: readonly Operation[]): string {
  const [reads, writes] = [operations.filter((each) => !isWrite(each)), operations.filter(isWrite)];
  return [...counted(reads), ...counted(writes)].join('; ') || 'nothing';
}

function counted(operations: readonly Operation[]): string[] {
  const counts = new Map<string, number>();
  for (const text of operations.map(operationText).sort()) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count === 1 ? text : `${count} × ${text}`));
}

function operationText(operation: Operation): string {
  const { name, table, index, keys, conditional, consistent } = operation;
  const [key] = keys;
  const where = key === undefined ? '' : ` \`${keyPattern(key.pk, key.sk)}\``;
  const note = conditional ? ' (conditional)' : consistent ? ' (strong)' : '';
  return `${name} ${index === undefined ? table : `${table}.${index}`}${where}${note}`;
}

/** A key without what tells one item from another: `PERSON#… / FACT#…`. */
function keyPattern(pk: string, sk: string): string {
  return sk === '' ? pattern(pk) : `${pattern(pk)} / ${pattern(sk)}`;
}

const pattern = (part: string): string => part.replace(/#.*$/, '#…');
