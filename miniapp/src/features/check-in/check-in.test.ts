import type { Person } from '@health-code/shared/identity/person';
import { placeCodeCheckCharacter } from '@health-code/shared/place/place-code';
import type { VisitResult } from '@health-code/shared/visit/visit';
import { describe, expect, it } from 'vitest';
import { checksInByItself, entryMethod, readCheckInQuery, strictestOutcome, toggled } from './check-in.shared';

const CODE = `7K3M9QRT2WX${placeCodeCheckCharacter('7K3M9QRT2WX')}`;
const people = [
  { personId: 'B', createdAt: '2022-12-02T00:00:00Z' },
  { personId: 'A', createdAt: '2022-12-01T00:00:00Z' },
] as unknown as Person[];

describe('opening the check-in page', () => {
  const NOW = 1_800_000_000_000;
  const scan = { key: 'a'.repeat(32), code: CODE, scene: 'camera', at: NOW } as const;
  const link = { kind: 'entry', entry: { code: CODE, scene: 'link' } };

  it('takes a scan of this phone, with the one key that it has however often the page is opened', () => {
    const query = { code: CODE.toLowerCase(), scan: scan.key };
    const entry = { code: CODE, scene: 'camera', key: scan.key };
    expect(readCheckInQuery(query, scan, NOW)).toEqual({ kind: 'entry', entry });
    expect(readCheckInQuery(query, scan, NOW + 600_000)).toEqual({ kind: 'entry', entry });
  });

  it('takes everything else for a link, which somebody may have forwarded', () => {
    const query = { code: CODE, scan: scan.key };
    expect(readCheckInQuery({ code: CODE }, scan, NOW)).toEqual(link);
    expect(readCheckInQuery({ code: CODE, scene: 'camera' }, undefined, NOW)).toEqual(link);
    expect(readCheckInQuery({ code: CODE, scan: 'b'.repeat(32) }, scan, NOW)).toEqual(link);
    expect(readCheckInQuery(query, undefined, NOW)).toEqual(link);
    expect(readCheckInQuery(query, { ...scan, code: '0'.repeat(12) }, NOW)).toEqual(link);
    expect(readCheckInQuery(query, scan, NOW + 600_001)).toEqual(link);
    expect(readCheckInQuery(query, scan, NOW - 1)).toEqual(link);
  });

  it('takes the link that a super-app hands over for a forwarded poster, whatever else it claims', () => {
    const q = `https://example.org/p/${CODE}?v=1`;
    expect(readCheckInQuery({ q, scan: scan.key, code: CODE }, scan, NOW)).toEqual(link);
  });

  it('tells what is no code', () => {
    expect(readCheckInQuery({}, undefined, NOW)).toEqual({ kind: 'no-code', text: '' });
    const q = 'https://example.org/';
    expect(readCheckInQuery({ q }, undefined, NOW)).toEqual({ kind: 'no-code', text: q });
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

  it('is chosen and unchosen', () => {
    expect(toggled(['A'], 'B')).toEqual(['A', 'B']);
    expect(toggled(['A', 'B'], 'A')).toEqual(['B']);
  });

  it('hears the strictest outcome of the group', () => {
    const results = (...outcomes: string[]) => outcomes.map((outcome) => ({ outcome })) as unknown as VisitResult[];
    expect(strictestOutcome(results('pass', 'limited', 'unknown'))).toBe('limited');
    expect(strictestOutcome(results('pass', 'unknown'))).toBe('unknown');
    expect(strictestOutcome(results('pass', 'stop'))).toBe('stop');
  });
});
