import { isOfficialProblem, PROBLEM_CODES } from '@health-code/shared/api/problem';
import { SYMPTOMS } from '@health-code/shared/facts/fact-words';
import { DOCUMENT_TYPES } from '@health-code/shared/identity/document';
import { PROOF_LEVELS } from '@health-code/shared/identity/proof-level';
import { PLACE_STATES } from '@health-code/shared/place/place';
import { PLACE_KINDS } from '@health-code/shared/place/place-kinds';
import { DELETED_KINDS, KEPT_KINDS } from '@health-code/shared/privacy/deletion';
import { FACT_KINDS, HELD_KINDS } from '@health-code/shared/privacy/person-data';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { zh } from './zh';

/** Every leaf of a dictionary by its path; functions are called with ones. */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(1, 1, 1, 1))]];
  return Object.entries(value as object).flatMap(([key, entry]) => leaves(entry, `${path}/${key}`));
}

/** What stands between two sentences: nothing in Chinese, a space in English. */
const GAP = '/common/sentenceGap';

describe('the dictionaries', () => {
  it('have the same entries, none of them empty', () => {
    expect(leaves(en).map(([path]) => path)).toEqual(leaves(zh).map(([path]) => path));
    expect([...leaves(en), ...leaves(zh)].filter(([path, text]) => path !== GAP && text.trim() === '')).toEqual([]);
  });

  it('hold Chinese in Chinese and English in English, but for the names of the languages', () => {
    const isChinese = ([, text]: [string, string]) => /\p{Script=Han}/u.test(text);
    expect(
      leaves(en)
        .filter(isChinese)
        .map(([path]) => path),
    ).toEqual(['/settings/language', '/settings/languages/zh']);
  });

  it('have words for every problem of the contract', () => {
    expect(Object.keys(zh.problems).sort()).toEqual(PROBLEM_CODES.filter((code) => !isOfficialProblem(code)).sort());
  });

  it('name everything that the contract lists', () => {
    expect(Object.keys(zh.declare.symptomNames)).toEqual([...SYMPTOMS]);
    expect(Object.keys(zh.apply.documentTypes)).toEqual([...DOCUMENT_TYPES]);
    expect(Object.keys(zh.proofLevels)).toEqual([...PROOF_LEVELS]);
    expect(Object.keys(zh.myData.kinds)).toEqual([...HELD_KINDS]);
    expect(Object.keys(zh.myData.facts)).toEqual([...FACT_KINDS]);
    expect(Object.keys(zh.deletion.kinds)).toEqual([...DELETED_KINDS]);
    expect(Object.keys(zh.deletion.keptKinds)).toEqual([...KEPT_KINDS]);
    expect(Object.keys(zh.places.kinds)).toEqual([...PLACE_KINDS]);
    expect(Object.keys(zh.places.states)).toEqual([...PLACE_STATES]);
  });
});
