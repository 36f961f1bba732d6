import { describe, expect, it } from 'vitest';
import { ed25519PublicKey, ed25519Verify } from '../crypto/ed25519.ts';
import { signatureBase } from './message-signature.ts';
import { readSignatures } from './received-signature.ts';
import { componentValue, type SignedRequest } from './signed-components.ts';

const REQUEST: SignedRequest = {
  method: 'POST',
  path: '/v1/a%20b',
  query: 'c=%20d',
  origin: 'https://Code.Example.org:443',
  headers: { date: '  today\t', empty: '', 'a.b_c': 'odd', broken: 'a\n"@method": GET' },
  body: Buffer.of(),
};

describe('the value of a component', () => {
  it.each<[string, string | undefined]>([
    ['"@method"', 'POST'],
    ['"@path"', '/v1/a%20b'],
    ['"@query"', '?c=%20d'],
    ['"@request-target"', '/v1/a%20b?c=%20d'],
    ['"@scheme"', 'https'],
    ['"@authority"', 'code.example.org'],
    ['"@target-uri"', 'https://code.example.org/v1/a%20b?c=%20d'],
    ['"date"', 'today'],
    ['"empty"', ''],
    ['"a.b_c"', 'odd'],
    ['"missing"', undefined],
    ['"broken"', undefined],
    ['"toString"', undefined],
    ['"constructor"', undefined],
    ['"Date"', undefined],
    ['"date";sf', undefined],
    ['date', undefined],
    ['"@query-param";name="c"', undefined],
    ['"@status"', undefined],
    ['"@date"', undefined],
    ['""', undefined],
  ])('%s', (component, expected) => {
    expect(componentValue(component, REQUEST)).toBe(expected);
  });

  it('is a slash for an empty path, and a question mark for no query', () => {
    const bare = { ...REQUEST, path: '', query: '', origin: 'http://localhost:8080' };
    const valueIn = (name: string) => componentValue(`"${name}"`, bare);
    expect(['@path', '@query', '@request-target', '@authority'].map(valueIn)).toEqual([
      '/',
      '?',
      '/',
      'localhost:8080',
    ]);
    expect(valueIn('@target-uri')).toBe('http://localhost:8080/');
  });

  it('is none where a line break could pass for another line', () => {
    for (const path of ['/a\nb', '/a\rb']) expect(componentValue('"@path"', { ...REQUEST, path })).toBeUndefined();
  });
});

/** RFC 9421, appendix B.2.6. */
describe('the example of the RFC', () => {
  const headers = {
    date: 'Tue, 20 Apr 2021 02:07:55 GMT',
    'content-type': 'application/json',
    'content-length': '18',
    'signature-input':
      'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"',
    signature: 'sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:',
  };
  const request = { ...REQUEST, path: '/foo', query: 'param=Value&Pet=dog', origin: 'https://example.com', headers };
  const key = ed25519PublicKey('JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs');

  it.each([
    ['as it stands', request, true],
    ['by another method', { ...request, method: 'PUT' }, false],
    ['for another host', { ...request, origin: 'https://example.org' }, false],
  ])('is right or wrong %s', (_name, received, expected) => {
    const [signature] = readSignatures(headers);
    if (signature === undefined) throw new Error('no signature');
    const base = Buffer.from(signatureBase(received, signature.components, signature.params));
    expect(ed25519Verify(key, base, signature.bytes)).toBe(expected);
  });
});
