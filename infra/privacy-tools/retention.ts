import { parseArgs } from 'node:util';
import { RETENTION, type RetentionSettings } from '@health-code/functions/config/retention';
import { settingsSchema } from '@health-code/functions/config/settings';
import { ITEM_KINDS } from '@health-code/functions/stores/item-kind';
import * as z from 'zod';
import { openStore } from '../tool-kit/open-store.ts';
import { lookedAt } from '../tool-kit/progress.ts';
import { textTable } from '../tool-kit/text-table.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';
import { AGES, endInWords, type RetentionReport, retentionReport } from './retention-report.ts';

const HELP = `Says what is kept, how long and why, and counts what there is.

  npm run retention -- table    every kind of item, its table, its end and its reason
  npm run retention -- report   how many of each kind there are, how old they are, and how many are past their end

  --json   print it as JSON

The report reads keys, ends and beginnings, and no field that says anything of anybody. It works on the database of the local
run while it runs, or, if PEOPLE_TABLE is set, on the tables on AWS (infra/aws/README.md).
Exit code: 0 if everything has its place in the table, 1 if the report found items that have none, 2 if nothing could be done.
`;

function tableOf(settings: RetentionSettings): readonly (readonly string[])[] {
  const rows = ITEM_KINDS.map((kind) => [
    kind,
    RETENTION[kind].table,
    endInWords(kind, settings),
    RETENTION[kind].basis,
  ]);
  return [['kind', 'table', 'kept', 'it'], ...rows];
}

const { VISIT_RETENTION_DAYS, REFRESH_TTL_DAYS } = settingsSchema.shape;
const settingsInForce = z.object({ VISIT_RETENTION_DAYS, REFRESH_TTL_DAYS });

const ageHeads = AGES.map((days, index) => (Number.isFinite(days) ? `≤ ${days} d` : `> ${AGES[index - 1]} d`));

function reportRows({ kinds, unknown }: RetentionReport): readonly (readonly string[])[] {
  const told = [...kinds].filter(([, { items }]) => items > 0);
  return [
    ['kind', 'items', ...ageHeads, 'past its end'],
    ...told.map(([kind, { items, byAge, expired }]) => [kind, ...[items, ...byAge, expired].map(String)]),
    ...[...unknown].map(([words, items]) => [`${words} (not in the table)`, String(items)]),
  ];
}

function asJson({ kinds, unknown }: RetentionReport): string {
  return JSON.stringify({ kinds: Object.fromEntries(kinds), unknown: Object.fromEntries(unknown) }, null, 2);
}

async function report(isJson: boolean): Promise<string> {
  const { deps, tables, close } = await openStore();
  const progress = lookedAt('items');
  try {
    const found = await retentionReport(tables, deps.settings, deps.now(), progress.show);
    if (found.unknown.size > 0) process.exitCode = 1;
    return isJson ? asJson(found) : textTable(reportRows(found));
  } finally {
    progress.end();
    close();
  }
}

await runTool(async () => {
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = parseArgs({
    options: { json: flag, help: { ...flag, short: 'h' } },
    allowPositionals: true,
  });
  const [command] = positionals;
  if (values.help || command === undefined) return HELP;
  if (command === 'report') return report(values.json ?? false);
  if (command !== 'table') throw new ToolError(`unknown command ${command}\n\n${HELP}`);
  const rows = tableOf(settingsInForce.parse(process.env));
  return values.json ? JSON.stringify(rows.slice(1), null, 2) : textTable(rows);
});
