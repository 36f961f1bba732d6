import { fillPath } from '@health-code/shared/api/client';
import { contract, ROUTE_NAMES, type RouteName } from '@health-code/shared/api/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorld, ownToken, type World } from '../testing/random-requests.ts';
import { rightBody, rightParams } from '../testing/right-requests.ts';
import { residentId, samplePerson } from '../testing/samples.ts';
import type { TestAnswer } from '../testing/test-api.ts';

let world: World;
let attacker: string;
beforeAll(async () => {
  world = await createWorld();
  attacker = await world.api.signIn('13600136000');
});

const paths = ROUTE_NAMES.map((name) => [name, contract[name]] as const);
const withBody = paths.filter(([, route]) => 'body' in route).map(([name]) => name);
const ofAccounts = paths.filter(([, { caller }]) => caller === 'account').map(([name]) => name);
const withIds = ofAccounts.filter((name) =>
  /\{(person|place|session|login|gate|operator)Id\}/.test(contract[name].path),
);

interface Attack {
  readonly params?: Record<string, string>;
  readonly body?: unknown;
  readonly rawBody?: string;
  readonly headers?: Record<string, string>;
  readonly token?: string;
}

/** Sends what an attacker makes of a right request, and the line that the log has of it. */
async function attack(name: RouteName, { params, body, rawBody, headers, token: given }: Attack) {
  const route = contract[name];
  // An official attacks from within: nobody else gets so far.
  const token = given ?? (route.caller === 'operator' ? ownToken(world, name) : attacker);
  const target = fillPath(route.path, { ...rightParams(world), ...params });
  const before = world.api.logLines.length;
  const sent =
    rawBody !== undefined ? { rawBody } : { body: body ?? ('body' in route ? rightBody(world, name) : undefined) };
  const answer =
    route.caller === 'source' && rawBody === undefined && headers === undefined
      ? await world.source.send(route.method, target, sent.body as object)
      : await world.api.call(route.method, target, { token, ...(headers && { headers }), ...sent } as never);
  return { answer, line: JSON.parse(world.api.logLines.slice(before).at(-1) ?? '{}') };
}

/** Refused, in words, and on the record with nothing of what was sent. */
function expectRefused({ answer, line }: { answer: TestAnswer; line: { status: number; code: string } }): void {
  expect([answer.status >= 400 && answer.status < 500, answer.body.code]).toEqual([true, expect.any(String)]);
  expect([line.status, line.code]).toEqual([answer.status, answer.body.code]);
}

describe('somebody else’s person, place, gate, session, login and work at an office', () => {
  it.each(withIds)('%s refuses them, and says no more than of one that there is not', async (name) => {
    const theirs = await attack(name, {});
    expectRefused(theirs);
    const guessed = Object.fromEntries(
      ['personId', 'placeId', 'sessionId', 'loginId', 'gateId', 'operatorId'].map((id) => [id, '9'.repeat(26)]),
    );
    const nobodys = await attack(name, { params: { ...guessed, officeId: '99-9999' } });
    expectRefused(nobodys);
    const said = ({ body: { requestId: _id, ...problem } }: TestAnswer) => problem;
    expect(said(nobodys.answer)).toEqual(said(theirs.answer));
  });

  it('in a body: a companion at a check-in, a gate, a person who is looked up by the id of a gate', async () => {
    const { personId, code, gateId } = world;
    const entry = { method: 'self', scene: 'camera' };
    const own = await world.api.call('POST', '/v1/people', { token: attacker, body: samplePerson(7) });
    for (const personIds of [[personId], [own.body.personId, personId]]) {
      expectRefused(await attack('checkIn', { body: { placeCode: code, personIds, entry } }));
    }
    const visits = await world.api.call('GET', `/v1/people/${own.body.personId}/visits`, { token: attacker });
    expect(visits.body.visits).toEqual([]);
    for (const name of ['verifyCode', 'lookUpPerson', 'recordGateVisits'] as const) {
      expectRefused(await attack(name, { body: { ...rightBody(world, name), gateId } }));
    }
  });

  it('under an id that tries to be a path or a key of the database', async () => {
    const { personId } = world;
    for (const id of [
      `${personId}%2Fcode`,
      '..%2Fplaces',
      `${personId}%00`,
      'PERSON%23',
      `${personId}%20`,
      "'%20OR%201",
    ]) {
      const answer = await world.api.call('GET', `/v1/people/${id}/visits`, { token: world.token });
      expect([id, answer.status >= 400 && answer.status < 500]).toEqual([id, true]);
    }
  });
});

