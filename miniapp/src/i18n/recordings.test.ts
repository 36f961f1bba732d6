import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from './en';
import { zh } from './zh';

const script = readFileSync(new URL('../../scripts/make-sounds.mts', import.meta.url), 'utf8');

it.each(Object.entries({ zh, en }))('the recordings say what the dictionary says: %s', (_language, words) => {
  for (const { speech } of Object.values(words.outcomes)) expect(script).toContain(`'${speech}'`);
  const [testTooOld] = words.gate.speech['test-age']('|').split(/[ ，]*\|/);
  expect(script).toContain(`'test-too-old': '${testTooOld}'`);
});
