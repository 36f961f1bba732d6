import { type ReactNode, useEffect } from 'react';
import { Loading } from '../../components/loading';
import { requireSignIn } from '../../core/session/require-sign-in';
import { useSession } from '../../core/session/session-store';

/** Renders its children for a signed-in user; everyone else is sent to sign in and back here. */
export function SignedIn({ children }: { children: ReactNode }) {
  const isSignedIn = useSession() !== undefined;
  useEffect(() => {
    if (!isSignedIn) requireSignIn();
  }, [isSignedIn]);
  return isSignedIn ? children : <Loading />;
}
