import { describe, expect, it } from 'vitest';
import { openedDocument } from '../../testing/opened-document.ts';
import { createWorld } from '../../testing/world.ts';
import { getKeys } from './get-keys.ts';

describe('getting the keys', () => {
  it('gives the trust list of now, signed as such by the root that comes with it', async () => {
    const world = createWorld();
    const answer = await getKeys(world.deps, { caller: { kind: 'anyone' }, now: world.now() });
    const { trustList: keys, roots } = await world.deps.codeKeys();
    expect(answer).toEqual({ trustList: expect.objectContaining({ keyId: roots[0]?.keyId }), roots });
    const content = await openedDocument('trust-list', answer.trustList, answer.roots);
    expect(content).toEqual({ asOf: '2026-11-21T04:00:00.000Z', useBefore: '2026-11-28T04:00:00.000Z', keys });
    await expect(openedDocument('gate-bundle', answer.trustList, answer.roots)).rejects.toThrow('signature');
  });

  it('names public halves only, the specimen key among them', async () => {
    const { trustList } = await createWorld().deps.codeKeys();
    expect(trustList.map(({ specimen }) => specimen).sort()).toEqual([false, true]);
    for (const key of trustList)
      expect(Object.keys(key).sort()).toEqual(['issuer', 'keyId', 'notAfter', 'notBefore', 'publicKey', 'specimen']);
  });
});
