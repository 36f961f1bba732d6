import { Loading } from '../../../components/loading';
import { useSession } from '../../../core/session/session-store';
import { usePeople } from '../../person/use-people';
import type { DoorCode, PageOpening } from './check-in.shared';
import { CheckInFailure } from './check-in-failure';
import { DoorScan } from './door-scan';
import { Guest } from './guest';
import { NoCode } from './no-code';
import { NoPeople } from './no-people';

/** The check-in page, from the code to the answer. */
export function CheckIn({ opening }: { opening: PageOpening }) {
  const isSignedIn = useSession() !== undefined;
  if (opening.kind === 'no-code') return <NoCode text={opening.text} />;
  const { door } = opening;
  return isSignedIn ? <Member door={door} /> : <Guest door={door} />;
}

function Member({ door }: { door: DoorCode }) {
  const { people, chosen, failure, reload } = usePeople();
  if (people?.length === 0) return <NoPeople />;
  if (people !== undefined && chosen !== undefined) {
    return <DoorScan door={door} people={people} firstId={chosen.personId} />;
  }
  return failure ? <CheckInFailure failure={failure} onRetry={reload} /> : <Loading />;
}
