import { parseArgs } from 'node:util';
import { type AccountTokens, signInAtTerminal } from '../tool-kit/account-client.ts';
import { originOf } from '../tool-kit/target.ts';
import { textTable } from '../tool-kit/text-table.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';
import { FieldServer } from './field-server.ts';
import { CHAPTERS, chaptersNamed, type Replayed, replay } from './replay.ts';

const HELP = `Replays field reports against a running server: what people typed, scanned, uploaded and asked where it went wrong,
here or elsewhere. Nothing is registered; what is asked is checked and thrown away.

  npm run field -- --phone NUMBER         replay all reports
  npm run field -- --phone NUMBER KIND …  replay some: ${CHAPTERS.map(({ kind }) => JSON.stringify(kind)).join(', ')}

  --phone NUMBER   an account; asks for the one-time password it is sent (or set TOKEN to an access token)
  --to ORIGIN      the API (default: the one that "npm start" runs)
  --json           print the answers as JSON instead of a table

To add a report, put it into infra/field-tools/reports: its source, what went wrong there, and how to do the same here.
Exit code: 0 if every answer is right, 1 if some are not, 2 if nothing could be done.
`;

const HEADER = ['', 'kind', 'what went wrong there', 'what we answer', 'source'];
const LONGEST_ANSWER = 70;

const shortened = (text: string) => (text.length > LONGEST_ANSWER ? `${text.slice(0, LONGEST_ANSWER - 1)}…` : text);

function tableOf(rows: readonly Replayed[]): string {
  const cells = rows.map(({ kind, report, answer, isRight }) => [
    isRight ? '✓' : '✗',
    kind,
    report.there,
    shortened(answer),
    report.source,
  ]);
  const wrong = rows.filter(({ isRight }) => !isRight).length;
  return `${textTable([HEADER, ...cells])}\n\n${rows.length - wrong} of ${rows.length} right`;
}

function jsonOf(rows: readonly Replayed[]): string {
  const plain = rows.map(({ kind, report: { source, there }, answer, isRight }) => ({
    kind,
    source,
    there,
    answer,
    isRight,
  }));
  return JSON.stringify(plain, null, 2);
}

async function tokensOf(phone: string | undefined, origin: string): Promise<AccountTokens> {
  const accessToken = process.env['TOKEN'];
  if (accessToken !== undefined) return { accessToken };
  if (phone === undefined) throw new ToolError('--phone is required: the account to use');
  return signInAtTerminal(origin, phone);
}

await runTool(async () => {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = parseArgs({
    options: { phone: text, to: text, json: flag, help: { ...flag, short: 'h' } },
    allowPositionals: true,
  });
  if (values.help) return HELP;
  const chapters = chaptersNamed(positionals);
  const origin = originOf(values.to);
  const server = new FieldServer(origin, await tokensOf(values.phone, origin));
  const rows = await replay(server, chapters);
  if (rows.some(({ isRight }) => !isRight)) process.exitCode = 1;
  return values.json ? jsonOf(rows) : tableOf(rows);
});
