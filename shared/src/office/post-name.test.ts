import { describe, expect, it } from 'vitest';
import { officeId } from './office.ts';
import type { OperatorId } from './operator.ts';
import { namedBy, withSecret } from './post-name.ts';

const POST = { officeId: officeId('410105', '7K3F'), operatorId: '0'.repeat(26) as OperatorId };
const TEXT = withSecret(POST, 'secret-_9');

describe('whose an invitation or a token is', () => {
  it('stands in its first two parts, with the secret behind them', () => {
    expect(TEXT).toBe(`410105-7K3F.${'0'.repeat(26)}.secret-_9`);
    expect(namedBy(TEXT)).toEqual(POST);
  });

  it.each([
    ['nothing', ''],
    ['no secret', `410105-7K3F.${'0'.repeat(26)}`],
    ['an empty secret', `410105-7K3F.${'0'.repeat(26)}.`],
    ['a fourth part', `${TEXT}.more`],
    ['an empty fourth part', `${TEXT}.`],
    ['no office', `.${'0'.repeat(26)}.secret`],
    ['an office of a village', `410105001001-7K3F.${'0'.repeat(26)}.secret`],
    ['an office without a suffix', `410105.${'0'.repeat(26)}.secret`],
    ['an operator of another length', '410105-7K3F.0.secret'],
    ['small letters', `410105-7k3f.${'0'.repeat(26)}.secret`],
  ])('is not told by %s', (_name, text) => {
    expect(namedBy(text)).toBeUndefined();
  });
});
