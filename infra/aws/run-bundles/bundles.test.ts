import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contract, ROUTE_NAMES, type RouteName } from '@health-code/shared/api/contract';
import { AUDIENCES, FALLBACK_AUDIENCE } from '@health-code/shared/api/route';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFunctions } from '../../../functions/build.ts';
import { AUDIENCE_GRANTS } from '../audience-grants.ts';
import { httpEvent } from './http-event.ts';
import { deploy, type LocalDeployment } from './local-deployment.ts';
import { type Visit, visitEveryRoute } from './visit-every-route.ts';

const outDir = mkdtempSync(path.join(tmpdir(), 'health-code-bundles-'));
let deployment: LocalDeployment;
let visits: readonly Visit[];

beforeAll(async () => {
  const { bundles } = await buildFunctions({ outDir });
  deployment = await deploy(bundles);
  visits = await visitEveryRoute(deployment).catch(explain);
});
afterAll(async () => {
  await deployment?.close();
  rmSync(outDir, { recursive: true, force: true });
});

/** A function that lacks a right answers INTERNAL and says no more; its database says which right it was. */
function explain(error: unknown): never {
  const refused = AUDIENCES.map((audience) => [audience, deployment.databases[audience].refused]);
  throw new Error(`refused: ${JSON.stringify(Object.fromEntries(refused))}`, { cause: error });
}

const answersOf = (route: RouteName) => visits.filter((visit) => visit.route === route).map(({ answer }) => answer);

/** Of a file. */
const beginning = (body: string | undefined) =>
  Buffer.from(body ?? '', 'base64')
    .subarray(0, 4)
    .toString('latin1');

describe('the built functions', () => {
  it.each(ROUTE_NAMES)('serve %s', (route) => {
    const statuses = answersOf(route).map(({ statusCode }) => statusCode ?? 0);
    expect(statuses.length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status >= 400)).toEqual([]);
  });

  it.each([
    ['DELETE', '/v1/people', 405, 'ROUTE.METHOD_NOT_ALLOWED', 'GET, HEAD, POST'],
    ['PUT', '/v1/facts', 405, 'ROUTE.METHOD_NOT_ALLOWED', 'POST'],
    ['GET', '/v1/nowhere', 404, 'ROUTE.NOT_FOUND', undefined],
  ])('have one that answers %s %s, which is no route of any', async (method, target, status, code, allow) => {
    expect(contract.getHealth.audience).toBe(FALLBACK_AUDIENCE);
    const event = httpEvent({ method, target, headers: {}, body: undefined });
    const { statusCode, headers, body } = await deployment.invoke('getHealth', event);
    expect([statusCode, JSON.parse(body ?? '').code, headers?.['allow']]).toEqual([status, code, allow]);
  });

  it('draw posters with the files beside them', () => {
    const [svg, png, pdf] = answersOf('getPoster');
    expect(svg?.body).toContain('<svg');
    expect(beginning(png?.body)).toBe('\u0089PNG');
    expect(beginning(pdf?.body)).toBe('%PDF');
  });

  it('draw what is held of a person with the fonts beside them', () => {
    const [document] = answersOf('getPersonDocument');
    expect(beginning(document?.body)).toBe('%PDF');
  });

  it('send the one-time password to the phone that asked', () => {
    expect(deployment.lastPublished().get('PhoneNumber')).toBe('+8613700137000');
    expect(deployment.lastPublished().get('TopicArn')).toBeNull();
  });
});

describe.each(AUDIENCES)('the rights of %s', (audience) => {
  it('are enough for its routes', () => {
    expect(deployment.databases[audience].refused).toEqual([]);
  });

  it('hold none that no route needs', () => {
    const granted = AUDIENCE_GRANTS[audience].tables.flatMap(({ actions }, grant) =>
      actions.map((action) => `${grant}:${action}`),
    );
    expect([...deployment.databases[audience].used].sort()).toEqual(granted.sort());
  });
});
