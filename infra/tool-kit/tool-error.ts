import { speakPlainly } from '@health-code/shared/api/plain-issues';

/** Something that the person at the terminal can mend; shown as it is, without a stack. */
export class ToolError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ToolError';
  }
}

/** Runs a tool: what it returns is printed; a ToolError goes to standard error, and the exit code is 2. */
export async function runTool(tool: () => Promise<string>): Promise<void> {
  speakPlainly();
  try {
    process.stdout.write(`${(await tool()).trimEnd()}\n`);
  } catch (error) {
    const isExpected = error instanceof ToolError || (error instanceof TypeError && 'code' in error);
    if (!isExpected) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
