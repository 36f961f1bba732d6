import { identityHint, writeIdentityHint } from '@health-code/shared/code/identity-hint';

/** What a code shows of an identity, in one text; undefined for a name of which nothing can be shown. */
export function hintFor(name: string, documentNumber: string): string | undefined {
  try {
    return writeIdentityHint(identityHint(name, documentNumber));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
