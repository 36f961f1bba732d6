import { expect, it } from 'vitest';
import { startLoopbackServer } from '../testing/loopback-server.ts';
import { createIdentityProofing } from './identity-proofing.ts';
import { settingsSchema } from './settings.ts';

const TABLES = { PEOPLE_TABLE: 'people', PLACES_TABLE: 'places', AUTHORITY_TABLE: 'authority' };
const settingsWith = (more: object) =>
  settingsSchema.parse({ PUBLIC_ORIGIN: 'https://code.example.org', ...TABLES, ...more });
const SUBJECT = {
  name: '王小明',
  document: { type: 'resident-id', number: '11010519491231002X' },
  phone: '13800138000',
} as const;

it('identities are checked where the settings say, and nowhere without them', async () => {
  expect(createIdentityProofing(settingsWith({}))).toBeUndefined();
  const service = await startLoopbackServer(() => ({ status: 503, body: '' }));
  const settings = settingsWith({ PROOFING_URL: `${service.origin}/match`, PROOFING_KEY: 'k'.repeat(32) });
  await expect(createIdentityProofing(settings)?.match(SUBJECT, 0)).rejects.toMatchObject({ code: 'PROOF.BUSY' });
  expect(service.received.map(({ url }) => url.pathname)).toEqual(['/match', '/match']);
  await service.close();
});
