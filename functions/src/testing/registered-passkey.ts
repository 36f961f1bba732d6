import { createWebauthnPasskeys } from '../second-factor/webauthn-passkeys.ts';
import { newSoftwarePasskey, type SoftwarePasskeyOptions } from './software-passkey.ts';

/** The site of the suites about passkeys, and a challenge for each of their two questions. */
export const OFFICE_ORIGIN = 'https://office.example.org:8443';
export const CREATION_CHALLENGE = Buffer.alloc(32, 7).toString('base64url');
export const REQUEST_CHALLENGE = Buffer.alloc(32, 8).toString('base64url');
export const passkeys = createWebauthnPasskeys(OFFICE_ORIGIN);

export const newDevice = (options: Partial<SoftwarePasskeyOptions> = {}) =>
  newSoftwarePasskey({ origin: OFFICE_ORIGIN, ...options });

/** A device with what is kept of its passkey. */
export async function newRegistered(options: Partial<SoftwarePasskeyOptions> = {}) {
  const device = newDevice(options);
  const answer = device.create(CREATION_CHALLENGE);
  return { device, passkey: await passkeys.verifyCreation({ answer, challenge: CREATION_CHALLENGE }) };
}
