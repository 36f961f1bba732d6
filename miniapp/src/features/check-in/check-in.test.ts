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
  it('takes a code and how it came', () => {
    expect(readCheckInQuery({ code: CODE.toLowerCase(), scene: 'camera' })).toEqual({
      kind: 'entry',
      entry: { code: CODE, scene: 'camera' },
    });
  });

  it('takes the link that a super-app hands over for a forwarded poster, whatever else it claims', () => {
    const q = `https://example.org/p/${CODE}?v=1`;
    const entry = { code: CODE, scene: 'link' };
    expect(readCheckInQuery({ q, scene: 'camera' })).toEqual({ kind: 'entry', entry });
    expect(readCheckInQuery({ code: CODE, scene: 'made-up' })).toEqual({ kind: 'entry', entry });
    expect(readCheckInQuery({ code: CODE })).toEqual({ kind: 'entry', entry });
  });

  it('tells what is no code', () => {
    expect(readCheckInQuery({})).toEqual({ kind: 'no-code', text: '' });
    expect(readCheckInQuery({ q: 'https://example.org/' })).toEqual({ kind: 'no-code', text: 'https://example.org/' });
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
