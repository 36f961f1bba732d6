import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

const PREFIX = 'JKT1:';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** A picture of the screen is worth nothing after this. */
const LIFETIME_MS = 60_000;

/**
 * What the QR of the code page carries: the person's id and an end, sealed for the service (AES-256-GCM), different each
 * time. It holds no colour, so nothing on the holder's phone can change what the service answers for it.
 */
export interface Tickets {
  /** It ends after a minute, or at `latest` when that is sooner: no ticket outlives its colour. */
  issue(personId: string, now: number, latest?: number): { text: string; expiresAt: number };
  /** The person, or why the text is no ticket. Never throws. */
  read(text: string, now: number): { kind: 'ok'; personId: string } | { kind: 'expired' } | { kind: 'unreadable' };
}

export function createTickets(keys: KeyRing): Tickets {
  return {
    issue: (personId, now, latest = Number.POSITIVE_INFINITY) => {
      const expiresAt = Math.min(now + LIFETIME_MS, latest);
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keys.ticket, nonce).setAAD(Buffer.from(PREFIX));
      const body = Buffer.concat([cipher.update(`${expiresAt} ${personId}`), cipher.final()]);
      const sealed = Buffer.concat([nonce, body, cipher.getAuthTag()]);
      return { text: PREFIX + sealed.toString('hex').toUpperCase(), expiresAt };
    },
    read: (text, now) => {
      const plain = text.startsWith(PREFIX) ? open(keys.ticket, text.slice(PREFIX.length)) : undefined;
      const [expiresAt, personId] = plain?.split(' ') ?? [];
      if (expiresAt === undefined || personId === undefined) return { kind: 'unreadable' };
      return now < Number(expiresAt) ? { kind: 'ok', personId } : { kind: 'expired' };
    },
  };
}

function open(key: KeyObject, hex: string): string | undefined {
  const bytes = Buffer.from(hex, 'hex');
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(PREFIX)).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString();
  } catch {
    return undefined;
  }
}
