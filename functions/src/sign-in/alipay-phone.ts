import { createDecipheriv, type KeyObject } from 'node:crypto';
import { cleanPhone, isPhone } from '@health-code/shared/identity/phone-number';
import * as z from 'zod';
import { readAnswer } from '../outbound/ask.ts';
import { OutboundFault } from '../outbound/outbound-fault.ts';
import { isSignedBy } from './alipay-signature.ts';

/** What opens the content of `my.getPhoneNumber`. */
export interface PhoneKeys {
  readonly alipayKey: KeyObject;
  /** AES-128. */
  readonly aesKey: Buffer;
}

const contentSchema = z.object({ response: z.string().min(1), sign: z.string().min(1) });
const phoneSchema = z.object({
  code: z.literal('10000'),
  mobile: z.string(),
  countryCode: z.coerce.string().optional(),
});
/** Alipay has every content begin from zeros. */
const ZERO_IV = Buffer.alloc(16);

/**
 * The phone in the text that `my.getPhoneNumber` answers; undefined for one of no country that we know. It came by way of the
 * app, so whatever is wrong with it is `bad-content`.
 */
export function alipayPhone(content: string, keys: PhoneKeys): string | undefined {
  try {
    const { response, sign } = readAnswer(contentSchema, content);
    // The signature is of the JSON string, with its quotes.
    if (!isSignedBy(`"${response}"`, sign, keys.alipayKey)) throw new OutboundFault('bad-content');
    const { mobile, countryCode = '86' } = readAnswer(phoneSchema, decrypted(response, keys.aesKey));
    const phone = cleanPhone(`+${countryCode}${mobile}`);
    return isPhone(phone) ? phone : undefined;
  } catch {
    throw new OutboundFault('bad-content');
  }
}

function decrypted(response: string, key: Buffer): string {
  const decipher = createDecipheriv('aes-128-cbc', key, ZERO_IV);
  return Buffer.concat([decipher.update(response, 'base64'), decipher.final()]).toString('utf8');
}
