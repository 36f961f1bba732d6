import type { ManagedPlace } from '@health-code/shared/place/place';
import { Card } from '../../../components/card';
import { FailureNotice } from '../../../components/failure-notice';
import { Loading } from '../../../components/loading';
import { MoreButton } from '../../../components/more-button';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { useLoad } from '../../../core/task/use-load';
import { usePages } from '../../../core/task/use-pages';
import { useReturn } from '../../../platform/lifecycle';
import { InviteStaff } from './invite-staff';
import { OpenInvitations } from './open-invitations';
import { StaffList } from './staff-list';

/** Everything about the people who work at a place. While it is suspended nobody can join, and anybody can be dismissed. */
export function StaffCard({ place }: { place: Pick<ManagedPlace, 'placeId' | 'role' | 'state'> }) {
  const words = useWords().invite;
  const { placeId } = place;
  const list = usePages(`staff ${placeId}`, (query) => api('listStaff', { params: { placeId }, query }));
  const { pages, failure, reload } = list;
  const staff = pages?.flatMap((page) => page.staff);
  const invited = useLoad(`invitations ${placeId}`, () => api('listInvitations', { params: { placeId } }));
  useReturn(() => {
    reload();
    invited.reload();
  });
  return (
    <Card title={words.title}>
      {failure ? <FailureNotice failure={failure} onRetry={reload} /> : null}
      {staff === undefined && !failure ? <Loading /> : null}
      {staff && staff.length > 0 ? <StaffList place={place} staff={staff} onDismissed={reload} /> : null}
      <MoreButton list={list} />
      {invited.data ? (
        <OpenInvitations place={place} invitations={invited.data.invitations} onWithdrawn={invited.reload} />
      ) : null}
      {place.state === 'active' ? <InviteStaff place={place} onInvited={invited.reload} /> : null}
    </Card>
  );
}
