import { contract, ROUTE_NAMES, type RouteName } from '@health-code/shared/api/contract';
import { BEYOND_SCHEMA } from '@health-code/shared/api/document/info';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { bodySchemaOf, type Schema } from '../testing/api-document.ts';
import { descriptionsAt } from '../testing/descriptions-at.ts';
import { paramsFor, tokenFor } from '../testing/example-callers.ts';
import { type AfterStory, PERSON, tellExampleStory } from '../testing/example-story.ts';
import { residentId } from '../testing/samples.ts';
import { fitting, type KnownValues } from '../testing/schema-arbitrary.ts';
import { misfitOf } from '../testing/schema-mutations.ts';
import type { TestAnswer } from '../testing/test-api.ts';

const BODIES = ROUTE_NAMES.filter((name) => bodySchemaOf(name) !== undefined);
const RUNS = 40;
const schemaOf = (name: RouteName) => bodySchemaOf(name) as Schema;

let world: AfterStory;
beforeEach(async () => {
  world = await tellExampleStory({ withFiles: false });
});

/** What exists in the world, by component and by field: what is drawn at random is nobody's. */
function known({ params, code, gateId, invitation, story }: AfterStory): KnownValues {
  const { personId } = params;
  return {
    DivisionCode: ['41', '4101', '410103', '410105', '410105001'],
    IdentityDocument: [PERSON, { type: 'resident-id', number: residentId(5) }],
    Phone: ['13800138000'],
    PersonId: [personId],
    GateId: [gateId],
    InvitationCode: [invitation],
    placeCode: [code],
    otp: [story.api.otpFor('13800138000')],
    version: [2],
    InstantInput: ['2026-11-21T03:00:00.000Z', '2026-11-21T11:59:00+08:00', '2026-12-21T00:00:00Z'],
  };
}

/** More than the hour and twelve minutes after which a phone may have its next password, day and night. */
const NEXT_PASSWORD_MS = 2 * 3_600_000;

/** Sends a body as whoever may call the route. A new password is out each time, so that somebody can sign in. */
async function send(name: RouteName, body: unknown): Promise<TestAnswer> {
  const { story, citizen } = world;
  const provesPhone = name === 'createSession' || name === 'linkLogin';
  if (provesPhone || name === 'requestOtp') story.api.advance(NEXT_PASSWORD_MS);
  if (provesPhone) {
    const old = takenBody(name, world) as { phone: string; challenge: string };
    const { challenge } = (await story.send('requestOtp', { body: { phone: old.phone } })).body;
    if ((body as typeof old | null)?.challenge === old.challenge)
      return story.send(name, { body: { ...old, ...(body as object), challenge }, token: citizen });
  }
  return story.send(name, { params: paramsFor(name, world), body, token: tokenFor(name, world) });
}

/** A body that is taken here and now, so that every suite gets behind the first check: what the story sent, but for what works once. */
function takenBody(name: RouteName, after: AfterStory): unknown {
  if (name === 'acceptInvitation') return { invitation: after.invitation };
  if (name === 'replacePlaceCode') return { version: 2 };
  if (contract[name].audience === 'office') return takenByOfficials(name, after) ?? sentBody(name, after);
  return sentBody(name, after);
}

const sentBody = (name: RouteName, { story }: AfterStory): unknown =>
  story.exchanges.find(({ route }) => route === name)?.request.body;

/** What a code or an invitation proves, it proves once. */
function takenByOfficials(name: RouteName, { offices }: AfterStory): unknown {
  const { head, joining, invitation, madePasskey } = offices;
  if (name === 'takeUpOfficeInvitation') return { invitation };
  if (name === 'addFirstFactor') return { kind: 'totp', code: joining.app.code() };
  if (name === 'signInOperator' || name === 'stepUp') return { proof: { kind: 'totp', code: head.app.nextCode() } };
  if (name === 'offerFactor') return { kind: 'passkey' };
  return name === 'addFactor' ? madePasskey : undefined;
}

interface Fault {
  readonly pointer: string;
  readonly code: string;
}

/** Every field error of an answer, those of rows as well, with where it is in the body. A check of places speaks of each row by itself. */
function faultsOf(name: RouteName, { body }: TestAnswer): Fault[] {
  const results = (body.results ?? []) as { errors?: Fault[] }[];
  const prefix = (row: number) => (name === 'checkPlaces' ? `/rows/${row}` : '');
  const rows = results.map(({ errors = [] }, row) =>
    errors.map((fault) => ({ ...fault, pointer: prefix(row) + fault.pointer })),
  );
  return [...(body.errors ?? []), ...rows.flat()];
}

describe('a body that fits the document', () => {
  it.each(BODIES)('is never refused by %s for its shape', async (name) => {
    const statuses: number[] = [];
    const draw = fitting(schemaOf(name), known(world));
    await fc.assert(
      fc.asyncProperty(draw, async (body) => {
        const answer = await send(name, body);
        statuses.push(answer.status);
        expect([answer.body.code, answer.status]).not.toEqual(['REQUEST.MALFORMED', 400]);
        for (const { pointer, code } of faultsOf(name, answer)) {
          expect(Object.keys(BEYOND_SCHEMA)).toContain(code);
          const words = descriptionsAt(schemaOf(name), pointer);
          expect([pointer, code, words.some((text) => text.includes(`\`${code}\``))]).toEqual([pointer, code, true]);
        }
      }),
      { numRuns: RUNS, examples: [[takenBody(name, world)]] },
    );
    expect(statuses.some((status) => status < 300)).toBe(true);
  });
});

describe('a body that does not fit the document', () => {
  it.each(BODIES)('is refused by %s', async (name) => {
    const draw = fitting(schemaOf(name), known(world)).chain((body) => misfitOf(schemaOf(name), body));
    await fc.assert(
      fc.asyncProperty(draw, async (body) => {
        const answer = await send(name, body);
        const isRefused = answer.status >= 400 && answer.status < 500;
        expect(isRefused || faultsOf(name, answer).length > 0).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});
