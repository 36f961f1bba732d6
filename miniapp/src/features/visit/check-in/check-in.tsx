import { Loading } from '../../../components/loading';
import { useSession } from '../../../core/session/session-store';
import { usePeople } from '../../person/use-people';
import type { Arrived, Entry } from './check-in.shared';
import { CheckInFailure } from './check-in-failure';
import { Arrival } from './door-scan';
import { Guest } from './guest';
import { NoCode } from './no-code';
import { NoPeople } from './no-people';

/** From a code to the answer at the door. */
export function CheckIn({ arrived }: { arrived: Arrived }) {
  const isSignedIn = useSession() !== undefined;
  if (arrived.kind === 'no-code') return <NoCode text={arrived.text} />;
  const { entry } = arrived;
  return isSignedIn ? <Member entry={entry} /> : <Guest entry={entry} />;
}

function Member({ entry }: { entry: Entry }) {
  const { people, chosen, failure, reload } = usePeople();
  if (people?.length === 0) return <NoPeople />;
  if (people !== undefined && chosen !== undefined) {
    return <Arrival entry={entry} people={people} firstId={chosen.personId} />;
  }
  return failure ? <CheckInFailure failure={failure} onRetry={reload} /> : <Loading />;
}
