import { contract, ROUTE_NAMES, type RouteName } from '@health-code/shared/api/contract';
import { problemsOf } from '@health-code/shared/api/document/problems';
import type { Route } from '@health-code/shared/api/route';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { zh } from './zh';

/** What the console calls besides what is for officials. */
const ALSO: readonly RouteName[] = ['requestOtp', 'createSession', 'listDivisions', 'listRiskAreas', 'getGatePolicy'];

const sampleFor = (key: string) => (key === 'counts' ? { added: 1, changed: 2, ended: 3, unchanged: 4 } : '1');

/** Every text by its path; a function by what it says of samples. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const at = `${path}/${key}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function') return [[at, String(value(sampleFor(key), 2))]];
    return texts(value as object, at);
  });
}

describe('the words of the console', () => {
  it('have the same keys in both languages, and none is empty', () => {
    const [chinese, english] = [texts(zh), texts(en)];
    expect(english.map(([key]) => key).sort()).toEqual(chinese.map(([key]) => key).sort());
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are Chinese in Chinese, and not in English', () => {
    const isName = (key: string) => /deviceName$/.test(key);
    const han = /\p{Script=Han}/u;
    expect(texts(en).filter(([key, text]) => !isName(key) && han.test(text))).toEqual([]);
    const bare = texts(zh).filter(([, text]) => !han.test(text) && !/^[，、]$/.test(text));
    expect(bare.map(([key]) => key)).toEqual(['/factor/proveIntro']);
  });

  it('say of every problem that the console can meet what it is', () => {
    const routes = ROUTE_NAMES.filter((name) => contract[name].audience === 'office' || ALSO.includes(name));
    const codes = new Set(routes.flatMap((name) => problemsOf(contract[name] as Route)));
    expect([...codes].filter((code) => !(code in zh.problems))).toEqual([]);
  });
});
