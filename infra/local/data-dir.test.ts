import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataDir } from './data-dir.ts';
import { StartError } from './start-error.ts';

/** Permissions do not bind root, so that a suite run by root opens the folder as nobody. */
const NOBODY = 65_534;
const isRoot = process.geteuid?.() === 0;

describe('a data folder', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'health-code-'));
  });
  afterEach(() => {
    if (isRoot) process.seteuid?.(0);
    chmodSync(dir, 0o700);
    rmSync(dir, { recursive: true });
  });

  it('keeps its key, and nothing that trying it left behind', () => {
    const { masterKey, database } = openDataDir(dir);
    expect(openDataDir(dir)).toEqual({ masterKey, database });
    expect(readdirSync(dir)).toEqual(['master.key']);
  });

  it('gets its key beside an empty folder for the database', () => {
    mkdirSync(join(dir, 'database'));
    expect(openDataDir(dir).masterKey.permanent).toHaveLength(32);
  });

  it('says that it is read-only, also when it has its key', () => {
    openDataDir(dir);
    chmodSync(dir, 0o555);
    if (isRoot) process.seteuid?.(NOBODY);
    expect(() => openDataDir(dir)).toThrow(StartError);
    expect(() => openDataDir(dir)).toThrow(/is read-only for you \(EACCES\)\. Set DATA_DIR/);
  });
});