describe('mass assignment', () => {
  const GIVEN = {
    ...{ accountId: 'me', sessionId: 'me', role: 'owner', state: 'active', isAdmin: true, createdAt: 0 },
    ...{ proof: { level: 'seen' }, proofLevel: 'seen', tenure: 9, revision: 99, colour: 'green', sourceId: 'x' },
    ...{ __proto__polluted: true, constructor: { prototype: { polluted: true } } },
  };

  /** A reviewer may name the change that was looked at. */
  const OPTIONAL: Partial<Record<RouteName, readonly string[]>> = {
    reviewPlace: ['revision'],
    reviewPlaceForOffice: ['revision'],
  };

  it.each(withBody)('%s takes no field that it does not know, and changes nothing', async (name) => {
    const right = rightBody(world, name);
    const known = new Set([...Object.keys(right), ...(OPTIONAL[name] ?? [])]);
    const unknown = Object.entries(GIVEN).filter(([field]) => !known.has(field));
    for (const [field, value] of unknown) {
      expectRefused(await attack(name, { body: { ...right, [field]: value } }));
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('through a name that JSON gives to prototypes', async () => {
    for (const name of ['applyForCode', 'createSession'] as const) {
      const text = JSON.stringify(rightBody(world, name));
      expectRefused(await attack(name, { rawBody: `{"__proto__":{"role":"owner"},${text.slice(1)}` }));
    }
  });
});

describe('hostile text', () => {
  const HOSTILE = [
    '\u0000',
    'a\u0000b',
    '\uD800',
    '\uDFFF王',
    '\u202Egnp.exe',
    '\u2066王\u2069',
    '\uFEFF',
    '\u200B\u200D',
    '\u0085',
    'é'.repeat(500),
    '\uFDD0',
    '\u{10FFFF}',
    '<script>alert(1)</script>',
    '{{7*7}}',
    '$'.concat('{jndi:ldap://x}'),
    '=cmd|1',
    '%00',
    '../../etc/passwd',
    '\r\nSet-Cookie: a=b',
  ];
  const fields: readonly [RouteName, string[]][] = [
    ['applyForCode', ['name']],
    ['applyForCode', ['phone']],
    ['applyForCode', ['document', 'number']],
    ['applyForCode', ['residence', 'address']],
    ['registerPlace', ['name']],
    ['registerPlace', ['address']],
    ['inviteStaff', ['label']],
    ['recoverAccount', ['name']],
    ['createSession', ['device']],
    ['takeUpOfficeInvitation', ['invitation']],
    ['foundOffice', ['name']],
    ['inviteOperator', ['name']],
    ['putSource', ['organisation']],
    ['lookUpForOffice', ['reference']],
  ];

  it.each(fields)('in %s at %j is refused by name, or taken clean', async (name, path) => {
    for (const text of HOSTILE) {
      const body = structuredClone(rightBody(world, name)) as Record<string, unknown>;
      const owner = path.slice(0, -1).reduce((part, step) => part[step] as Record<string, unknown>, body);
      owner[path.at(-1) as string] = text;
      const { answer } = await attack(name, { body, ...(name === 'inviteStaff' && { token: world.token }) });
      expect([text, answer.status < 500]).toEqual([text, true]);
      const told = JSON.stringify(answer.body);
      for (const raw of ['\\u0000', '\\ud800', '\u202E', '\u2066', '\\r\\n']) expect(told).not.toContain(raw);
    }
  });

  it('as a body that is no object, too deep, or not UTF-8', async () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    for (const rawBody of ['null', '[]', '"text"', '1e999', '{', deep, '\uFFFD{']) {
      expectRefused(await attack('applyForCode', { rawBody }));
    }
  });
});

describe('headers', () => {
  const VALUES = ['a\r\nx-injected: 1', 'a\nb', '\u0000', 'é', 'a'.repeat(10_000), '', ' ', '../..', '王小明'];

  it.each(['idempotency-key', 'authorization', 'x-request-id', 'content-type', 'x-viewer-address', 'accept', 'cookie'])(
    'of %s are refused or ignored, and never said again',
    async (header) => {
      for (const value of VALUES) {
        const { answer } = await attack('applyForCode', { body: samplePerson(8), headers: { [header]: value } });
        expect(answer.status).toBeLessThan(500);
        expect(Object.values(answer.headers).join()).not.toMatch(/x-injected|王小明|a{100}/);
        expect(answer.headers['x-injected']).toBeUndefined();
      }
    },
  );
});

describe('guessing and flooding', () => {
  it('a one-time password: five tries, and no more texts from one address than a household needs', async () => {
    const { api } = world;
    const { challenge } = (await api.call('POST', '/v1/sessions/otp', { body: { phone: '13500135009' } })).body;
    const guess = (otp: string) =>
      api.call('POST', '/v1/sessions', { body: { provider: 'sms', phone: '13500135009', challenge, otp } });
    const codes = [];
    for (let serial = 0; serial < 8; serial += 1) codes.push((await guess(String(100_000 + serial))).body.code);
    expect(new Set(codes.slice(0, 5))).toEqual(new Set(['OTP.WRONG']));
    expect(new Set(codes.slice(5))).toEqual(new Set(['OTP.EXHAUSTED']));
    const texts = [];
    for (let serial = 0; serial < 60; serial += 1) {
      const phone = `139${String(10_000_000 + serial)}`;
      texts.push((await api.call('POST', '/v1/sessions/otp', { body: { phone } })).status);
    }
    expect(texts.filter((status) => status === 202).length).toBeLessThanOrEqual(30);
    expect(texts.at(-1)).toBe(429);
  });

  it('documents: an account that tries them is told to wait before it has learned much', async () => {
    const statuses = [];
    for (let serial = 100; serial < 130; serial += 1) {
      const body = { ...samplePerson(serial), document: { type: 'resident-id', number: residentId(serial) } };
      statuses.push((await world.api.call('POST', '/v1/people', { token: attacker, body })).status);
    }
    expect(statuses.filter((status) => status < 400).length).toBeLessThanOrEqual(8);
    expect(statuses.at(-1)).toBeGreaterThanOrEqual(409);
  });
});

describe('the log of all of this', () => {
  it('has nothing of anybody', () => {
    const text = world.api.logLines.join('\n');
    expect(world.api.logLines.length).toBeGreaterThan(500);
    const { personId, placeId, token } = world;
    for (const said of ['王小明', residentId(2), '13600136000', '13500135009', personId, placeId, token, attacker]) {
      expect(text).not.toContain(said);
    }
  });
});
