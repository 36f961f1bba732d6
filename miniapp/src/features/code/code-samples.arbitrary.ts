import { issueWith, testIssuer } from '@health-code/shared/code/codes.arbitrary';
import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { issuedAt } from '@health-code/shared/code/lifetime';
import type { PersonalCode } from '@health-code/shared/code/personal-code';
import type { CodeColour } from '@health-code/shared/rules/colour';
import type { Status } from '@health-code/shared/rules/status';
import { toBase64Url } from '@health-code/shared/text/base64url';

/** Codes as a server answers them, for tests. */
export const START = Date.parse('2022-12-05T00:00:00.000Z');
export const iso = (at: number) => new Date(at).toISOString();
export const LIFE_MS = 7_200_000;
export const ISSUER = testIssuer(1);

export const NO_BADGES: Status['badges'] = {
  test: null,
  vaccination: { doses: 0, lastAt: null },
  trips: { days: 7, divisions: [] },
};

interface Sample {
  readonly colour?: CodeColour;
  readonly expiresAt?: number;
  readonly steps?: number;
  readonly sampledHour?: number | null;
  readonly doses?: number;
}

export async function issued(sample: Sample = {}): Promise<IssuedCredential> {
  const { colour = 'green', expiresAt = START + LIFE_MS, steps = 240, sampledHour = null, doses = 0 } = sample;
  const identity = { surname: '王', documentStart: '41', documentEnd: '2X' };
  const claims = { issuer: '4101', handle: new Uint8Array(17), identity, colour, expiresAt, steps, sampledHour, doses };
  const seed = new Uint8Array(16).fill(7);
  return {
    credential: toBase64Url(await issueWith(ISSUER, claims, seed)),
    seed: toBase64Url(seed),
    colour,
    issuedAt: iso(issuedAt(claims)),
    expiresAt: iso(expiresAt),
  };
}

interface Answer {
  readonly personId?: string;
  readonly colour?: Status['colour'];
  readonly credential?: IssuedCredential | null;
  /** The colour that follows, and when. */
  readonly change?: { readonly at: number; readonly colour: Status['colour'] };
  readonly at?: number;
  readonly badges?: Status['badges'];
  readonly neededProof?: PersonalCode['neededProof'];
}

export function answer({
  personId = '0',
  colour = 'green',
  credential = null,
  change,
  at = START,
  badges,
  neededProof = null,
}: Answer): PersonalCode {
  const next = change === undefined ? null : { at: iso(change.at), colour: change.colour };
  const segments = [{ from: iso(at), to: next?.at ?? null, colour }];
  return {
    personId: personId.padEnd(26, '0') as PersonalCode['personId'],
    name: '王**',
    status: {
      colour,
      asOf: iso(at),
      ruleSet: 'X',
      reasons: [],
      next,
      segments: next === null ? segments : [...segments, { from: next.at, to: null, colour: next.colour }],
      badges: badges ?? NO_BADGES,
    },
    credential,
    neededProof,
    serverTime: iso(at),
  };
}
