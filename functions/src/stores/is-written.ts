import { ConditionFailedError } from '../domain-error.ts';

/** Whether a conditional write won; false when another writer came first. Every other failure is thrown. */
export async function isWritten(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionFailedError) return false;
    throw error;
  }
}
