import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type GateBundle, openVerifier, type Verifier } from '@health-code/shared/code/gate-bundle';
import { gateBundleSchema, signedDocumentSchema } from '@health-code/shared/code/gate-bundle-schema';
import { openDocument } from '@health-code/shared/code/signed-document';
import { verify } from '@health-code/shared/code/verify';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import { readWrittenTime } from '@health-code/shared/time/written-time';
import * as z from 'zod';
import { readInput } from '../tool-kit/read-input.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';
import { verifyWithNode } from './node-verify.ts';

const HELP = `Checks the text of a personal code's QR offline, as a gate does.

  npm run --silent verify -- 'JKM1:…'                      use the bundle of the local run
  npm run --silent verify -- 'JKM1:…' --bundle FILE        use another bundle
  npm run --silent verify -- 'JKM1:…' --at 2022-12-01T04:00:00Z   check as of another time

  --bundle FILE  a gate bundle as JSON, plain or signed (a signed one needs --root); default: gate-bundle.json in DATA_DIR (.data)
  --root KEY     the public key that must have signed the bundle: 32 bytes as base64url

Put the text in single quotes: it contains spaces, $ and *. Put a text that begins with - after --.
Prints the verdict as JSON. Exit code: 0 for pass, 1 for any other verdict, 2 if the code could not be checked.
The published vectors come with a bundle: shared/vectors/code/bundle.json. The format: shared/src/code/FORMAT.md.
`;

const bundleFileSchema = z.union([gateBundleSchema, signedDocumentSchema]);
type BundleFile = z.output<typeof bundleFileSchema>;

/** Paths are those of the folder in which the command was typed, and npm changes it. */
const fromHere = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

async function readBundleFile(named: string | undefined): Promise<BundleFile> {
  const file = named === undefined ? join(process.env['DATA_DIR'] ?? '.data', 'gate-bundle.json') : fromHere(named);
  const content = await readFile(file, 'utf8').catch(() => {
    throw new ToolError(
      named === undefined ? `${file} is not there: name a bundle with --bundle` : `${named} cannot be read`,
    );
  });
  return readInput(bundleFileSchema, content, named ?? file);
}

async function bundleOf(file: BundleFile, root: string | undefined): Promise<GateBundle> {
  if (!('payload' in file)) {
    if (root !== undefined) throw new ToolError('the bundle is not signed, so --root has nothing to check');
    return file;
  }
  if (root === undefined)
    throw new ToolError('the bundle is signed: give the key that must have signed it with --root');
  const publicKey = fromBase64Url(root);
  if (publicKey?.length !== 32) throw new ToolError('--root is not 32 bytes as base64url');
  const opened = await openDocument('gate-bundle', file, new Map([[file.keyId, publicKey]]), verifyWithNode);
  if (opened.kind === 'fault') throw new ToolError(`the root key did not sign this bundle: ${opened.fault}`);
  return readInput(gateBundleSchema, JSON.stringify(opened.value), 'the signed bundle');
}

function verifierOf(bundle: GateBundle): Verifier {
  const opened = openVerifier(bundle);
  if (opened.kind === 'fault') throw new ToolError(`the bundle cannot be used: ${opened.fault}`);
  return opened.value;
}

function instant(at: string | undefined): number {
  if (at === undefined) return Date.now();
  const read = readWrittenTime(at);
  if (read === undefined)
    throw new ToolError(`--at must be a time such as 2022-12-01 12:00 or 2022-12-01T04:00:00Z, not ${at}`);
  return read;
}

await runTool(async () => {
  const { values, positionals } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      bundle: { type: 'string' },
      root: { type: 'string' },
      at: { type: 'string' },
    },
    allowPositionals: true,
  });
  if (values.help) return HELP;
  const [text] = positionals;
  if (text === undefined || positionals.length > 1)
    throw new ToolError(`give the text of one code, in single quotes\n\n${HELP}`);
  const now = instant(values.at);
  const verifier = verifierOf(await bundleOf(await readBundleFile(values.bundle), values.root));
  const verdict = verify(text, verifier, now, verifyWithNode);
  process.exitCode = verdict.verdict === 'pass' ? 0 : 1;
  return JSON.stringify(verdict, null, 2);
});
