import { contract, ROUTE_NAMES } from '@health-code/shared/api/contract';
import { describe, expect, it } from 'vitest';
import { API_VERSION, getOpenApi } from './get-open-api.ts';

describe('the contract as a document', () => {
  it('is OpenAPI 3.1 of this version, with every route', async () => {
    const document = (await getOpenApi()) as unknown as {
      openapi: string;
      info: object;
      paths: Record<string, object>;
    };
    expect([document.openapi, document.info]).toEqual(['3.1.0', expect.objectContaining({ version: API_VERSION })]);
    for (const name of ROUTE_NAMES) {
      const { path, method } = contract[name];
      expect(document.paths[path]).toHaveProperty(method.toLowerCase());
    }
  });

  it('is made once in the life of a process', async () => {
    expect(await getOpenApi()).toBe(await getOpenApi());
  });
});
