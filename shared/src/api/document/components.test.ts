import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { instantSchema } from '../../time/instant-schema.ts';
import { capitalised, convert, join } from './components.ts';
import type { Json } from './json.ts';

const leaf = z.string().max(3);
const tree = z.strictObject({ leaf, size: z.int().default(1) });
const choice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('big-one'), leaf }),
  z.strictObject({ kind: z.literal('small') }),
]);
const named = new Map<string, z.ZodType>([
  ['Leaf', leaf],
  ['Tree', tree],
  ['Choice', choice],
]);

describe('named schemas', () => {
  it('refer to each other by name', () => {
    const { Tree } = convert(named, 'input');
    expect(Tree).toMatchObject({ properties: { leaf: { $ref: '#/components/schemas/Leaf' } }, required: ['leaf'] });
    expect(JSON.stringify(convert(named, 'input'))).not.toContain('$schema');
  });

  it('have a component for each option of a union, and a discriminator that names it', () => {
    const { Choice, ChoiceBigOne } = convert(named, 'input');
    const [big, small] = ['#/components/schemas/ChoiceBigOne', '#/components/schemas/ChoiceSmall'];
    expect(Choice).toEqual({
      oneOf: [{ $ref: big }, { $ref: small }],
      discriminator: { propertyName: 'kind', mapping: { 'big-one': big, small } },
    });
    expect(ChoiceBigOne).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it('list the keys of a record that has a closed list of them', () => {
    const record = z.partialRecord(z.enum(['a', 'b']), leaf);
    expect(
      convert(
        new Map([
          ['Leaf', leaf],
          ['Record', record],
        ] as [string, z.ZodType][]),
        'output',
      )['Record'],
    ).toEqual({
      type: 'object',
      properties: { a: { $ref: '#/components/schemas/Leaf' }, b: { $ref: '#/components/schemas/Leaf' } },
      additionalProperties: false,
    });
  });

  it('take instants with any offset, and give them in UTC', () => {
    const at = new Map<string, z.ZodType>([['Visit', z.strictObject({ at: instantSchema })]]);
    const pattern = (io: 'input' | 'output') => new RegExp(convert(at, io)['Instant']?.['pattern'] as string);
    const [taken, given] = [pattern('input'), pattern('output')];
    for (const text of ['2026-11-21T12:00:00+08:00', '2028-02-29t00:00:00.123z', '2026-11-21T12:00:00-14:00']) {
      expect([text, taken.test(text), given.test(text)]).toEqual([text, true, false]);
    }
    for (const text of ['2026-02-29T00:00:00Z', '2026-11-21T24:00:00Z', '2026-11-21T12:00:00+14:01', '2026-11-21']) {
      expect([text, taken.test(text)]).toEqual([text, false]);
    }
    expect([taken, given].map((each) => each.test('2026-11-21T04:00:00.000Z'))).toEqual([true, true]);
  });
});

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

describe('what is given and what is answered', () => {
  const sides = (parts: Json[]) => {
    const given = { schemas: convert(named, 'input'), parts };
    return join(given, { schemas: convert(named, 'output'), parts: [reference('Tree')] });
  };

  it('is one component where it reads the same, and two where it does not', () => {
    const { schemas, inputNames } = sides([reference('Tree'), reference('Leaf')]);
    expect(Object.keys(schemas)).toEqual(['Leaf', 'Tree', 'TreeInput']);
    expect([...inputNames]).toEqual([['Tree', 'TreeInput']]);
    expect([schemas['Tree']?.['required'], schemas['TreeInput']?.['required']]).toEqual([['leaf', 'size'], ['leaf']]);
  });

  it('leaves out what nothing refers to', () => {
    expect(Object.keys(sides([]).schemas)).toEqual(['Leaf', 'Tree']);
  });
});

it('makes a name of the words of an option', () => {
  expect(['requestOtp', 'not-yet-valid'].map(capitalised)).toEqual(['RequestOtp', 'NotYetValid']);
});
