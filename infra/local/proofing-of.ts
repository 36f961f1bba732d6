import { randomBytes } from 'node:crypto';
import type { LocalSettings } from './local-settings.ts';
import { startProofingService } from './proofing-service.ts';

interface Proofing {
  readonly settings: Pick<LocalSettings, 'PROOFING_URL' | 'PROOFING_KEY'>;
  close(): Promise<void>;
}

/** The service that checks identities, as the settings say: another's, one of this process under a key of its own, or none. */
export async function proofingOf({ PROOFING_SERVICE, PROOFING_URL, PROOFING_KEY }: LocalSettings): Promise<Proofing> {
  if (PROOFING_SERVICE === 'none' || PROOFING_URL !== undefined) {
    return { settings: { PROOFING_URL, PROOFING_KEY }, close: async () => undefined };
  }
  const key = randomBytes(32).toString('base64url');
  const service = await startProofingService({ key, now: Date.now });
  return { settings: { PROOFING_URL: service.url, PROOFING_KEY: key }, close: service.close };
}
