import type { KeyObject } from 'node:crypto';
import { openBytes, sealBytes } from './aead.ts';
import type { KeyRing } from './key-ring.ts';

const PREFIX = 'JKT1:';
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
      const sealed = sealBytes(keys.ticket, `${expiresAt} ${personId}`, PREFIX);
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
  try {
    return openBytes(key, Buffer.from(hex, 'hex'), PREFIX);
  } catch {
    return undefined;
  }
}
