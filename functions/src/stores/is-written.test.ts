import { describe, expect, it } from 'vitest';
import { ConditionFailedError, DomainError } from '../domain-error.ts';
import { isWritten } from './is-written.ts';

describe('whether a conditional write won', () => {
  it('is so when it was done, whatever it gives', async () => {
    expect(await isWritten(Promise.resolve(undefined))).toBe(true);
    expect(await isWritten(Promise.resolve(false))).toBe(true);
  });

  it('is not so when another writer came first', async () => {
    expect(await isWritten(Promise.reject(new ConditionFailedError()))).toBe(false);
  });

  it.each([new Error('no network'), new DomainError('WRITE.CONFLICT')])(
    'is not told by any other failure',
    async (error) => {
      await expect(isWritten(Promise.reject(error))).rejects.toBe(error);
    },
  );
});
