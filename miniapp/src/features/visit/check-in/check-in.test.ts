import { type ProblemCode, problemStatus } from '@health-code/shared/api/problem';
import type { Person } from '@health-code/shared/person/person';
import { placeCodeCheckCharacter } from '@health-code/shared/place/place-code';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../core/failure/failure.shared';
import { zh } from '../../../i18n/zh';
import type { Scan } from '../../scan/own-scans';
import {
  checksInByItself,
  entryMethod,
  type Launch,
  readCheckInQuery,
  refusalWords,
  waitsForServer,
} from './check-in.shared';

const CODE = `7K3M9QRT2WX${placeCodeCheckCharacter('7K3M9QRT2WX')}`;
const people = [
  { personId: 'B', createdAt: '2022-12-02T00:00:00Z' },
  { personId: 'A', createdAt: '2022-12-01T00:00:00Z' },
] as unknown as Person[];

describe('opening the check-in page', () => {
  const NOW = 1_800_000_000_000;
  const scan = { key: 'a'.repeat(32), code: CODE, scene: 'camera', at: NOW } as const;
  const link = { kind: 'door', door: { code: CODE, scene: 'link' } };

  const read = (query: Record<string, string>, remembered: Scan | undefined = scan, now = NOW, launch?: Launch) =>
    readCheckInQuery(query, { scan: remembered, launch, now });

  it('takes a scan of this phone, with the one key and time that it has however often the page is opened', () => {
    const query = { code: CODE.toLowerCase(), scan: scan.key };
    const door = { code: CODE, scene: 'camera', key: scan.key, scannedAt: NOW };
    expect(read(query)).toEqual({ kind: 'door', door });
    expect(read(query, scan, NOW + 600_000)).toEqual({ kind: 'door', door });
    expect(read(query, { ...scan, screen: 'abc.12345678' })).toEqual({
      kind: 'door',
      door: { ...door, screen: 'abc.12345678' },
    });
  });

  it('takes everything else for a link, which somebody may have forwarded', () => {
    const query = { code: CODE, scan: scan.key };
    expect(read({ code: CODE })).toEqual(link);
    expect(readCheckInQuery({ code: CODE, scene: 'camera' }, { scan: undefined, launch: undefined, now: NOW })).toEqual(
      link,
    );
    expect(read({ code: CODE, scan: 'b'.repeat(32) })).toEqual(link);
    expect(readCheckInQuery(query, { scan: undefined, launch: undefined, now: NOW })).toEqual(link);
    expect(read(query, { ...scan, code: '0'.repeat(12) })).toEqual(link);
    expect(read(query, scan, NOW + 600_001)).toEqual(link);
    expect(read(query, scan, NOW - 1)).toEqual(link);
  });

  it('keeps what a screen at the door showed', () => {
    expect(read({ code: CODE, t: 'abc.12345678' })).toMatchObject({ door: { scene: 'link', screen: 'abc.12345678' } });
  });

  describe('by a super-app', () => {
    const q = `https://example.org/p/${CODE}?v=1`;
    const scenes = (launch?: Launch) => read({ q, scan: scan.key, code: CODE }, scan, NOW, launch);

    it('takes the link that it hands over for a forwarded poster, whatever else the address claims', () => {
      expect(scenes()).toEqual(link);
      expect(scenes({ text: `${q}1`, scene: 'camera' })).toEqual(link);
      expect(scenes({ text: q, scene: 'link' })).toEqual(link);
    });

    it('takes its word for a scan just now, or for a picture', () => {
      expect(scenes({ text: q, scene: 'camera' })).toEqual({
        kind: 'door',
        door: { code: CODE, scene: 'camera', scannedAt: NOW },
      });
      expect(scenes({ text: q, scene: 'album' })).toMatchObject({ door: { scene: 'album' } });
      const qrCode = `${q}&t=abc.12345678`;
      expect(read({ qrCode }, scan, NOW, { text: qrCode, scene: 'camera' })).toMatchObject({
        door: { scene: 'camera', screen: 'abc.12345678' },
      });
    });
  });

  it('tells what is no code', () => {
    expect(read({})).toEqual({ kind: 'no-code', text: '' });
    const q = 'https://example.org/';
    expect(read({ q })).toEqual({ kind: 'no-code', text: q });
  });
});

describe('who checks in', () => {
  it('is oneself when it is the first person of the account alone', () => {
    expect(entryMethod(people, ['A'])).toBe('self');
    expect(entryMethod(people, ['B'])).toBe('companion');
    expect(entryMethod(people, ['A', 'B'])).toBe('companion');
  });

  it('goes by itself for one person who scanned or typed, and never for a link', () => {
    expect(checksInByItself('camera', 1)).toBe(true);
    expect(checksInByItself('typed', 1)).toBe(true);
    expect(checksInByItself('link', 1)).toBe(false);
    expect(checksInByItself('camera', 2)).toBe(false);
  });
});

describe('a check-in without an answer', () => {
  const problem = (code: ProblemCode) =>
    ({ kind: 'problem', problem: { code, status: problemStatus(code) } }) as unknown as Failure;

  it('waits while there is no network or the server fails, and not after an answer', () => {
    expect([{ kind: 'offline' } as const, { kind: 'unexpected' } as const].map(waitsForServer)).toEqual([true, true]);
    const passing = (['INTERNAL', 'SERVICE.BUSY', 'WRITE.CONFLICT'] as const).map(problem);
    expect(passing.map(waitsForServer)).toEqual([true, true, true]);
    expect(waitsForServer(problem('PLACE.CLOSED'))).toBe(false);
  });

  it('has words for why it was refused later', () => {
    expect(refusalWords(zh, 'PLACE.CLOSED')).toBe(zh.problems['PLACE.CLOSED']);
    expect(refusalWords(zh, 'REQUEST.INVALID')).toBe(zh.visits.refused.outOfTime);
    expect(refusalWords(zh, 'SOMETHING.NEW')).toBe(zh.failures.unexpected);
  });
});
