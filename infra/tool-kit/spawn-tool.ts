import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly environment?: Readonly<Record<string, string>>;
  /** What stands on standard input from the start. */
  readonly input?: string;
  /** A line that is typed once something was asked on standard error. */
  readonly dialogue?: { readonly question: string; readonly answer: () => string };
}

/** Runs a tool as a person does, in a process of its own: for the suites of the tools. */
export function spawnTool(
  tool: URL,
  args: readonly string[],
  { environment = {}, input = '', dialogue }: Surroundings = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [fileURLToPath(tool), ...args], { env: { ...process.env, ...environment } });
  const printed = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed.err += text;
    const isAsked = dialogue !== undefined && printed.err.includes(dialogue.question);
    if (isAsked && !child.stdin.writableEnded) child.stdin.end(`${dialogue.answer()}\n`);
  });
  if (dialogue === undefined) child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...printed })));
}
