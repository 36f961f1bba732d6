import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createShowings, showingKey } from './showings.shared';

const { cases } = JSON.parse(
  readFileSync(new URL('../../../../shared/vectors/code/genuine.json', import.meta.url), 'utf8'),
) as { cases: { name: string; text: string }[] };
const [first, other] = cases;

describe('one showing of a code', () => {
  it('lasts as long as a phone is held up, and ends 5 s after it was last seen', () => {
    const showings = createShowings();
    const begins = [0, 100, 4_000, 9_000, 14_000, 19_001].map((at) => showings.see('a', at));
    expect(begins).toEqual([true, false, false, false, false, true]);
  });

  it('ends when another code comes', () => {
    const showings = createShowings();
    expect(['a', 'b', 'a'].map((key, at) => showings.see(key, at))).toEqual([true, true, true]);
  });

  it('goes on when the same credential comes to its next step', () => {
    const steps = cases.filter(({ text }) => text.slice(0, 200) === first?.text.slice(0, 200));
    expect(steps.length).toBeGreaterThan(1);
    expect(new Set(steps.map(({ text }) => showingKey(text))).size).toBe(1);
  });

  it('is told apart by credential, and other texts by themselves', () => {
    expect(showingKey(first?.text ?? '')).not.toBe(showingKey(other?.text ?? ''));
    expect(showingKey('https://example.org')).toBe('https://example.org');
  });
});
