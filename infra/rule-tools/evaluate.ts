import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { factSchema } from '@health-code/shared/facts/fact';
import { riskAreaSchema } from '@health-code/shared/risk-area/risk-area';
import { evaluate } from '@health-code/shared/rules/evaluate';
import { explain } from '@health-code/shared/rules/explain';
import type { RuleSet } from '@health-code/shared/rules/rule-set';
import { findRuleSet, RULE_SETS } from '@health-code/shared/rules/sets/index';
import type { Status } from '@health-code/shared/rules/status';
import { instantSchema } from '@health-code/shared/time/instant-schema';
import { fromIso } from '@health-code/shared/time/shanghai';
import { instantInWords } from '@health-code/shared/time/words';
import * as z from 'zod';
import { readInput } from '../tool-kit/read-input.ts';
import { textTable } from '../tool-kit/text-table.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';

const HELP = `Evaluates one person's facts under a rule set.

  npm run --silent evaluate < case.json                 print the status as JSON
  npm run --silent evaluate -- --explain < case.json    explain it in Chinese and English
  npm run --silent evaluate -- --timeline < case.json   print a table of upcoming changes
  npm run --silent evaluate -- --diff SET < case.json   show what would differ under another set

case.json: {"now": "2022-12-01T04:00:00.000Z", "ruleSet": "CN-2022-20M", "facts": [...], "riskAreas": [...]}
Rule sets: ${RULE_SETS.map((set) => set.id).join(', ')}
`;

const caseSchema = z.strictObject({
  now: instantSchema,
  ruleSet: z.string(),
  facts: z.array(factSchema),
  riskAreas: z.array(riskAreaSchema).default([]),
});
type Case = z.infer<typeof caseSchema>;

function ruleSet(id: string): RuleSet {
  const set = findRuleSet(id);
  if (set === undefined) {
    throw new ToolError(`unknown rule set ${id}; known sets: ${RULE_SETS.map((known) => known.id).join(', ')}`);
  }
  return set;
}

const statusUnder = (given: Case, id: string): Status =>
  evaluate(given.facts, ruleSet(id), fromIso(given.now), given.riskAreas);

function explained(status: Status): string {
  return explain(status)
    .map(({ zh, en }) => `${zh}\n${en}`)
    .join('\n\n');
}

function timeline(status: Status): string {
  const rows = status.segments.map(({ from, to, colour }) => [
    instantInWords(fromIso(from)).en,
    to === null ? 'until something new is known' : instantInWords(fromIso(to)).en,
    colour,
  ]);
  return textTable([['from', 'to', 'colour'], ...rows]);
}

/** Colour, codes and next change of both, side by side; an empty table when nothing differs. */
function difference(before: Status, after: Status): string {
  const rows = [
    ['colour', before.colour, after.colour],
    ['reasons', codes(before), codes(after)],
    ['next', next(before), next(after)],
    ['segments', spans(before), spans(after)],
  ].filter(([, left, right]) => left !== right);
  if (rows.length === 0) return `no difference between ${before.ruleSet} and ${after.ruleSet}`;
  return textTable([['', before.ruleSet, after.ruleSet], ...rows]);
}

const codes = (status: Status) => status.reasons.map((reason) => reason.code).join(' ');
const next = (status: Status) =>
  status.next === null ? '-' : `${status.next.colour} at ${instantInWords(fromIso(status.next.at)).en}`;
const spans = (status: Status) => status.segments.map((segment) => segment.colour).join(' → ');

await runTool(async () => {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      explain: { type: 'boolean' },
      timeline: { type: 'boolean' },
      diff: { type: 'string' },
    },
  });
  if (values.help) return HELP;
  const given = readInput(caseSchema, await text(process.stdin), 'the case');
  const status = statusUnder(given, given.ruleSet);
  if (values.diff !== undefined) return difference(status, statusUnder(given, values.diff));
  if (values.explain) return explained(status);
  return values.timeline ? timeline(status) : JSON.stringify(status, null, 2);
});
