import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { afterAll, describe, expect, it } from 'vitest';
import { keepCodeKeys } from './code-key-file.ts';

const START = Date.parse('2026-11-21T04:00:00.000Z');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function startRun() {
  const folder = mkdtempSync(join(tmpdir(), 'health-code-keys-'));
  folders.push(folder);
  const clock = { now: START };
  const keys = keepCodeKeys(folder, '41', () => clock.now);
  return { folder, clock, keys };
}

describe('the keys of a run that goes on for years', () => {
  it('are renewed before they end, and each is in the trust list a week before it signs', async () => {
    const { clock, keys } = startRun();
    const listed = new Map<string, number>();
    const signed = new Map<string, number>();
    const note = (days: Map<string, number>, keyId: string, day: number) => days.set(keyId, days.get(keyId) ?? day);
    for (let day = 0; day < 1_200; day += 1, clock.now += MS_PER_DAY) {
      const { trustList, issuing } = await keys();
      for (const { keyId } of trustList) note(listed, keyId, day);
      note(signed, issuing(clock.now)?.row.keyId ?? 'none', day);
    }
    const waits = [...signed].map(([keyId, day]) => day - (listed.get(keyId) ?? day));
    expect(waits).toEqual([0, 8, 8, 8]);
  });

  it('are the same for a run that starts again', async () => {
    const { folder, clock, keys } = startRun();
    clock.now += 310 * MS_PER_DAY;
    const { trustList } = await keys();
    expect(trustList).toHaveLength(3);
    const again = await keepCodeKeys(folder, '41', () => clock.now)();
    expect(again.trustList).toEqual(trustList);
  });

  it.each([
    ['lost', (name: string) => rmSync(name)],
    ['damaged', (name: string) => writeFileSync(name, '{')],
  ])('go on as they are while the file is %s', async (_name, spoil) => {
    const { folder, clock, keys } = startRun();
    const before = await keys();
    spoil(join(folder, 'code-keys.json'));
    clock.now += MS_PER_DAY;
    expect(await keys()).toBe(before);
  });
});
