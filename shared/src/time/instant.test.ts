import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInstant } from './instant.ts';
import { instantSchema } from './instant-schema.ts';
import { fromIso, toIso } from './shanghai.ts';

describe('an instant that somebody sends', () => {
  it.each([
    ['2026-01-05T00:30:00.000Z', '2026-01-05T00:30:00.000Z'],
    ['2026-01-05T00:30:00Z', '2026-01-05T00:30:00.000Z'],
    ['2026-01-05T00:30Z', '2026-01-05T00:30:00.000Z'],
    ['2026-01-05T08:30:00+08:00', '2026-01-05T00:30:00.000Z'],
    ['2026-01-04T19:00:00-05:30', '2026-01-05T00:30:00.000Z'],
    ['2026-01-05t08:30:00.5+08:00', '2026-01-05T00:30:00.500Z'],
    ['2026-01-05T08:30:00.123456789+08:00', '2026-01-05T00:30:00.123Z'],
    ['2024-02-29T23:59:59z', '2024-02-29T23:59:59.000Z'],
  ])('%s is kept as %s', (sent, kept) => {
    expect(instantSchema.parse(sent)).toBe(kept);
    expect(toIso(fromIso(sent))).toBe(kept);
  });

  it.each([
    '',
    '2026-01-05',
    '2026-01-05T08:30:00',
    '2026-01-05 08:30:00Z',
    '2026-02-30T00:00:00.000Z',
    '2026-02-29T00:00:00+08:00',
    '2026-13-01T00:00:00Z',
    '2026-01-05T24:00:00Z',
    '2026-01-05T00:60:00Z',
    '2026-01-05T00:00:60.000Z',
    '2026-01-05T00:00:00+15:00',
    '2026-01-05T00:00:00+08',
    '1767573000000',
    'tomorrow',
  ])('%j is none', (sent) => {
    expect(readInstant(sent)).toBeUndefined();
    expect(instantSchema.safeParse(sent).success).toBe(false);
    expect(() => fromIso(sent)).toThrow(RangeError);
  });

  it('is the same instant with every offset', () => {
    const whole = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2199, 11) });
    fc.assert(
      fc.property(whole, fc.integer({ min: -14 * 60, max: 14 * 60 }), (at, minutes) => {
        const pad = (value: number) => String(value).padStart(2, '0');
        const offset = `${minutes < 0 ? '-' : '+'}${pad(Math.trunc(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
        const sent = new Date(at + minutes * 60_000).toISOString().replace('Z', offset);
        expect(instantSchema.parse(sent)).toBe(new Date(at).toISOString());
      }),
    );
  });
});
