import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startTestServer } from '../../../infra/local/test-server.ts';
import { pathFrom } from '../../../infra/tool-kit/target.ts';
import { runTool, ToolError } from '../../../infra/tool-kit/tool-error.ts';
import { launchBrowser } from '../browser.ts';
import { LOOKS, type LookName } from '../looks.ts';
import { CHECK_IN } from './check-in.ts';
import { CONSOLE } from './console.ts';
import { GATE } from './gate.ts';
import { HOLDER } from './holder.ts';
import { MY_DATA } from './my-data.ts';
import { OWNER } from './owner.ts';
import { PROOF } from './proof.ts';
import { REVIEW } from './review.ts';
import { type Chapter, shotsOf } from './shots.ts';

const CHAPTERS: Readonly<Record<string, Chapter>> = {
  holder: HOLDER,
  'my-data': MY_DATA,
  proof: PROOF,
  'check-in': CHECK_IN,
  owner: OWNER,
  review: REVIEW,
  gate: GATE,
  console: CONSOLE,
};
const FOLDER = '.screenshots';

const HELP = `Takes pictures of the web app's pages, for people to look at.

  npm run screenshots -- [CHAPTER …] [--looks LIST] [--out FOLDER]

Chapters (all unless named):
${Object.entries(CHAPTERS)
  .map(([name, { about }]) => `  ${name.padEnd(10)} ${about}`)
  .join('\n')}

  --looks LIST   any of ${Object.keys(LOOKS).join(',')} (all)
  --out FOLDER   where the pictures go (${FOLDER})

It needs the web app: npm run build:h5 --workspace miniapp
`;

const isLook = (name: string): name is LookName => name in LOOKS;

function looksOf(list: string | undefined): LookName[] {
  const names = list?.split(',') ?? Object.keys(LOOKS);
  const unknown = names.find((name) => !isLook(name));
  if (unknown !== undefined)
    throw new ToolError(`there is no look ${unknown}; there are ${Object.keys(LOOKS).join(', ')}`);
  return names.filter(isLook);
}

function chaptersOf(names: readonly string[]): [string, Chapter][] {
  const all = Object.entries(CHAPTERS);
  const unknown = names.find((name) => !(name in CHAPTERS));
  if (unknown !== undefined)
    throw new ToolError(`there is no chapter ${unknown}; there are ${Object.keys(CHAPTERS).join(', ')}`);
  return names.length === 0 ? all : all.filter(([name]) => names.includes(name));
}

async function shootChapter([name, chapter]: [string, Chapter], looks: readonly LookName[], folder: string) {
  const server = await startTestServer(chapter.environment);
  const browser = await launchBrowser();
  try {
    for (const look of looks) {
      await chapter.shoot(shotsOf({ server, browser, folder }, look));
      process.stderr.write(`${name} ${look}\n`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await runTool(async () => {
  const { values, positionals } = parseArgs({
    options: { looks: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help) return HELP;
  const looks = looksOf(values.looks);
  const chapters = chaptersOf(positionals);
  const folder = pathFrom(values.out ?? FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const chapter of chapters) await shootChapter(chapter, looks, folder);
  return `the pictures are in ${folder}`;
});
