import { parseArgs } from 'node:util';
import { runTool, ToolError } from './tool-error.ts';

/** Runs a tool whose commands take nothing but their name; without a name, or with `--help`, it prints the help. */
export async function runCommands(
  help: string,
  commands: Readonly<Record<string, () => string | Promise<string>>>,
): Promise<void> {
  await runTool(async () => {
    const { values, positionals } = parseArgs({
      options: { help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const [command] = positionals;
    if (values.help || command === undefined) return help;
    const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (run === undefined) throw new ToolError(`unknown command ${command}\n\n${help}`);
    return run();
  });
}
