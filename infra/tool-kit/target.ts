import { resolve } from 'node:path';
import { readRunFile } from '../local/run-file.ts';
import { ToolError } from './tool-error.ts';

const workingDir = () => process.env['INIT_CWD'] ?? process.cwd();

/** A path as the person meant it: npm runs scripts in their own folder. */
export function pathFrom(file: string): string {
  return resolve(workingDir(), file);
}

export function dataDir(): string {
  return pathFrom(process.env['DATA_DIR'] ?? '.data');
}

/** The API to talk to: the one that is named, or that of the local run. Throws a ToolError when there is neither. */
export function originOf(named: string | undefined): string {
  const origin = named ?? readRunFile(dataDir())?.origin;
  if (origin === undefined)
    throw new ToolError('no local run found: start one with npm start, or give the API with --to');
  return origin.replace(/\/+$/, '');
}
