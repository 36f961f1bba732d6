import { describe, expect, it } from 'vitest';
import { methodsAt, type RouteAddress } from './route-address.ts';

const ROUTES: readonly RouteAddress[] = [
  { method: 'POST', path: '/v1/people' },
  { method: 'GET', path: '/v1/people' },
  { method: 'PUT', path: '/v1/risk-areas/{division}' },
  { method: 'GET', path: '/v1/openapi.json' },
];

describe('the methods of a path', () => {
  it.each([
    ['/v1/people', ['GET', 'HEAD', 'POST']],
    ['/v1/risk-areas/41', ['PUT']],
    ['/v1/risk-areas/%E6%B2%B3', ['PUT']],
    ['/v1/risk-areas/41/x', []],
    ['/v1/risk-areas/', []],
    ['/v1/openapi.json', ['GET', 'HEAD']],
    ['/v1/openapi-json', []],
    ['/v1/people/', []],
    ['', []],
  ])('%s are %j', (path, methods) => {
    expect(methodsAt(ROUTES, path)).toEqual(methods);
  });
});
