import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vectorFiles } from './vector-files.ts';

const FOLDER = new URL('../../../shared/vectors/code/', import.meta.url);

describe('the published vectors of the personal code', () => {
  it('are what node infra/code-tools/make-vectors.ts writes', async () => {
    const made = await vectorFiles();
    const published = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    expect(published.sort()).toEqual([...made.keys()].sort());
    for (const [name, content] of made) expect(readFileSync(new URL(name, FOLDER), 'utf8'), name).toBe(content);
  });
});
