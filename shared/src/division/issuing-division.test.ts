import { describe, expect, it } from 'vitest';
import { ISSUING_DIVISION } from './issuing-division.ts';

describe('a division that issues codes', () => {
  it.each(['41', '50', '4101', '4110', '4190', '5002'])('may be %s', (code) => {
    expect(code).toMatch(ISSUING_DIVISION);
  });

  it.each(['', '4', '410', '4100', '5000', '410105', '41010', '4１', '41\n', ' 41', 'ab'])('is never %j', (code) => {
    expect(code).not.toMatch(ISSUING_DIVISION);
  });
});
