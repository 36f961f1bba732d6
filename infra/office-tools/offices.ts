import { parseArgs } from 'node:util';
import { DomainError } from '@health-code/functions/domain-error';
import { foundFirstOffice } from '@health-code/functions/usecases/office/found-first-office';
import { phoneSchema } from '@health-code/shared/identity/phone-schema';
import { newOfficeSchema } from '@health-code/shared/office/office';
import { lineSchema } from '@health-code/shared/text/line';
import { toIso } from '@health-code/shared/time/shanghai';
import * as z from 'zod';
import { openStore } from '../tool-kit/open-store.ts';
import { textTable } from '../tool-kit/text-table.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';

const HELP = `Founds the first office, and lists offices. From then on people are invited by people, in the console.

  npm run offices -- found --division CODE --name NAME --phone NUMBER --head NAME --head-phone NUMBER
  npm run offices -- list [--division CODE]

  --division CODE      the division of the office: 00 for the country, or 2, 4, 6 or 9 digits
  --name NAME          as citizens read it
  --phone NUMBER       where citizens reach it
  --head NAME          who is to manage it
  --head-phone NUMBER  the phone of their account: by no other can the invitation be taken up

Prints an invitation that is good once, for three days: type it in the console at /console/ after signing in. Its head has every power
for a year. "found" again for an office that stands invites another head.
Works on the local run while it runs, or on AWS if PEOPLE_TABLE and MASTER_KEY_SECRET_ARN are set (infra/aws/README.md).
`;

const foundSchema = z.object({
  office: newOfficeSchema,
  head: z.object({ name: lineSchema(30), phone: phoneSchema }),
});

type Given = Readonly<Record<string, string | boolean | undefined>>;

function checked(given: Given): z.infer<typeof foundSchema> {
  const { division, name, phone, head } = given;
  const office = { division, name, phone };
  const found = foundSchema.safeParse({ office, head: { name: head, phone: given['head-phone'] } });
  if (found.success) return found.data;
  const lines = found.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ToolError(['cannot found this office:', ...lines].join('\n'));
}

async function found(given: Given): Promise<string> {
  const wanted = checked(given);
  const { deps, close } = await openStore();
  try {
    const { founded, invitation, expiresAt } = await foundFirstOffice(deps, { ...wanted, now: Date.now() });
    return [
      `${founded.name} is office ${founded.officeId}.`,
      `The invitation of its head, good once until ${toIso(expiresAt)}:`,
      invitation,
    ].join('\n');
  } catch (error) {
    throw error instanceof DomainError ? new ToolError(error.errors[0]?.detail ?? error.message) : error;
  } finally {
    close();
  }
}

async function list({ division = '00' }: Given): Promise<string> {
  const { deps, close } = await openStore();
  try {
    const offices = await deps.stores.offices.list(String(division));
    if (offices.length === 0) return `no office of ${division} or below it`;
    const rows = offices.map(({ officeId, name, phone, managers }) => [officeId, name, phone, String(managers.length)]);
    return textTable([['office', 'name', 'phone', 'managers'], ...rows]);
  } finally {
    close();
  }
}

await runTool(async () => {
  const text = { type: 'string' } as const;
  const options = { division: text, name: text, phone: text, head: text, 'head-phone': text };
  const { values, positionals } = parseArgs({
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  const [command] = positionals;
  if (values.help || command === undefined) return HELP;
  if (command === 'found') return found(values);
  if (command === 'list') return list(values);
  throw new ToolError(`unknown command ${command}\n\n${HELP}`);
});
