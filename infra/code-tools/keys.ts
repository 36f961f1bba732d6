import { openKeyFile, rotateKeyFile } from '@health-code/functions/codes/key-file';
import { openCodeKeyFile, writeCodeKeyFile } from '../local/code-key-file.ts';
import { readLocalSettings } from '../local/local-settings.ts';
import { runCommands } from '../tool-kit/run-commands.ts';
import { dataDir } from '../tool-kit/target.ts';
import { textTable } from '../tool-kit/text-table.ts';
import { ToolError } from '../tool-kit/tool-error.ts';

const HELP = `Shows and rotates the keys that sign personal codes in a local run. On AWS they are in KMS: see infra/aws/README.md.

  npm run --silent keys -- list      list the keys in the trust list, and the root key that signs it
  npm run --silent keys -- rotate    add a key that takes over in eight days, and retire the current one soon after

A running server picks up the change within an hour, and adds the next key by itself 60 days before the last one ends. The eight days are there because a gate that has been offline
for a week must know a key before it sees the first code signed with it.
`;

function list(): string {
  const keys = openKeyFile(openFile());
  const rows = keys.trustList.map((key) => [
    key.keyId,
    key.issuer,
    key.specimen ? 'specimen' : 'codes',
    key.notBefore,
    key.notAfter,
    key.publicKey,
  ]);
  const root = keys.roots.map((key) => `root ${key.keyId} ${key.publicKey}`).join('\n');
  return `${textTable([['key', 'issuer', 'signs', 'from', 'to', 'public key'], ...rows])}\n${root}`;
}

function openFile() {
  return openCodeKeyFile(dataDir(), readLocalSettings(process.env, '.').ISSUER, Date.now());
}

function rotate(): string {
  const file = openFile();
  const now = Date.now();
  const begins = Math.max(...file.issuing.map((key) => Date.parse(key.notBefore)));
  if (begins > now) throw new ToolError('a new key has already been announced; rotate again once it is in use');
  writeCodeKeyFile(dataDir(), rotateKeyFile(file, now));
  return list();
}

await runCommands(HELP, { list, rotate });
