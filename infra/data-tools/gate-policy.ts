import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gatePoliciesSchema } from '@health-code/shared/entry/policy-schema';
import { publishSigned } from '../tool-kit/publish.ts';
import { readInput } from '../tool-kit/read-input.ts';
import { SOURCE_OPTIONS, sourceLogin } from '../tool-kit/source-login.ts';
import { originOf, pathFrom } from '../tool-kit/target.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';

const HELP = `Shows and publishes entry requirements.

  npm run --silent gate-policy -- show                         print them as JSON, as a starting point
  npm run gate-policy -- publish FILE --source ID              publish them; gates get them with their next bundle

  --source ID      a data source granted gate-policy for the whole issuing region
  --key FILE       its private key (.data/sources/ID.key)
  --to ORIGIN      the API (default: the one that "npm start" runs)

"everywhere" applies to all places; an entry in "kinds" replaces it for business, market, medical, transport, government,
housing, school or other. "version" says which publication FILE was made from: if another stands by now, FILE is refused. A policy gives the answer for each colour (pass, limited, stop), the maximum age of a code
(seconds since issue, or null), the age at which a test stops counting (hours, or null), and the answer when a test or a
code is too old.
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
  if (command !== 'publish') throw new ToolError(`unknown command ${command}\n\n${HELP}`);
  if (file === undefined) throw new ToolError('a file is required');
  const policies = await readPolicies(file);
  const { version } = gatePoliciesSchema.parse(await publishSigned(sourceLogin(values), '/v1/gate-policy', policies));
  return `version ${version}; gates have it with their next bundle`;
});
