import type { RouteResponse } from '@health-code/shared/api/contract';
import type { FactorOffer, FactorProof, NewFactor } from '@health-code/shared/office/factor-schema';
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

type Request = NonNullable<RouteResponse<'askForFactor'>['passkey']>;
type Creation = Extract<FactorOffer, { kind: 'passkey' }>['options'];
type Library<F extends (options: never) => unknown> = Parameters<F>[0];

/** Whether this browser has passkeys at all. */
export const hasPasskeys = (): boolean => browserSupportsWebAuthn();

/** Has the browser sign what the server asks. Rejects where the dialog is closed. */
export async function showPasskey(request: Request): Promise<FactorProof> {
  // The contract describes what the server's library makes; the browser's library reads the same.
  const options = { optionsJSON: request } as Library<typeof startAuthentication>;
  return { kind: 'passkey', answer: (await startAuthentication(options)) as PasskeyAnswer };
}

/** Has the browser make a passkey, under a name by which its owner knows it again. */
export async function makePasskey(creation: Creation, name: string): Promise<NewFactor> {
  const options = { optionsJSON: creation } as Library<typeof startRegistration>;
  return { kind: 'passkey', name, answer: (await startRegistration(options)) as NewPasskeyAnswer };
}

type PasskeyAnswer = Extract<FactorProof, { kind: 'passkey' }>['answer'];
type NewPasskeyAnswer = Extract<NewFactor, { kind: 'passkey' }>['answer'];
