import { runSideBySide } from './run-side-by-side.ts';

const HELP = `Runs npm scripts side by side, and prints what each one said when it has ended.

  node infra/side-by-side/main.ts SCRIPT …

Exit code: 0 if all of them succeeded, 1 if one failed.
`;

const scripts = process.argv.slice(2);
if (scripts.length === 0 || scripts.some((name) => name.startsWith('-'))) process.stdout.write(HELP);
else process.exitCode = (await runSideBySide(scripts, (text) => process.stdout.write(text))) ? 0 : 1;
