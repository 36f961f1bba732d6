import { createHttpProofing } from '@health-code/functions/proofing/http-proofing';
import { documentSchema } from '@health-code/shared/identity/document-schema';
import { describe, expect, it } from 'vitest';
import { readLocalSettings } from './local-settings.ts';
import { proofingOf } from './proofing-of.ts';

const document = documentSchema.parse({ type: 'resident-id', number: '11010519491231002X' });
const OTHER = { PROOFING_URL: 'http://127.0.0.1:1/v1/match', PROOFING_KEY: 'key-of-both-sides-0123456789abcdef' };
const settingsOf = (environment: NodeJS.ProcessEnv) => readLocalSettings(environment, '/');

describe('the service that checks identities of a local run', () => {
  it('is none unless asked for', async () => {
    const { settings, close } = await proofingOf(settingsOf({}));
    expect(settings).toEqual({ PROOFING_URL: undefined, PROOFING_KEY: undefined });
    await close();
  });

  it('is one of this process, under a key of its own', async () => {
    const { settings, close } = await proofingOf(settingsOf({ PROOFING_SERVICE: 'local' }));
    const { PROOFING_URL: url = '', PROOFING_KEY: key = '' } = settings;
    const proofing = createHttpProofing({ url, key, timeoutMs: 30_000, nonce: () => 'nonce-of-question-1' });
    expect(await proofing.match({ name: '王小明', document, phone: '13800138000' }, Date.now())).toBe('match');
    await close();
  });

  it('is another’s where the settings name one', async () => {
    const { settings } = await proofingOf(settingsOf({ ...OTHER, PROOFING_SERVICE: 'local' }));
    expect(settings).toEqual(OTHER);
  });

  it.each([
    [{ PROOFING_SERVICE: 'remote' }, /PROOFING_SERVICE/],
    [{ PROOF_FOR_CODE: 'sure' }, /PROOF_FOR_CODE/],
    [{ PROOFING_URL: OTHER.PROOFING_URL }, /PROOFING_KEY/],
  ])('is not started by %j', (environment, message) => {
    expect(() => settingsOf(environment)).toThrow(message);
  });
});
