import type { Platform } from '@health-code/shared/account/login';
import { failureOf, problemCode } from '../../core/failure/failure.shared';
import { PLATFORM, takePlatformCode } from '../../platform/platform-code';
import { PlatformRefusal } from '../../platform/platform-code.types';

/** What proves to the server who the user is to the super-app. */
export interface PlatformProof {
  readonly provider: Platform;
  readonly code: string;
}

/**
 * Runs a request with a proof by the super-app. A code is used up by the first try, also where its answer was lost on the
 * way: then another is taken, once.
 */
export async function withPlatformProof<R>(run: (proof: PlatformProof) => Promise<R>): Promise<R> {
  try {
    return await run(await takeProof());
  } catch (error) {
    if (problemCode(failureOf(error)) !== 'PROVIDER.CODE_INVALID') throw error;
    return run(await takeProof());
  }
}

async function takeProof(): Promise<PlatformProof> {
  if (PLATFORM === undefined) throw new PlatformRefusal();
  return { provider: PLATFORM, code: await takePlatformCode() };
}
