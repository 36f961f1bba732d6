import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gatePoliciesSchema } from '@health-code/shared/entry/policy-schema';
import { readInput } from '../tool-kit/read-input.ts';
import { sendSigned } from '../tool-kit/signed-client.ts';
import { SOURCE_OPTIONS, sourceLogin } from '../tool-kit/source-login.ts';
import { originOf, pathFrom } from '../tool-kit/target.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';

const HELP = `Shows and publishes what doors ask of a code.

  npm run --silent gate-policy -- show                         as JSON, to start another from
  npm run gate-policy -- publish FILE --source ID              gates have it with their next bundle

  --source ID      a data source with the kind gate-policy, for the whole region that issues the codes
  --key FILE       its private key (.data/sources/ID.key)
  --to ORIGIN      the API (the one that "npm start" runs)

"everywhere" holds for all places, and "kinds" for business, market, medical, transport, government, housing, school or
other in its stead. A policy says what each colour gets (pass, limited, stop), the oldest code (seconds since it was
issued, or null), the oldest test (hours, or null), and the answer when one of them is too old.
`;

async function show(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/v1/gate-policy`);
  if (!answer.ok) throw new ToolError(`the API answered ${answer.status}`);
  return JSON.stringify(await answer.json(), null, 2);
}

async function readPolicies(file: string) {
  const content = await readFile(pathFrom(file), 'utf8').catch(() => {
    throw new ToolError(`${file} cannot be read`);
  });
  return readInput(gatePoliciesSchema, content, file);
}

await runTool(async () => {
  const { values, positionals } = parseArgs({
    options: { ...SOURCE_OPTIONS, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  const [command, file] = positionals;
  if (values.help || command === undefined) return HELP;
  if (command === 'show') return show(originOf(values.to));
  if (command !== 'publish') throw new ToolError(`there is no command ${command}\n\n${HELP}`);
  if (file === undefined) throw new ToolError('name the file');
  const policies = await readPolicies(file);
  await sendSigned(sourceLogin(values), 'PUT', '/v1/gate-policy', policies);
  return 'published; gates have it with their next bundle';
});
