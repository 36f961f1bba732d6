import { asciiBytes, concatBytes } from '@health-code/shared/code/bytes';
import type { GateBundle } from '@health-code/shared/code/gate-bundle';
import type { SignedDocument } from '@health-code/shared/code/signed-document';
import type { TrustedKey } from '@health-code/shared/code/trust-list';
import { toBase64Url } from '@health-code/shared/text/base64url';
import { toHex } from '@health-code/shared/text/hex';
import { type TestKey, trustedTestKey } from '../test-key.ts';
import { ROOT, STRANGER, vectorBundle } from './bundle.ts';
import { addGroupOrder, type Change, cut, flip, HENAN } from './craft.ts';

/** A bundle as it travels, and whether a gate that holds the key ROOT may use it; otherwise the reason. */
export interface BundleCase {
  readonly name: string;
  readonly document: SignedDocument;
  readonly expected: 'usable' | 'encoding' | 'unknown-key' | 'signature' | 'not-json' | 'trust-list' | 'revocations';
}

interface Making {
  readonly payload?: Uint8Array;
  readonly root?: TestKey;
  readonly keyId?: Uint8Array;
  readonly label?: string;
  readonly signature?: Change;
}

const { trustList, revocations, policy } = vectorBundle();
const SMALL: GateBundle = { trustList: { ...trustList, keys: [trustedTestKey(HENAN)] }, revocations, policy };

const json = (content: unknown) => Uint8Array.from(Buffer.from(JSON.stringify(content)));

function made(making: Making): SignedDocument {
  const { payload = json(SMALL), root = ROOT, label = 'gate-bundle' } = making;
  const signature = root.signNow(concatBytes(asciiBytes(`JKM1 ${label}\n`), payload));
  return {
    payload: toBase64Url(payload),
    keyId: toHex(making.keyId ?? root.keyId),
    signature: toBase64Url((making.signature ?? ((bytes) => bytes))(signature)),
  };
}

/** Bundles that a root key signed, and documents that are none. */
export const BUNDLES: readonly BundleCase[] = [...documents(), ...keys(), ...filters()];

function documents(): BundleCase[] {
  const of = (name: string, making: Making, expected: BundleCase['expected']) => ({
    name,
    document: made(making),
    expected,
  });
  const good = made({});
  return [
    of('one key', {}, 'usable'),
    { name: 'padding', document: { ...good, signature: `${good.signature}==` }, expected: 'encoding' },
    { name: 'spare bits', document: { ...good, signature: `${good.signature.slice(0, -1)}_` }, expected: 'encoding' },
    { name: 'plain base64', document: { ...good, payload: `${good.payload.slice(0, -1)}+` }, expected: 'encoding' },
    of('a root that the gate does not hold', { root: STRANGER }, 'unknown-key'),
    of('the id of the root and the signature of another', { root: STRANGER, keyId: ROOT.keyId }, 'signature'),
    of('a bit flipped in the signature', { signature: flip(3) }, 'signature'),
    of('the malleable signature, S + L', { signature: addGroupOrder }, 'signature'),
    of('a signature of 63 bytes', { signature: cut(1) }, 'signature'),
    of('signed as a trust list', { label: 'trust-list' }, 'signature'),
    of('no JSON', { payload: Uint8Array.from(Buffer.from('{"trustList":')) }, 'not-json'),
    of('no UTF-8', { payload: Uint8Array.of(0x22, 0xff, 0x22) }, 'not-json'),
  ];
}

function keys(): BundleCase[] {
  const of = (name: string, list: readonly TrustedKey[], expected: BundleCase['expected'] = 'trust-list') => ({
    name,
    document: made({ payload: json({ ...SMALL, trustList: { ...trustList, keys: list } }) }),
    expected,
  });
  const key = (publicKey: string) => trustedTestKey(HENAN, { publicKey });
  const hexKey = (hex: string) => key(Buffer.from(hex, 'hex').toString('base64url'));
  return [
    of('no key', [], 'usable'),
    of('two keys of one id', [trustedTestKey(HENAN), trustedTestKey(HENAN, { issuer: '31' })]),
    of('a key of 31 bytes', [hexKey('58'.repeat(31))]),
    of('a key in padded base64', [key(`${trustedTestKey(HENAN).publicKey}=`)]),
    of('the neutral point for a key', [hexKey(`01${'00'.repeat(31)}`)]),
    of('the neutral point, with the sign bit', [hexKey(`01${'00'.repeat(30)}80`)]),
    of('the point of order two', [hexKey(`ec${'ff'.repeat(30)}7f`)]),
    of('a point of order four', [hexKey('00'.repeat(32))]),
    of('a point of order eight', [hexKey('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a')]),
    of('the other points of order eight', [hexKey('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85')]),
    of('a y of 2²⁵⁵ − 19', [hexKey(`ed${'ff'.repeat(30)}7f`)]),
    of('a key that is no point, which shows at its signatures', [hexKey(`02${'00'.repeat(31)}`)], 'usable'),
    of('a key id of three bytes', [trustedTestKey(HENAN, { keyId: '34750f' })]),
  ];
}

function filters(): BundleCase[] {
  const { filter } = revocations;
  const of = (name: string, fields: Partial<typeof filter>, expected: BundleCase['expected'] = 'revocations') => ({
    name,
    document: made({ payload: json({ ...SMALL, revocations: { ...revocations, filter: { ...filter, ...fields } } }) }),
    expected,
  });
  return [
    of('nothing revoked', { segmentLength: 1, segmentCount: 0, fingerprints: '' }, 'usable'),
    of('a filter too short', { segmentCount: 2 }),
    of('a filter too long', { segmentLength: 4 }),
    of('segments of three', { segmentLength: 3 }),
    of('segments of nothing', { segmentLength: 0, segmentCount: 0, fingerprints: '' }),
    of('a filter in padded base64', { fingerprints: `${filter.fingerprints}=` }),
  ];
}
