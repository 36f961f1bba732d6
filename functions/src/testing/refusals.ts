import type { ProblemCode } from '@health-code/shared/api/problem';
import { DomainError } from '../domain-error.ts';

/** The problem that something ended with. Fails where it ended with none, or with an error that is no problem. */
export async function problemOf(work: Promise<unknown>): Promise<ProblemCode> {
  return (await refusalOf(work)).code;
}

/** The same for input that was not valid: every field to blame, as pointer and code. */
export async function faultsOf(work: Promise<unknown>): Promise<string[]> {
  const { code, errors } = await refusalOf(work);
  if (code !== 'REQUEST.INVALID') throw new Error(`${code} instead of REQUEST.INVALID`);
  return errors.map((error) => `${error.pointer} ${error.code}`);
}

/** What something was refused with, whole. */
export async function refusalOf(work: Promise<unknown>): Promise<DomainError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
