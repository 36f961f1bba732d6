import { ROUTE_NAMES } from '@health-code/shared/api/contract';
import { describe, expect, it } from 'vitest';
import { createTestApi } from '../../testing/test-api.ts';

describe('the divisions', () => {
  const list = async (query: string) => (await createTestApi().call('GET', `/v1/divisions${query}`)).body;

  it('begin with the 34 provinces', async () => {
    const { divisions, dataVersion } = await list('');
    expect(dataVersion).toBe('2023-06-30');
    expect(divisions).toHaveLength(34);
    expect(divisions[0]).toEqual({ code: '11', name: '北京市', level: 'province', hasChildren: true });
    expect(divisions).toContainEqual({ code: '81', name: '香港特别行政区', level: 'province', hasChildren: false });
  });

  it('are served by county down to the street', async () => {
    const { divisions } = await list('?parent=410105');
    expect(divisions).toContainEqual({ code: '410105001', name: '经八路街道', level: 'street', hasChildren: false });
    expect((await list('?parent=410105001')).divisions).toEqual([]);
  });

  it('may be kept by a phone for a day', async () => {
    const answer = await createTestApi().call('GET', '/v1/divisions');
    expect(answer.headers['cache-control']).toBe('public, max-age=86400');
  });

  it('say when there is no such parent', async () => {
    expect((await list('?parent=99')).code).toBe('DIVISION.NOT_FOUND');
    expect((await list('?parent=4')).errors).toMatchObject([{ pointer: 'query/parent' }]);
  });

  it('leave out of an address what no address has', () => {
    const directory = createTestApi().deps.divisions();
    expect(directory.fullName('110101001')).toBe('北京市东城区东华门街道');
    expect(directory.fullName('441900003')).toBe('广东省东莞市东城街道');
  });
});

describe('the service', () => {
  it('answers that it is there', async () => {
    const answer = await createTestApi().call('GET', '/v1/health');
    expect(answer.body).toEqual({ status: 'ok', serverTime: '2026-11-21T04:00:00.000Z' });
  });

  it('describes every route of the contract', async () => {
    const { body } = await createTestApi().call('GET', '/v1/openapi.json');
    const operations = Object.values(body.paths as Record<string, object>).flatMap((path) => Object.values(path));
    expect(operations.map((entry: { operationId: string }) => entry.operationId).sort()).toEqual(
      [...ROUTE_NAMES].sort(),
    );
  });
});
