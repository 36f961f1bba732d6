import { keyIdOf } from '@health-code/shared/code/credential';
import { signDocument } from '@health-code/shared/code/signed-document';
import { toBase64Url } from '@health-code/shared/text/base64url';
import { toHex } from '@health-code/shared/text/hex';
import type { TestKey } from '../test-key.ts';
import { RETIRED, ROOT, SHANGHAI, STRANGER, TRAINING, vectorBundle } from './bundle.ts';
import { BUNDLES } from './bundles.ts';
import { HENAN } from './craft.ts';
import { GENUINE } from './genuine.ts';
import { REFUSED } from './refused.ts';
import { workedExample } from './worked-example.ts';

const KEYS = { HENAN, SHANGHAI, TRAINING, RETIRED, STRANGER, ROOT } as const;

/** The published files by name. Everything in them is derived, and the same on every run. */
export async function vectorFiles(): Promise<ReadonlyMap<string, string>> {
  const bundle = vectorBundle();
  return new Map([
    ['keys.json', pretty(Object.entries(KEYS).map(([name, key]) => ({ name, ...keyFields(key) })))],
    ['bundle.json', pretty(bundle)],
    ['signed-bundle.json', pretty(await signDocument('gate-bundle', bundle, ROOT))],
    ['worked-example.json', pretty(workedExample())],
    ['genuine.json', lines({ bundle: 'bundle.json' }, GENUINE)],
    ['refused.json', lines({ bundle: 'bundle.json' }, REFUSED)],
    ['bundles.json', lines({ roots: ['ROOT'] }, BUNDLES)],
  ]);
}

function keyFields({ seed, publicKey }: TestKey) {
  return { keyId: toHex(keyIdOf(publicKey)), privateKey: toBase64Url(seed), publicKey: toBase64Url(publicKey) };
}

const pretty = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;

/** One line a case, so that a change shows as what it is. */
function lines(head: Readonly<Record<string, unknown>>, all: readonly unknown[]): string {
  const before = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  const cases = all.map((one) => `    ${JSON.stringify(one)}`);
  return `{\n${before.join('')}  "cases": [\n${cases.join(',\n')}\n  ]\n}\n`;
}
