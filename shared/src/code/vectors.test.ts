import { createPublicKey, verify as nodeVerify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../text/base64url.ts';
import { verifyEd25519 } from './ed25519.ts';
import { type GateBundle, openVerifier, type Verifier } from './gate-bundle.ts';
import { gateBundleSchema } from './gate-bundle-schema.ts';
import { openDocument, type SignedDocument } from './signed-document.ts';
import type { SignatureCheckNow } from './signing.ts';
import { verify, verifyLater } from './verify.ts';

interface VectorCase {
  name: string;
  text: string;
  now: string;
  policy?: Partial<GateBundle['policy']>;
  expected: { verdict: string } & Record<string, unknown>;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../vectors/code/${name}`, import.meta.url), 'utf8'));
const bundle = gateBundleSchema.parse(read('bundle.json'));
const genuine: VectorCase[] = read('genuine.json').cases;
const refused: VectorCase[] = read('refused.json').cases;

const byNode: SignatureCheckNow = (publicKey, message, signature) => {
  const key = { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(publicKey) };
  return nodeVerify(null, message, createPublicKey({ key, format: 'jwk' }), signature);
};

function gateFor({ policy }: VectorCase): Verifier {
  const opened = openVerifier({ ...bundle, policy: { ...bundle.policy, ...policy } });
  if (opened.kind === 'fault') throw new Error(opened.fault);
  return opened.value;
}

describe.each([
  ['plain JavaScript', verifyEd25519],
  ['Node', byNode],
])('the vectors with signatures checked by %s', (_name, check) => {
  it.each([...genuine, ...refused])('$name', (vector) => {
    const { text, now, expected } = vector;
    expect(verify(text, gateFor(vector), Date.parse(now), check)).toMatchObject(expected);
  });
});

describe('the vectors', () => {
  it('are many, each with a name of its own, and none that is refused lets anyone in', () => {
    expect(refused.length).toBeGreaterThanOrEqual(60);
    const names = [...genuine, ...refused].map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const verdicts = new Set(refused.map(({ expected }) => expected.verdict));
    expect([...verdicts].sort()).toEqual([
      'expired',
      'not-yet-valid',
      'replayed',
      'revoked',
      'unreadable',
      'untrusted',
    ]);
  });

  it('give the same when the platform checks signatures in its own time', async () => {
    for (const vector of [...genuine, ...refused]) {
      const { text, now, expected } = vector;
      const later = await verifyLater(text, gateFor(vector), Date.parse(now), async (...args) => byNode(...args));
      expect(later).toMatchObject(expected);
    }
  });

  it('come with a signed bundle that the root key opens', async () => {
    const root = read('keys.json').find(({ name }: { name: string }) => name === 'ROOT');
    const roots = new Map([[root.keyId, fromBase64Url(root.publicKey) as Uint8Array]]);
    const opened = await openDocument('gate-bundle', read('signed-bundle.json'), roots, verifyEd25519);
    expect(opened).toEqual({ kind: 'ok', value: bundle });
  });
});

describe('the bundles', () => {
  const root = read('keys.json').find(({ name }: { name: string }) => name === 'ROOT');
  const roots = new Map([[root.keyId, fromBase64Url(root.publicKey) as Uint8Array]]);

  it.each<{ name: string; document: SignedDocument; expected: string }>(read('bundles.json').cases)(
    '$name: $expected',
    async ({ document, expected }) => {
      const content = await openDocument('gate-bundle', document, roots, verifyEd25519);
      const opened = content.kind === 'ok' ? openVerifier(content.value as GateBundle) : content;
      expect(opened.kind === 'ok' ? 'usable' : opened.fault).toBe(expected);
    },
  );
});

describe('FORMAT.md', () => {
  const format = readFileSync(new URL('./FORMAT.md', import.meta.url), 'utf8');
  const example: Record<string, string | number> = read('worked-example.json');

  it('works through the published example, value for value', () => {
    for (const [name, value] of Object.entries(example)) expect(format, name).toContain(`| ${name} | \`${value}\` |`);
  });

  it('names every member of a verdict, of its facts and of an identity', () => {
    const { text, now } = genuine[0] as VectorCase;
    const verdict = verify(text, gateFor({} as VectorCase), Date.parse(now));
    const facts = 'facts' in verdict ? verdict.facts : undefined;
    const members = [verdict, facts, facts?.test].flatMap((part) => Object.keys(part ?? {}));
    expect(members).toHaveLength(5 + 12 + 2);
    for (const member of [...members, 'reason']) expect(format).toMatch(new RegExp(`[\`{ ]${member}[\`},]`));
  });

  it('names every reason that a verdict can give', () => {
    const reasons = [...genuine, ...refused].flatMap(({ expected }) => [expected['reason'], expected['failed']].flat());
    reasons.push(...read('bundles.json').cases.map(({ expected }: { expected: string }) => expected));
    for (const reason of reasons) if (reason !== undefined) expect(format).toContain(`\`${reason}\``);
  });
});
