import { describe, expect, it } from 'vitest';
import { zh } from '../../i18n/zh';
import { reason } from '../../testing/samples';
import { actNow, decidingReasons } from './act-now.shared';

const { todo, allowed, travel } = zh.code.act;
const yellow = (fields: Parameters<typeof reason>[0] = {}) => reason({ colour: 'yellow', code: 'H1', ...fields });
const red = (fields: Parameters<typeof reason>[0] = {}) => reason({ colour: 'red', code: 'H2', ...fields });
const missing = [{ term: '2026-11-30T00:00:00.000Z', tests: { needed: 2, done: 1, nextSampleFrom: null } }];

describe('what to do now', () => {
  it.each([
    ['nothing more than to wait', [yellow()], todo.wait],
    ['the tests that are missing', [yellow({ waysOut: missing })], todo.test],
    [
      'no test, once all are done',
      [yellow({ waysOut: [{ ...missing[0], tests: { needed: 1, done: 1 } }] as never })],
      todo.wait,
    ],
    ['a fever clinic for a declared fever', [yellow({ code: 'D3' })], todo.clinic],
    [
      'a fever clinic for symptoms beside something else',
      [yellow({ waysOut: missing }), yellow({ code: 'D4' })],
      todo.clinic,
    ],
  ])('is %s under a yellow code', (_what, reasons, expected) => {
    expect(actNow(zh, { colour: 'yellow', reasons })?.todo).toBe(expected);
    expect(actNow(zh, { colour: 'yellow', reasons })?.allowed).toBe(allowed.yellow + travel.free);
  });

  it('is to stay where one is under a red one, or to see a doctor by arrangement', () => {
    expect(actNow(zh, { colour: 'red', reasons: [red({ waysOut: missing })] })?.todo).toBe(todo.stay);
    expect(actNow(zh, { colour: 'red', reasons: [red(), yellow({ code: 'D3' })] })?.todo).toBe(todo.clinic);
    expect(actNow(zh, { colour: 'red', reasons: [red()] })?.allowed).toBe(allowed.red + travel.free);
  });

  it('says of travel what the strictest reason says', () => {
    const reasons = [yellow({ travel: 'restricted' }), yellow({ travel: 'none' })];
    expect(actNow(zh, { colour: 'yellow', reasons })?.allowed).toBe(allowed.yellow + travel.none);
  });

  it('is nobody’s business who is green or grey', () => {
    for (const colour of ['green', 'grey'] as const)
      expect(actNow(zh, { colour, reasons: [reason({ colour })] })).toBeUndefined();
  });
});

it('calls the office of the reason that decides the colour', () => {
  const contact = { name: { zh: '疾控中心', en: 'CDC' }, phone: '12345' };
  const reasons = [yellow(), red({ contact })];
  expect(decidingReasons({ colour: 'red', reasons })).toEqual([reasons[1]]);
  expect(actNow(zh, { colour: 'red', reasons })?.contact).toEqual(contact);
});
