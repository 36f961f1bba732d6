import { readFileSync } from 'node:fs';
import { contract, ROUTE_NAMES } from '@health-code/shared/api/contract';
import { describe, expect, it } from 'vitest';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('the README', () => {
  it('lists every route of the contract with who may call it, and no other', () => {
    const rows = [...README.matchAll(/^\| `((?:GET|POST|PUT) \S+)` +\| (\w+)/gm)].map(
      ([, route, who]) => `${route} ${who}`,
    );
    const routes = ROUTE_NAMES.map((name) => {
      const { method, path, caller } = contract[name];
      return `${method} ${path} ${caller}`;
    });
    expect(rows.sort()).toEqual(routes.sort());
  });
});
