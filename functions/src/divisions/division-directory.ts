import { readFileSync } from 'node:fs';
import { divisionLevel, divisionPath } from '@health-code/shared/division/division';
import type { Division } from '@health-code/shared/division/division-schema';
import { isGroupingName } from '@health-code/shared/division/grouping-names';

/** The edition of `data/divisions.tsv`: see `data/README.md`. */
export const DIVISION_DATA_VERSION = '2023-06-30';

/** The divisions of the country, province to street. */
export interface DivisionDirectory {
  has(code: string): boolean;
  /** The divisions one level below; undefined when there is no such parent. The empty parent has the provinces. */
  childrenOf(parent: string): Division[] | undefined;
  /** The names from the province down, as an address writes them. The division must exist. */
  fullName(code: string): string;
}

/** Reads the directory from a file of `code<TAB>name` lines, in the order of the codes. */
export function readDivisionDirectory(file: string | URL): DivisionDirectory {
  return createDivisionDirectory(parseLines(readFileSync(file, 'utf8')));
}

function parseLines(text: string): Map<string, string> {
  const rows = text.trimEnd().split('\n');
  return new Map(rows.map((row) => row.split('\t') as [string, string]));
}

function createDivisionDirectory(names: ReadonlyMap<string, string>): DivisionDirectory {
  const children = groupByParent(names);
  return {
    has: (code) => names.has(code),
    childrenOf: (parent) => {
      if (parent !== '' && !names.has(parent)) return undefined;
      return (children.get(parent) ?? []).map((code) => ({
        code,
        name: names.get(code) as string,
        level: divisionLevel(code),
        hasChildren: children.has(code),
      }));
    },
    fullName: (code) =>
      divisionPath(code)
        .map((step) => names.get(step) ?? '')
        .filter((name, index, all) => !isGroupingName(name) && name !== all[index - 1])
        .join(''),
  };
}

function groupByParent(names: ReadonlyMap<string, string>): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const code of names.keys()) {
    const parent = divisionPath(code).at(-2) ?? '';
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [code]);
    else siblings.push(code);
  }
  return children;
}
