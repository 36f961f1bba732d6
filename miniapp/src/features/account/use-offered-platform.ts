import type { Platform } from '@health-code/shared/account/login';
import { api } from '../../core/api/api';
import { useLoad } from '../../core/task/use-load';
import { PLATFORM } from '../../platform/platform-code';

/** The super-app around the app, where people can sign in by it here. Until that is known, nothing is offered. */
export function useOfferedPlatform(): { platform: Platform | undefined; isKnown: boolean } {
  const { data, loading } = useLoad(PLATFORM, () => api('listSignInProviders', {}));
  const isOffered = PLATFORM !== undefined && data?.providers.includes(PLATFORM) === true;
  return { platform: isOffered ? PLATFORM : undefined, isKnown: PLATFORM === undefined || !loading };
}
