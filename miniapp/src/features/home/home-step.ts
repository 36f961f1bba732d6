import { useSession } from '../../core/session/session-store';
import { usePeople } from '../person/use-people';

/** What the first page is for somebody: the sign-in, the three ways on, or the code. */
export type HomeStep = 'sign-in' | 'loading' | 'failed' | 'doors' | 'code';

export function useHomeStep() {
  const session = useSession();
  const account = usePeople();
  return { account, step: homeStep(session !== undefined, account) };
}

function homeStep(isSignedIn: boolean, { people, failure }: ReturnType<typeof usePeople>): HomeStep {
  if (!isSignedIn) return 'sign-in';
  if (people === undefined) return failure ? 'failed' : 'loading';
  return people.length === 0 ? 'doors' : 'code';
}
