import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createWorld } from '../../testing/world.ts';
import { bySource } from '../../testing/world-sources.ts';
import { grantErrors, refused, rowError, sortRows } from './source-rows.ts';

const SCHEMA = z.strictObject({ id: z.string(), size: z.int() });
const tooLarge = ({ size }: { size: number }) => (size > 9 ? [rowError('/size', 'too-large', 'is too large')] : []);
const said = (errors: readonly { pointer: string; code: string }[]) =>
  errors.map((error) => `${error.pointer} ${error.code}`);

describe('sorting rows', () => {
  it('keeps the right ones with their places, and answers the others in theirs', () => {
    const rows = [{ id: 'a', size: 9 }, { id: 'b', size: 10 }, { id: 'c' }, { id: 'd', size: 0 }];
    const { right, results } = sortRows(rows, SCHEMA, tooLarge);
    expect(right).toEqual([
      { index: 0, row: rows[0] },
      { index: 3, row: rows[3] },
    ]);
    expect(results.map((result) => result && [result.id, result.outcome, said(result.errors)])).toEqual([
      undefined,
      ['b', 'refused', ['/rows/1/size too-large']],
      ['c', 'refused', ['/rows/2/size invalid-type']],
    ]);
  });

  it.each([
    ['no object', 'row', null],
    ['null', null, null],
    ['without an id', {}, null],
    ['with an id that is no text', { id: 7 }, null],
    ['with an id of 80 characters', { id: 'x'.repeat(80) }, 'x'.repeat(80)],
    ['with an id of 81 characters', { id: 'x'.repeat(81) }, null],
  ])('gives a wrong row %s back under its id as far as it can be told', (_name, row, id) => {
    expect(sortRows([row], SCHEMA, tooLarge).results[0]?.id).toBe(id);
  });

  it('points at the field of the row in the request', () => {
    expect(refused('a', [rowError('/size', 'x', 'y')], 4)).toEqual({
      id: 'a',
      outcome: 'refused',
      errors: [{ pointer: '/rows/4/size', code: 'x', detail: 'y' }],
    });
  });
});

describe('what a source was not granted', () => {
  const grant = (division: string | undefined, kind = 'stay' as const) =>
    ({ action: 'facts.bring', kind, kindPointer: '/kind', divisions: [['/division', division]] }) as const;
  const carrier = bySource({ kinds: ['stay'], divisions: ['4101', '3101'] });

  it.each([
    ['a division granted', carrier, '4101', []],
    ['a street within one', carrier, '410105001', []],
    ['a village within a street, which the directory does not list', carrier, '410105001001', []],
    ['no division at all', carrier, undefined, []],
    ['what lies above', carrier, '41', ['/division not-granted']],
    ['what lies beside', carrier, '4102', ['/division not-granted']],
    ['a division that is none', carrier, '410199', ['/division unknown']],
    ['another kind', bySource({ divisions: ['4101'] }), '4101', ['/kind not-granted']],
    ['another kind in a division that is none', bySource(), '4199', ['/kind not-granted', '/division unknown']],
    ['everywhere, for who may speak of the country', bySource({ kinds: ['stay'], divisions: ['00'] }), '1101', []],
  ])('of %s', (_name, caller, division, expected) => {
    expect(said(grantErrors(createWorld().deps, caller, grant(division)))).toEqual(expected);
  });
});
