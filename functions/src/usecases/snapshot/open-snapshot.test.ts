import type { PersonId } from '@health-code/shared/person/person-id';
import { describe, expect, it } from 'vitest';
import { fieldContext } from '../../crypto/field-cipher.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { openSnapshot } from './open-snapshot.ts';

const PERSON = '0'.repeat(26) as PersonId;
const HELD = { accountId: 'family', tenure: 0, proofLevel: 'declared', relation: 'self' } as const;
const OWNER = { personId: PERSON, ...HELD, name: '王小明', documentNumber: '11010519491231002X' };
const opened = async ({ deps }: World) => {
  const snapshot = (await deps.stores.snapshots.find(OWNER.personId)) as Snapshot;
  const open = (sealed: string, field: string) => deps.cipher.open(sealed, fieldContext(OWNER.personId, field));
  const { sealedName, sealedHint, ...rest } = snapshot;
  return { ...rest, name: open(sealedName, 'masked-name'), hint: sealedHint && open(sealedHint, 'identity-hint') };
};

/** What the account refuses. */
const NOTHING = async () => [];

describe('opening the snapshot of a person', () => {
  it('writes the first one, with nothing of the identity but what is masked, sealed', async () => {
    const world = createWorld();
    await openSnapshot(world.deps, OWNER, world.now(), NOTHING);
    expect(await opened(world)).toEqual({
      personId: PERSON,
      ...HELD,
      name: '王**',
      hint: '112X王-明',
      timeline: { ruleSetId: 'CN-2022-20M', holds: [], badges: { test: null, doses: 0, lastDoseAt: null, trips: [] } },
      presence: { riskAreas: 0, divisions: [] },
      revision: 1,
    });
    expect(JSON.stringify(await world.deps.stores.snapshots.find(OWNER.personId))).not.toContain('王');
  });

  it('brings the name of one that stands up to date', async () => {
    const world = createWorld();
    await openSnapshot(world.deps, OWNER, world.now(), NOTHING);
    const first = await opened(world);
    await openSnapshot(world.deps, { ...OWNER, name: '欧阳娜娜' }, world.now(), NOTHING);
    expect(await opened(world)).toEqual({ ...first, name: '欧阳**', hint: '112X欧阳', revision: 2 });
  });

  it('carries what the account agrees to, and no more of what it agreed to before', async () => {
    const world = createWorld();
    await openSnapshot(world.deps, OWNER, world.now(), async () => ['look-up']);
    expect((await opened(world)).agreed).toEqual(['look-up']);
    await openSnapshot(world.deps, OWNER, world.now(), NOTHING);
    expect(await opened(world)).not.toHaveProperty('agreed');
  });

  it('does without a hint for a name of which nothing can be shown', async () => {
    const world = createWorld();
    await openSnapshot(world.deps, { ...OWNER, name: '**' }, world.now(), NOTHING);
    expect((await opened(world)).hint).toBeUndefined();
  });

  it('judges by the facts that waited for it, and by one that came while it was made', async () => {
    const world = createWorld();
    const { facts } = world.deps.stores;
    const order = (id: string) => ({
      personId: OWNER.personId,
      fact: {
        kind: 'order',
        id,
        source: { division: '41', organisation: 'x' },
        provenance: { sourceId: 'x', batch: null, row: 1, evidence: null, event: null, operator: null },
        recordedAt: '2026-11-21T03:00:00.000Z',
        reason: 'r',
        colour: id === 'first' ? 'yellow' : 'red',
        at: '2026-11-21T03:00:00.000Z',
        until: '2026-11-25T03:00:00.000Z',
        document: 'd',
      } as const,
      fingerprint: id,
      expiresAt: Number.MAX_SAFE_INTEGER,
    });
    await facts.add(order('first'));
    world.before('snapshots.put', () => facts.add(order('second')));
    await openSnapshot(world.deps, OWNER, world.now(), NOTHING);
    expect((await opened(world)).timeline.holds.map(({ colour }) => colour)).toEqual(['red', 'yellow']);
    expect(world.writes().filter((call) => call === 'snapshots.put')).toHaveLength(2);
  });
});
