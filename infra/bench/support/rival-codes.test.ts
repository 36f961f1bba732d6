import { describe, expect, it } from 'vitest';
import { BASE } from '../../code-tools/vectors/craft.ts';
import { dccCode, jwsCode } from './rival-codes.ts';

const claims = { ...BASE, anchor: new Uint8Array(10) };

describe('the codes to compare with', () => {
  it.each([
    ['a JWS', jwsCode(claims), /^ey[\w-]+\.ey[\w-]+\.[\w-]{86}$/],
    ['an EU certificate', dccCode(claims), /^HC1:[0-9A-Z $%*+\-./:]+$/],
  ])('%s has its form and its signature is right', (_name, rival, form) => {
    expect(rival.text).toMatch(form);
    expect(rival.verify()).toBe(true);
  });
});
