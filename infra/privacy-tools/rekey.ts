import { randomBytes } from 'node:crypto';
import {
  activate,
  announce,
  MASTER_KEY_BYTES,
  type MasterKey,
  newestOf,
  retire,
} from '@health-code/functions/crypto/master-key';
import { openStore } from '../tool-kit/open-store.ts';
import { lookedAt } from '../tool-kit/progress.ts';
import { runCommands } from '../tool-kit/run-commands.ts';
import { textTable } from '../tool-kit/text-table.ts';
import { ToolError } from '../tool-kit/tool-error.ts';
import { masterKeyHome } from './master-key-home.ts';
import { reseal, type SealedCount } from './reseal.ts';

const HELP = `Exchanges the secret that seals personal fields and signs tokens, while the service runs. In this order:

  npm run rekey -- status     which versions there are, and how much each has sealed
  npm run rekey -- announce   add a version that can open and seals nothing yet; then restart
  npm run rekey -- activate   let it seal and sign; then restart
  npm run rekey -- reseal     seal again what the versions before have sealed; a run that breaks off is finished by the next
  npm run rekey -- retire     forget the versions before; refused while something is sealed by them; then restart

Ids of people, printed place codes and paper codes follow from another secret, which never changes. Sessions go on; those
that are not used between "activate" and "retire" end, so wait as many days as REFRESH_TTL_DAYS (180) unless there is need to hurry.
Works on the local run while it runs, or on AWS if PEOPLE_TABLE and MASTER_KEY_SECRET_ARN are set (infra/aws/README.md).
Exit code: 0 if it was done, 1 if something is sealed by an older version, 2 if it could not be.
`;

async function count(write: boolean): Promise<{ counts: SealedCount; master: MasterKey }> {
  const master = await masterKeyHome(process.env).read();
  const { deps, tables, close } = await openStore();
  const progress = lookedAt('items');
  try {
    const { current } = master;
    const counts = await reseal(tables, deps.cipher, { write, current, onProgress: progress.show });
    return { counts, master };
  } finally {
    progress.end();
    close();
  }
}

const olderOf = (counts: SealedCount, { current }: MasterKey): number =>
  [...counts].reduce((sum, [version, values]) => (version === current ? sum : sum + values), 0);

async function status(): Promise<string> {
  const { counts, master } = await count(false);
  const rows = [...master.secrets.keys()].map((version) => [
    String(version),
    version === master.current ? 'seals and signs' : 'opens',
    String(counts.get(version) ?? 0),
  ]);
  if (olderOf(counts, master) > 0) process.exitCode = 1;
  return textTable([['version', 'it', 'sealed values'], ...rows]);
}

async function change(next: (master: MasterKey) => MasterKey, done: string): Promise<string> {
  const home = masterKeyHome(process.env);
  await home.write(next(await home.read()));
  return `${done}; now ${home.restart}`;
}

function announced(master: MasterKey): MasterKey {
  if (newestOf(master) !== master.current)
    throw new ToolError(`version ${newestOf(master)} is announced already: activate it`);
  return announce(master, randomBytes(MASTER_KEY_BYTES));
}

function activated(master: MasterKey): MasterKey {
  if (newestOf(master) === master.current) throw new ToolError('no version is announced: "announce" adds one');
  return activate(master);
}

async function resealAll(): Promise<string> {
  const { counts, master } = await count(true);
  return `${olderOf(counts, master)} values sealed again by version ${master.current}`;
}

async function retired(): Promise<string> {
  const { counts, master } = await count(false);
  if (newestOf(master) !== master.current) throw new ToolError('a version is announced and not active yet');
  const left = olderOf(counts, master);
  if (left > 0) throw new ToolError(`${left} values are sealed by older versions: "reseal" seals them again`);
  return change(retire, `only version ${master.current} is left`);
}

await runCommands(HELP, {
  status,
  announce: () => change(announced, 'a version is announced'),
  activate: () => change(activated, 'the newest version seals and signs'),
  reseal: resealAll,
  retire: retired,
});
