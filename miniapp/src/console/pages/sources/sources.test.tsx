import type { KnownSource } from '@health-code/shared/authority/data-source';
import { describe, expect, it } from 'vitest';
import { choose, hasButton, press, screen, see, sees, type, until } from '../../../testing/screen';
import { Refusal, server } from '../../../testing/server';
import { openAtWork, workOf } from '../../testing/at-work';

const KEY = 'A'.repeat(43);
const LAB = {
  ...{ sourceId: 'lab-1', organisation: 'Laboratory', kinds: ['test'], divisions: ['410105'] },
  ...{ division: '410105' as KnownSource['division'], publicKey: KEY, state: 'active', createdAt: 0 },
  lastUsedOn: '2026-11-20',
} as unknown as KnownSource;

async function open(path: string, powers: Parameters<typeof workOf>[0] = ['sources']): Promise<void> {
  server.on('listDivisions', () => ({ dataVersion: '1', divisions: [] }));
  server.on('listSources', () => ({ sources: [LAB] }));
  await openAtWork(`#/sources${path}`, workOf(powers));
}

const bodies = () => server.callsOf('putSource').map(({ params, body }) => ({ ...params, ...body }));

describe('a data source', () => {
  it('is registered with its key, for the own division unless others are named', async () => {
    server.on('putSource', () => LAB);
    await open('/new');
    await until(() => screen.getByLabelText('Public key'));
    await type('Name of the source', 'lab-1');
    await type('Public key', ` ${KEY} `);
    await type('Organisation', 'Laboratory');
    await choose('Tests');
    await press('Register a source');
    await see('The public key stays:');
    const { sourceId, division, kinds, divisions, publicKey } = bodies()[0] ?? {};
    expect([sourceId, division, kinds, divisions, publicKey]).toEqual(['lab-1', '410105', ['test'], ['410105'], KEY]);
  });

  it('says at what it may bring that this is missing', async () => {
    server.on('putSource', () => {
      throw new Refusal('REQUEST.INVALID', 400, [{ pointer: '/kinds', code: 'required', detail: '' }]);
    });
    await open('/new');
    await until(() => screen.getByLabelText('Public key'));
    await type('Name of the source', 'lab-1');
    await type('Public key', KEY);
    await type('Organisation', 'Laboratory');
    await press('Register a source');
    await see('Fill this in');
  });

  it('is revoked, and keeps its key', async () => {
    server.on('putSource', () => ({ ...LAB, state: 'revoked' }));
    await open('/lab-1');
    await until(() => screen.getByLabelText('Revoked'));
    await choose('Revoked');
    await press('Save');
    await see('Saved');
    expect(bodies()).toMatchObject([{ publicKey: KEY, state: 'revoked' }]);
  });

  it('is only read by whoever audits', async () => {
    await open('', ['audit']);
    await see('lab-1');
    expect([screen.queryByRole('link', { name: 'lab-1' }), sees('Register a source'), hasButton('Save')]).toEqual([
      null,
      false,
      false,
    ]);
  });
});
