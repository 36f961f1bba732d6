import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Exit, type RuleSet, ruleSetSchema, type Stage, type Term } from '@health-code/shared/rules/rule-set';
import { findRuleSet, RULE_SETS } from '@health-code/shared/rules/sets/index';
import { fromIso, shanghaiDate } from '@health-code/shared/time/shanghai';
import { readInput } from '../tool-kit/read-input.ts';
import { textTable } from '../tool-kit/text-table.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';

const HELP = `Lists, prints and checks rule sets.

  npm run --silent rules -- list               list the built-in sets
  npm run --silent rules -- table SET          print a set as the table a notice would publish
  npm run --silent rules -- json SET           print a set as JSON, as a starting point for another
  npm run --silent rules -- check FILE         check a JSON file and name every error in it
`;

const setOf = (id: string | undefined): RuleSet => {
  const set = findRuleSet(id ?? '');
  if (set === undefined) throw new ToolError(`unknown rule set ${id ?? '(none given)'}; to see them: rules -- list`);
  return set;
};

function list(): string {
  const rows = RULE_SETS.map((set) => [set.id, shanghaiDate(fromIso(set.effectiveFrom)), set.title.zh, set.title.en]);
  return textTable([['id', 'from', '名称', 'title'], ...rows]);
}

function table(set: RuleSet): string {
  const rows = set.reasons.map((rule) => [
    rule.code,
    rule.name.zh,
    rule.name.en,
    rule.stages.map(stageInWords).join(' → '),
  ]);
  const head = `${set.id}  ${set.title.zh}  ${set.title.en}\n${set.sources.join('; ')}\n`;
  return `${head}\n${textTable([['code', '类别', 'category', 'stages'], ...rows])}`;
}

function stageInWords(stage: Stage): string {
  const exits = stage.exits.map(exitInWords).join(' or ');
  return `${stage.colour.toUpperCase()} ${exits} (${stage.measure.zh}; hard end +${stage.hardEndDays} d)`;
}

function exitInWords({ term, tests }: Exit): string {
  if (tests === null) return termInWords(term);
  const on = tests.onDays.length > 0 ? ` on days ${tests.onDays.join(',')}` : '';
  const apart = tests.hoursApart > 0 ? ` ${tests.hoursApart} h apart` : '';
  const within = tests.withinHoursOfTerm === null ? '' : ` within ${tests.withinHoursOfTerm} h of its end`;
  return `${termInWords(term)} + ${tests.count} ${tests.pooled ? '' : 'single '}negative${on}${apart}${within}`;
}

function termInWords(term: Term): string {
  if (term.kind === 'days') return `${term.days} d`;
  if (term.kind === 'hours') return `${term.hours} h`;
  return `until ${term.kind}, at most ${term.atMostDays} d`;
}

async function check(file: string | undefined): Promise<string> {
  if (file === undefined) throw new ToolError('give the file to check');
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  const content = await readFile(path, 'utf8').catch(() => {
    throw new ToolError(`the file ${file} cannot be read`);
  });
  const set = readInput(ruleSetSchema, content, file);
  return `${file} is valid: ${set.id}, ${set.reasons.length} reasons`;
}

await runTool(async () => {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  const [command, argument] = positionals;
  if (values.help || command === undefined) return HELP;
  if (command === 'list') return list();
  if (command === 'table') return table(setOf(argument));
  if (command === 'json') return JSON.stringify(setOf(argument), null, 2);
  if (command === 'check') return check(argument);
  throw new ToolError(`unknown command ${command}\n\n${HELP}`);
});
