import { describe, expect, it } from 'vitest';
import { ApiError, type ClientAnswer, type ClientRequest, createClient } from './client.ts';
import { contract, ROUTE_NAMES } from './contract.ts';
import { problemsOf } from './document/problems.ts';
import { openApiDocument } from './openapi.ts';
import type { Route } from './route.ts';
import { routeTable } from './route-table.ts';

const document = openApiDocument('1.0.0') as {
  openapi: string;
  paths: Record<
    string,
    Record<string, { operationId: string; parameters: { name: string; in: string }[]; responses: object }>
  >;
};

describe('the contract', () => {
  it('has each method and path once', () => {
    const pairs = ROUTE_NAMES.map((name) => `${contract[name].method} ${contract[name].path}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it.each(ROUTE_NAMES)('%s declares every parameter of its path, and only those', (name) => {
    const entry: Route = contract[name];
    const slots = [...entry.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(Object.keys(entry.params?.shape ?? {}).sort()).toEqual(slots.sort());
  });

  it('makes every POST that creates safe to retry', () => {
    const creating = ROUTE_NAMES.filter(
      (name) => contract[name].method === 'POST' && contract[name].success.includes(201 as never),
    );
    const unsafe = creating.filter((name) => !('idempotent' in contract[name]) && name !== 'replacePlaceCode');
    expect(unsafe).toEqual([]);
  });
});

describe('the OpenAPI document', () => {
  it('has every route with its operation, and nothing else', () => {
    const operations = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((entry) => entry.operationId),
    );
    expect(document.openapi).toBe('3.1.0');
    expect(operations.sort()).toEqual([...ROUTE_NAMES].sort());
  });

  it('has no reference that leads nowhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      (match) => match[1] as string,
    );
    const resolve = (path: string) => path.split('/').reduce<unknown>((node, key) => (node as never)?.[key], document);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((path) => resolve(path) === undefined)).toEqual([]);
  });

  it.each(ROUTE_NAMES)('%s lists the status of each of its problems', (name) => {
    const entry: Route = contract[name];
    const operation = document.paths[entry.path]?.[entry.method.toLowerCase()];
    expect(Object.keys(operation?.responses ?? {}).length).toBeGreaterThan(entry.success.length);
    expect(problemsOf(entry)).toContain('INTERNAL');
  });
});

describe('the client', () => {
  const sent: ClientRequest[] = [];
  const client = (answer: ClientAnswer, token?: string) =>
    createClient(
      routeTable(),
      async (request) => {
        sent.push(request);
        return answer;
      },
      () => token,
    );

  it('fills the path, sends the token and the key, and returns the body', async () => {
    const answer = await client({ status: 201, body: { declarationId: 'd' } }, 't0ken')('declareHealth', {
      params: { personId: 'A B' },
      body: { temperatureCelsius: 36.5, symptoms: [], contactWithCase: false, divisionsStayed: [] },
      idempotencyKey: '12345678',
    });
    expect(answer).toEqual({ declarationId: 'd' });
    expect(sent.at(-1)).toEqual({
      method: 'POST',
      target: '/v1/people/A%20B/declarations',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        authorization: 'Bearer t0ken',
        'idempotency-key': '12345678',
      },
      body: '{"temperatureCelsius":36.5,"symptoms":[],"contactWithCase":false,"divisionsStayed":[]}',
    });
  });

  it('keeps the token to routes that need it, and leaves out what is undefined', async () => {
    await client({ status: 200, body: {} }, 't0ken')('listDivisions', { query: { parent: '41' } });
    expect(sent.at(-1)).toMatchObject({
      target: '/v1/divisions?parent=41',
      headers: { accept: 'application/json' },
      body: undefined,
    });
    expect(sent.at(-1)?.headers).not.toHaveProperty('authorization');
  });

  it('sends the token of an official to the routes of officials', async () => {
    await client({ status: 200, body: {} }, 't0ken')('getOwnWork', {});
    expect(sent.at(-1)?.headers).toMatchObject({ authorization: 'Bearer t0ken' });
  });

  it('sends nothing with an empty path parameter, which would be another route', async () => {
    const count = sent.length;
    const call = client({ status: 200, body: {} })('getPlaceByCode', { params: { code: '' } });
    await expect(call).rejects.toThrow('the path parameter code is empty');
    expect(sent).toHaveLength(count);
  });

  it('throws the problem, or none when something else answered', async () => {
    const problem = { code: 'PLACE.CLOSED', requestId: 'r' };
    const closed = client({ status: 409, body: problem })('getHealth', {});
    await expect(closed).rejects.toMatchObject({ status: 409, problem, message: 'PLACE.CLOSED' });
    const gateway = client({ status: 502, body: '<html>' })('getHealth', {});
    await expect(gateway).rejects.toThrow(ApiError);
    await expect(gateway).rejects.toMatchObject({ status: 502, problem: undefined, message: 'HTTP 502' });
  });
});
