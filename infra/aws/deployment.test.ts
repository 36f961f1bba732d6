import { describe, expect, it } from 'vitest';
import { readDeployment } from './deployment.ts';

const term = { id: '1', notBefore: '2026-11-01T00:00:00.000Z', notAfter: '2027-12-01T00:00:00.000Z' };
const context = {
  stage: 'prod',
  publicOrigin: 'https://code.health.test/',
  region: 'ap-southeast-1',
  issuer: '41',
  codeKeys: [term],
};
const read = (changes: Record<string, unknown>) => {
  const values: Record<string, unknown> = { ...context, ...changes };
  return readDeployment((key) => values[key], undefined);
};

describe('the settings of a deployment', () => {
  it('are read from the context, the origin without its last slash', () => {
    expect(read({})).toMatchObject({ stage: 'prod', publicOrigin: 'https://code.health.test' });
  });

  it.each([
    [{ stage: 'test' }, /stage must be one of dev, prod/],
    [{ publicOrigin: undefined }, /publicOrigin is missing/],
    [{ publicOrigin: 'http://code.health.test' }, /https/],
    [{ publicOrigin: 'https://code.example.org' }, /example/],
    [{ region: '' }, /region is missing/],
    [{ placeReview: 'perhaps' }, /required/],
    [{ hotline: '1' }, /^hotline in cdk\.json or -c: /],
    [{ issuer: '410105' }, /issuer .*two or four digits/],
    [{ codeKeys: [] }, /codeKeys/],
    [{ codeKeys: [{ ...term, notAfter: 'soon' }] }, /codeKeys/],
    [{ proofForCode: 'certain' }, /^proofForCode in cdk\.json or -c: /],
    [{ remoteSettings: 'wx-secret' }, /^remoteSettings in cdk\.json or -c: is the ARN/],
  ])('are refused when %o', (changes, message) => {
    expect(() => read(changes)).toThrow(message);
  });

  it('say how sure it must be who somebody is, where that is told', () => {
    expect(read({}).proofFor).toEqual({});
    const told = { proofForCode: 'matched', proofForPlace: 'seen' };
    expect(read(told).proofFor).toEqual({ PROOF_FOR_CODE: 'matched', PROOF_FOR_PLACE: 'seen' });
  });

  it('may name an example host in dev, where nothing is printed', () => {
    expect(read({ stage: 'dev', publicOrigin: 'https://code.example.org' }).publicOrigin).toBe(
      'https://code.example.org',
    );
  });
});
