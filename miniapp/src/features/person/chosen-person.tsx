import type { Person } from '@health-code/shared/person/person';
import { type ReactNode, useEffect } from 'react';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { useReturn } from '../../platform/lifecycle';
import { goHome } from '../../platform/navigation';
import { SignedIn } from '../account/signed-in';
import { usePeople } from './use-people';

/** Renders its children for the chosen person, with what asks for the people once more; an account without people goes to the first page. */
export function ChosenPerson({ children }: { children: (person: Person, reload: () => void) => ReactNode }) {
  return (
    <SignedIn>
      <Chosen>{children}</Chosen>
    </SignedIn>
  );
}

function Chosen({ children }: { children: (person: Person, reload: () => void) => ReactNode }) {
  const { people, chosen, failure, reload } = usePeople();
  const isEmpty = people?.length === 0;
  useEffect(() => {
    if (isEmpty) goHome();
  }, [isEmpty]);
  // Another page may have deleted one of them, and forgotten all.
  useReturn(() => {
    if (people === undefined) reload();
  });
  if (chosen !== undefined) return children(chosen, reload);
  return failure ? <FailureNotice failure={failure} onRetry={reload} /> : <Loading />;
}
