import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { RETENTION } from '@health-code/functions/config/retention';
import { stepProgress } from '../tool-kit/progress.ts';
import { dataDir, pathFrom } from '../tool-kit/target.ts';
import { textTable } from '../tool-kit/text-table.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';
import { destroyAwsRoot, openAwsEnding } from './sunset-aws.ts';
import { readSunset } from './sunset-certificate.ts';
import { destroyLocalRoot, filesIn, type OpenEnding, openLocalEnding } from './sunset-local.ts';
import { countKinds, endService, isPersonal } from './sunset-run.ts';

const HELP = `Ends the service for good: deletes everything personal, counts that nothing is left, destroys the keys, and writes a signed certificate.

  npm run sunset -- plan                    what would be deleted and what stays; nothing is changed
  npm run sunset -- run --confirm ISSUER    do it; ISSUER is the division that issues the codes, such as 41
  npm run sunset -- verify FILE             what a certificate attests, and whether its root key signed it

  --root KEY   with verify: the root key (base64url) as you know it from GET /v1/keys of before; without it, that of the certificate

Stop the service first: locally npm start, on AWS the API stack. A run that breaks off is finished by the next. Works on the data
folder (DATA_DIR), or on AWS if PEOPLE_TABLE is set, with the settings of a function and the rights to delete; there a second
person should run "plan" and "verify". What was published (risk areas, policies, sources) is written to published-records.json and stays.
Exit code: 0 if it was done, 1 if a certificate is not genuine, 2 if it could not be done.
`;

const open = (): Promise<OpenEnding> =>
  process.env['PEOPLE_TABLE'] === undefined ? openLocalEnding(dataDir()) : openAwsEnding(process.env, dataDir());

function refuseEnded(): void {
  const { certificate } = filesIn(dataDir());
  if (existsSync(certificate)) throw new ToolError(`this service has ended; its certificate is ${certificate}`);
}

async function plan(): Promise<string> {
  refuseEnded();
  const { service, close } = await open();
  const progress = stepProgress();
  try {
    const counts = [...(await countKinds(service.tables, progress.show))];
    const rows = counts.map(([kind, count]) => [
      kind ?? 'not in the table of retention',
      String(count),
      isPersonal(kind) ? 'deleted' : 'stays',
      kind === undefined ? '' : RETENTION[kind].basis,
    ]);
    return textTable([['kind', 'items', 'it is', 'it'], ...rows]);
  } finally {
    progress.end();
    await close();
  }
}

async function run(confirmed: string | undefined): Promise<string> {
  const { certificate } = filesIn(dataDir());
  const progress = stepProgress();
  if (existsSync(certificate)) return finish();
  const { service, close } = await open();
  try {
    if (confirmed !== service.issuer)
      throw new ToolError(`this deletes everything of ${service.issuer}: repeat it with --confirm ${service.issuer}`);
    await endService(service, progress.show);
    return `The service has ended. Its certificate is ${certificate}: keep it, and publish it.`;
  } finally {
    progress.end();
    await close();
  }
}

/** The certificate is written, and perhaps the root key was not destroyed any more. */
async function finish(): Promise<string> {
  if (process.env['PEOPLE_TABLE'] === undefined) destroyLocalRoot(dataDir());
  else await destroyAwsRoot(process.env);
  refuseEnded();
  return '';
}

async function verify(file: string | undefined, root: string | undefined): Promise<string> {
  if (file === undefined) throw new ToolError('a file is required');
  const sunset = await readSunset(readFileSync(pathFrom(file), 'utf8'), root);
  if (sunset === undefined) {
    process.exitCode = 1;
    return 'not genuine: it is no certificate, or the root key did not sign it';
  }
  return `genuine\n${JSON.stringify(sunset, null, 2)}`;
}

await runTool(async () => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    options: { confirm: text, root: text, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  const [command, file] = positionals;
  if (values.help || command === undefined) return HELP;
  if (command === 'plan') return plan();
  if (command === 'run') return run(values.confirm);
  if (command === 'verify') return verify(file, values.root);
  throw new ToolError(`unknown command ${command}\n\n${HELP}`);
});
