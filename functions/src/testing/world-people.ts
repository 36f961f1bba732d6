import { drawCode, openHolding } from '@health-code/shared/code/holder';
import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import { type NewPerson, newPersonSchema } from '@health-code/shared/person/person';
import type { PersonId } from '@health-code/shared/person/person-id';
import { CONSENT_TEXTS, OPTIONAL_PURPOSES, type OptionalPurpose } from '@health-code/shared/privacy/consents';
import type { AccountCaller } from '@health-code/shared/rights/caller';
import type { Colour } from '@health-code/shared/rules/colour';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { getCode } from '../usecases/code/get-code.ts';
import { decideConsent } from '../usecases/consent/decide-consent.ts';
import { declareHealth } from '../usecases/facts/declare-health.ts';
import { recordFacts } from '../usecases/facts/record-facts.ts';
import { applyForCode } from '../usecases/person/apply-for-code.ts';
import { CLEAN, samplePerson } from './samples.ts';
import type { World } from './world.ts';
import { bySource } from './world-sources.ts';

/** A person in a world, and the account that holds them. */
export interface Someone {
  readonly caller: AccountCaller;
  readonly personId: PersonId;
  readonly document: IdentityDocument;
}

export const account = (accountId: string): AccountCaller => ({
  ...{ kind: 'account', accountId },
  sessionId: `session-of-${accountId}`,
});

/** What every call of an account says besides its input. */
export const asAccount = (world: World, caller: AccountCaller | string, idempotencyKey?: string) => ({
  caller: typeof caller === 'string' ? account(caller) : caller,
  now: world.now(),
  idempotencyKey,
});

export const newPerson = (serial = 2, changes: object = {}): NewPerson =>
  newPersonSchema.parse({ ...samplePerson(serial), ...changes });

interface PersonOptions extends Partial<NewPerson> {
  readonly accountId?: string;
  /** Tells one resident id from another. */
  readonly serial?: number;
  readonly colour?: Colour;
  /** What the account agrees to; all that there is to agree to where nothing is said. */
  readonly agreed?: readonly OptionalPurpose[];
}

/** A person of an account who has declared that all is well; grey if they have not, yellow or red by an order that lasts a week. */
export async function addPerson(
  world: World,
  { accountId = 'family', serial = 2, colour = 'green', agreed = OPTIONAL_PURPOSES, ...changes }: PersonOptions = {},
): Promise<Someone> {
  const caller = account(accountId);
  for (const purpose of agreed) await agree(world, caller, purpose);
  const person = newPerson(serial, changes);
  const { personId } = (await applyForCode(world.deps, { ...asAccount(world, caller), person })).person;
  const someone = { caller, personId, document: person.document };
  if (colour !== 'grey') await declareHealth(world.deps, { ...asAccount(world, caller), personId, declaration: CLEAN });
  if (colour === 'yellow' || colour === 'red') await turn(world, someone, colour);
  world.forget();
  return someone;
}

async function agree(world: World, caller: AccountCaller, purpose: OptionalPurpose): Promise<void> {
  const { version } = CONSENT_TEXTS[purpose];
  await decideConsent(world.deps, { ...asAccount(world, caller), purpose, version, isGiven: true });
}

/** Turns a code by an order that begins now. */
export async function turn(world: World, { document }: Someone, colour: 'yellow' | 'red'): Promise<void> {
  const [at, until] = [toIso(world.now()), toIso(world.now() + 7 * MS_PER_DAY)];
  const order = {
    kind: 'order',
    id: `${colour}-${world.now()}`,
    person: document,
    reason: '流调',
    document: '令 1',
    colour,
  };
  const caller = bySource({ kinds: ['order'] });
  await recordFacts(world.deps, { caller, now: world.now(), batch: null, rows: [{ ...order, at, until }] });
  world.forget();
}

/** The text of the QR code that a phone shows now. */
export async function shownCode(world: World, { caller, personId }: Someone): Promise<string> {
  const code = await getCode(world.deps, { ...asAccount(world, caller), personId, credential: 'new' });
  world.forget();
  return drawnText(code.credential as IssuedCredential, world.now());
}

export function drawnText({ credential, seed }: IssuedCredential, now: number): string {
  const holding = openHolding(fromBase64Url(credential) as Uint8Array, fromBase64Url(seed) as Uint8Array);
  if (holding.kind === 'fault') throw new Error(holding.fault);
  return drawCode(holding.value, now)?.text ?? 'ended';
}
