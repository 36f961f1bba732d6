import { verify as nodeVerify } from 'node:crypto';
import { buildCredential } from '@health-code/shared/code/credential';
import { verifyEd25519 } from '@health-code/shared/code/ed25519';
import { openVerifier, type Verifier } from '@health-code/shared/code/gate-bundle';
import { chainAnchor, chainSalt } from '@health-code/shared/code/hash-chain';
import { drawCode, type Holding, openHolding } from '@health-code/shared/code/holder';
import { STEP_MS } from '@health-code/shared/code/lifetime';
import { parseQrText } from '@health-code/shared/code/qr-text';
import { verify } from '@health-code/shared/code/verify';
import qrcode from 'qrcode-generator';
import { ed25519PublicKey } from '../../code-tools/node-verify.ts';
import { vectorBundle } from '../../code-tools/vectors/bundle.ts';
import { BASE, CHAIN_SEED, craftCredential, craftText, HENAN, NOON } from '../../code-tools/vectors/craft.ts';
import { BenchError, type Benchmark, type Figure } from '../benchmark.ts';
import { median } from '../support/median.ts';
import { appQrPicture } from '../support/qr-picture.ts';
import { dccCode, jwsCode } from '../support/rival-codes.ts';

const ROUNDS = 41;
/** Enough for the compiler to be done with the code. */
const WARM_UP_CALLS = 60;
const LAST_STEP = BASE.steps - 1;
const ANCHOR = chainAnchor(chainSalt(BASE, HENAN.keyId), CHAIN_SEED, BASE.steps);
const CLAIMS = { ...BASE, anchor: ANCHOR };

export const personalCode: Benchmark = {
  name: 'personal-code',
  description: 'draw, issue and verify a personal code; its size beside a JWS and an EU certificate',
  run: async ({ say }) => [...(await speeds(say)), ...sizes()],
};

/** What is measured in turns, a slice of each per round, so that all see the same machine. */
interface Work {
  readonly calls: number;
  run(): unknown;
}

async function speeds(say: (line: string) => void): Promise<Figure[]> {
  const micros = await inTurns(works(await appQrPicture()));
  for (const [name, rounds] of Object.entries(micros)) say(`${name}: ${median(rounds).toFixed(0)} µs`);
  const over = (name: keyof typeof micros, base: keyof typeof micros) =>
    median(micros[name].map((value, round) => value / (micros[base][round] as number)));
  return [
    ratio('verify-over-bare-ed25519', over('verify, last step', 'bare Ed25519')),
    ratio('verify-at-step-0-over-bare-ed25519', over('verify, step 0', 'bare Ed25519')),
    ratio('draw-over-bare-ed25519', over('draw', 'bare Ed25519')),
    ratio('picture-over-symbol', over('picture of it', 'QR symbol')),
    ratio('verify-with-node-over-jws', over('verify with Node, last step', 'JWS with Node')),
    ratio('verify-with-node-over-eu-certificate', over('verify with Node, last step', 'EU certificate with Node')),
    ratio('issue-over-bare-signature', over('issue', 'bare signature with Node')),
  ];
}

