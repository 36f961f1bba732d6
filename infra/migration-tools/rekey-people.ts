import { parseArgs } from 'node:util';
import { openStore } from '../tool-kit/open-store.ts';
import { lookedAt } from '../tool-kit/progress.ts';
import { runTool } from '../tool-kit/tool-error.ts';
import { rekeyPeople } from './rekey.ts';

const HELP = `Makes one person of those who were stored as several, because their document was written in another way than today:
a foreigner's card as a resident ID, a permit with its renewals, a passport under D in place of DEU. Facts, visits, cards and
paper codes come together, and the colour is worked out from all of them.

  npm run rekey-people              count them; nothing is changed
  npm run rekey-people -- --write   make them one

Works on the database of the local run while it runs, or, if PEOPLE_TABLE is set, on the tables on AWS with the credentials in
the environment and the settings of a function that serves citizens (infra/aws/README.md). A run that breaks off is finished
by the next one. Facts about people who have never applied are under the key that the source sent: it sends them again.
Exit code: 0 if all people are known by one key, 1 if some are left, 2 if nothing could be done.
`;

await runTool(async () => {
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({ options: { write: flag, help: { ...flag, short: 'h' } } });
  if (values.help) return HELP;
  const { deps, tables, close } = await openStore();
  const progress = lookedAt('people');
  try {
    const tally = await rekeyPeople(deps, tables, { write: values.write ?? false, onProgress: progress.show });
    progress.end();
    const waiting = values.write ? tally.unknown : tally.unknown + tally.toMove;
    if (waiting > 0) process.exitCode = 1;
    const done = values.write
      ? `${tally.moved} moved, ${tally.joined} joined, ${tally.foreign} kept by another account`
      : `${tally.toMove} known by an older key (--write makes them one)`;
    return `${tally.looked} people: ${done}, ${tally.unknown} whose nationality is none: they apply again`;
  } finally {
    close();
  }
});
