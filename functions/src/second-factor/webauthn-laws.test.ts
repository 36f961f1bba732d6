import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { altered, flipBit } from '../testing/altered-answer.ts';
import {
  CREATION_CHALLENGE as CHALLENGE,
  REQUEST_CHALLENGE as LATER,
  newDevice,
  newRegistered,
  passkeys,
} from '../testing/registered-passkey.ts';
import { PASSKEY_ALGORITHMS } from '../testing/software-passkey-keys.ts';

const refused = expect.objectContaining({ code: 'FACTOR.REFUSED' });

describe.each(PASSKEY_ALGORITHMS)('a law of answers by %s', (algorithm) => {
  it.each(['clientDataJSON', 'authenticatorData', 'signature'] as const)(
    'no bit of %s can be flipped',
    async (field) => {
      const { device, passkey } = await newRegistered({ algorithm });
      const answer = device.sign(LATER);
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: 8 * 1_024 }), async (bit) => {
          const forged = altered(answer, field, flipBit(bit));
          const answered = { answer: forged, challenge: LATER, passkey };
          await expect(passkeys.verifyAssertion(answered)).rejects.toEqual(refused);
        }),
      );
      expect(await passkeys.verifyAssertion({ answer, challenge: LATER, passkey })).toEqual({ counter: 1 });
    },
  );
});

describe('a signature of an elliptic curve', () => {
  it('has one spelling: no bit can be flipped, of its frame either', async () => {
    const { device, passkey } = await newRegistered();
    const answer = device.sign(LATER);
    const bits = Buffer.from(answer.response.signature, 'base64url').length * 8;
    for (let bit = 0; bit < bits; bit += 1) {
      const answered = { answer: altered(answer, 'signature', flipBit(bit)), challenge: LATER, passkey };
      await expect(passkeys.verifyAssertion(answered)).rejects.toEqual(refused);
    }
  });
});

describe('whatever bytes come', () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array).toString('base64url'));
  /** Heads of CBOR that promise more than there is, and arrays within arrays. */
  const promises = [
    '9bffffffffffffffff',
    'bbffffffffffffffff',
    '5affffffff',
    '81'.repeat(3_000),
    'a363666d74646e6f6e65',
  ];

  it('a new passkey is refused, and nothing else happens', async () => {
    const answer = newDevice().create(CHALLENGE);
    const given = (attestationObject: string) => ({
      answer: { ...answer, response: { ...answer.response, attestationObject } },
      challenge: CHALLENGE,
    });
    await fc.assert(
      fc.asyncProperty(bytes, async (attestationObject) => {
        await expect(passkeys.verifyCreation(given(attestationObject))).rejects.toEqual(refused);
      }),
      { examples: promises.map((hex) => [Buffer.from(hex, 'hex').toString('base64url')]) },
    );
  });

  it('a sign-in is refused, and nothing else happens', async () => {
    const { device, passkey } = await newRegistered();
    const answer = device.sign(LATER);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('clientDataJSON', 'authenticatorData', 'signature'),
        bytes,
        async (field, given) => {
          const response = { ...answer.response, [field]: given };
          const answered = { answer: { ...answer, response }, challenge: LATER, passkey };
          await expect(passkeys.verifyAssertion(answered)).rejects.toEqual(refused);
        },
      ),
    );
  });
});
