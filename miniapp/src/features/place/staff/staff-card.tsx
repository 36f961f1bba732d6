import type { ManagedPlace } from '@health-code/shared/place/place';
import { Card } from '../../../components/card';
import { FailureNotice } from '../../../components/failure-notice';
import { Loading } from '../../../components/loading';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { useLoad } from '../../../core/task/use-load';
import { useReturn } from '../../../platform/lifecycle';
import { InviteStaff } from './invite-staff';
import { OpenInvitations } from './open-invitations';
import { StaffList } from './staff-list';

/** Everything about the people who work at a place. While it is suspended nobody can join, and anybody can be dismissed. */
export function StaffCard({ place }: { place: Pick<ManagedPlace, 'placeId' | 'role' | 'state'> }) {
  const words = useWords().invite;
  const { placeId } = place;
  const { data, failure, reload } = useLoad(`staff ${placeId}`, () => findStaff(placeId));
  useReturn(reload);
  return (
    <Card title={words.title}>
      {failure ? <FailureNotice failure={failure} onRetry={reload} /> : null}
      {data === undefined && !failure ? <Loading /> : null}
      {data && data.staff.length > 0 ? <StaffList place={place} staff={data.staff} onDismissed={reload} /> : null}
      {data ? <OpenInvitations place={place} invitations={data.invitations} onWithdrawn={reload} /> : null}
      {place.state === 'active' ? <InviteStaff place={place} onInvited={reload} /> : null}
    </Card>
  );
}

/** Who works there, and who may join. */
async function findStaff(placeId: ManagedPlace['placeId']) {
  const params = { placeId };
  const [{ staff }, { invitations }] = await Promise.all([
    api('listStaff', { params }),
    api('listInvitations', { params }),
  ]);
  return { staff, invitations };
}