function works(qrPicture: (text: string) => string) {
  const verifier = benchVerifier();
  const last = craftText({ step: LAST_STEP });
  const first = craftText({ step: 0 });
  const lastNow = NOON + LAST_STEP * STEP_MS;
  const { message, signature } = signedParts(first);
  const nodeKey = ed25519PublicKey(HENAN.publicKey);
  const byNode = (_key: Uint8Array, signed: Uint8Array, by: Uint8Array) => nodeVerify(null, signed, nodeKey, by);
  const holding = benchHolding();
  const jws = jwsCode(CLAIMS);
  const dcc = dccCode(CLAIMS);
  return {
    'bare Ed25519': { calls: 3, run: () => must(verifyEd25519(HENAN.publicKey, message, signature)) },
    'verify, last step': { calls: 3, run: () => must(verify(last, verifier, lastNow).verdict === 'pass') },
    'verify, step 0': { calls: 3, run: () => must(verify(first, verifier, NOON).verdict === 'pass') },
    draw: { calls: 3, run: () => modules(drawCode(holding, NOON)?.text ?? '', 'Alphanumeric') },
    'QR symbol': { calls: 3, run: () => modules(last, 'Alphanumeric') },
    'picture of it': { calls: 3, run: () => qrPicture(last) },
    'bare Ed25519 with Node': { calls: 20, run: () => must(byNode(HENAN.publicKey, message, signature)) },
    'verify with Node, step 0': {
      calls: 20,
      run: () => must(verify(first, verifier, NOON, byNode).verdict === 'pass'),
    },
    'verify with Node, last step': {
      calls: 20,
      run: () => must(verify(last, verifier, lastNow, byNode).verdict === 'pass'),
    },
    'JWS with Node': { calls: 20, run: () => must(jws.verify()) },
    'EU certificate with Node': { calls: 20, run: () => must(dcc.verify()) },
    'bare signature with Node': { calls: 20, run: () => HENAN.signNow(message) },
    issue: { calls: 20, run: issue },
  } satisfies Record<string, Work>;
}

/** As the issuer does it for every person: the chain from its seed, and the signature. */
function issue(): Promise<Uint8Array> {
  const anchor = chainAnchor(chainSalt(BASE, HENAN.keyId), CHAIN_SEED, BASE.steps);
  return buildCredential({ ...BASE, anchor }, HENAN);
}

function must(isRight: boolean): void {
  if (!isRight) throw new BenchError('A code that is right was refused.');
}

/** Microseconds of one call in each round. */
async function inTurns<Name extends string>(all: Record<Name, Work>): Promise<Record<Name, number[]>> {
  const names = Object.keys(all) as Name[];
  const rounds = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) await repeat(all[name], WARM_UP_CALLS);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) rounds[name].push(await repeat(all[name], all[name].calls));
  }
  return rounds;
}

async function repeat(work: Work, calls: number): Promise<number> {
  const begin = performance.now();
  for (let call = 0; call < calls; call += 1) await work.run();
  return ((performance.now() - begin) * 1000) / calls;
}

function benchVerifier(): Verifier {
  const opened = openVerifier(vectorBundle());
  if (opened.kind === 'fault') throw new BenchError(`The vectors' bundle cannot be used: ${opened.fault}.`);
  return opened.value;
}

function benchHolding(): Holding {
  const opened = openHolding(craftCredential({}), CHAIN_SEED);
  if (opened.kind === 'fault') throw new BenchError(`The vectors' credential cannot be held: ${opened.fault}.`);
  return opened.value;
}

function signedParts(text: string): { message: Uint8Array; signature: Uint8Array } {
  const shown = parseQrText(text);
  if (shown.kind === 'fault') throw new BenchError(`The vectors' code cannot be read: ${shown.fault}.`);
  return shown.value.credential;
}

/** Modules to a side of the smallest symbol at level M. */
function modules(text: string, mode: 'Alphanumeric' | 'Byte'): number {
  const code = qrcode(0, 'M');
  code.addData(text, mode);
  code.make();
  return code.getModuleCount();
}

/** The name as long as it may be in ours; the same facts in all three. */
function sizes(): Figure[] {
  const identity = { ...BASE.identity, surname: '欧阳A' };
  const sampledHour = NOON - 200 * 3_600_000;
  const largest = { identity, sampledHour };
  const claims = { ...CLAIMS, ...largest };
  return [
    ...size('ours', { text: craftText({ claims: largest, step: LAST_STEP }), mode: 'Alphanumeric' }),
    ...size('jws', jwsCode(claims)),
    ...size('eu-certificate', dccCode(claims)),
  ];
}

function size(name: string, { text, mode }: { text: string; mode: 'Alphanumeric' | 'Byte' }): Figure[] {
  const version = (modules(text, mode) - 17) / 4;
  return [
    { name: `personal-code.characters-${name}`, value: text.length, unit: 'count' },
    { name: `personal-code.qr-version-${name}`, value: version, unit: 'count' },
  ];
}

function ratio(name: string, value: number): Figure {
  return { name: `personal-code.${name}`, value, unit: 'ratio' };
}
