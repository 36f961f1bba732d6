import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { contract } from './contract.ts';
import { speakPlainly } from './plain-issues.ts';

const before = z.config().localeError;
beforeAll(speakPlainly);
afterAll(() => z.config(before === undefined ? {} : { localeError: before }));

interface Parts {
  readonly body?: z.ZodType;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
}

const said = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues.map(({ message }) => message);

describe('what is wrong with a field', () => {
  it.each([
    [z.string(), undefined, 'is required'],
    [z.string(), 5, 'is not a text'],
    [z.number(), 'many', 'is not a number'],
    [z.number(), Number.NaN, 'is not a number'],
    [z.int(), 1.5, 'is not a whole number'],
    [z.boolean(), '是', 'is neither true nor false'],
    [z.array(z.string()), {}, 'is not a list'],
    [z.strictObject({}), [], 'is not an object'],
    [z.string().regex(/^[A-Z]{3}$/), 'x', 'is not in the right format'],
    [z.iso.datetime(), '2026-02-30T00:00:00Z', 'is not an instant with a zone, such as 2026-01-05T00:30:00Z'],
    [z.iso.date(), '2026-13-45', 'is not a day of the calendar, such as 2026-01-05'],
    [z.enum(['pcr', 'antigen']), 'x', 'is none of pcr, antigen'],
    [z.literal([24, 48]), 25, 'is none of 24, 48'],
    [z.string().min(2), 'x', 'has fewer than 2 characters'],
    [z.array(z.int()).max(1), [1, 2], 'has more than 1 entries'],
    [z.int().min(1), 0, 'is less than 1'],
    [z.number().max(90), 91, 'is more than 90'],
    [z.strictObject({}), { a: 1 }, 'unknown field'],
    [
      z.discriminatedUnion('k', [z.object({ k: z.literal('a') })]),
      { k: 'b' },
      'is none of the forms that are understood',
    ],
  ])('%# is said in plain words', (schema, value, words) => {
    expect(said(schema, value)).toEqual([words]);
  });

  it('is never told by a pattern, a type of the language, or the value, whatever the route', () => {
    const wrong: unknown[] = [undefined, null, Number.NaN, 'SECRET-王', ['SECRET-王'], { SECRET: '王' }, -1.5];
    const messages = (Object.values(contract) as readonly Parts[]).flatMap(({ body, params, query }) =>
      [body, params, query]
        .filter((schema) => schema !== undefined)
        .flatMap((schema) => {
          const shape = 'shape' in schema ? (schema.shape as Record<string, z.ZodType>) : {};
          return Object.values({ ...shape, whole: schema }).flatMap((part) =>
            wrong.flatMap((value) => said(part, value) ?? []),
          );
        }),
    );
    expect(messages.length).toBeGreaterThan(500);
    for (const message of messages) expect(message).not.toMatch(/received|expected|pattern|\^|NaN|SECRET|Invalid/);
  });
});
