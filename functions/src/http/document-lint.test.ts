import { createConfig, lintFromString, type NormalizedProblem } from '@redocly/openapi-core';
import spectral from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { describe, expect, it } from 'vitest';
import { DOCUMENT } from '../testing/api-document.ts';

/** Both work in this process and ask nobody: their command lines would look for updates and report home. */
async function redocly(document: object): Promise<NormalizedProblem[]> {
  const config = await createConfig({ extends: ['recommended'] });
  return lintFromString({ source: JSON.stringify(document), config, absoluteRef: '/openapi.json' });
}

async function spectralOas(document: object) {
  const linter = new spectral.Spectral();
  linter.setRuleset({ extends: [oas] as never });
  return linter.run(document as never);
}

/** What the recommended rules warn of, and why it stays. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'info-license': 'who runs the service says under which terms it may be called',
  'no-ambiguous-paths': '/v1/places/by-code/{code} is found first, and no id of a place reads "by-code"',
  'no-unused-components': 'PersonExport is a file that apps write of what they are answered',
  'operation-2xx-response': 'the link of a poster leads elsewhere and answers nothing itself',
};

describe('the document', () => {
  it('has no error by the recommended rules of Redocly, and no warning without a reason', async () => {
    const problems = await redocly(DOCUMENT);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    expect([...new Set(problems.map(({ ruleId }) => ruleId))].sort()).toEqual(Object.keys(EXPLAINED).sort());
  });

  it('has nothing to be said against it by the rules of Spectral for OpenAPI but for that file', async () => {
    expect((await spectralOas(DOCUMENT)).map(({ code, path }) => `${code} ${path.join('/')}`)).toEqual([
      'oas3-unused-component components/schemas/PersonExport',
    ]);
  });

  it('would not pass with an operation that says nothing of itself', async () => {
    const spoilt = { ...DOCUMENT, paths: { ...DOCUMENT.paths, '/v1/x/{id}': { get: { responses: {} } } } };
    const [errors, faults] = [await redocly(spoilt), await spectralOas(spoilt)];
    expect(errors.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
    expect(faults.map(({ code }) => code)).toEqual(expect.arrayContaining(['path-params', 'operation-operationId']));
  });
});
