import type { ManagedPlace } from '@health-code/shared/place/place';
import { Card } from '../../components/card';
import { Loading } from '../../components/loading';
import { useWords } from '../../i18n/use-words';
import { useReturn } from '../../platform/lifecycle';
import { FailureNotice } from '../common/failure-notice';
import { useLoad } from '../common/use-load';
import { api } from '../session/api';
import { InviteStaff } from './invite-staff';
import { StaffList } from './staff-list';

/** Everything about the people who work at a place. */
export function StaffCard({ place }: { place: Pick<ManagedPlace, 'placeId' | 'role'> }) {
  const words = useWords().invite;
  const { placeId } = place;
  const { data, failure, reload } = useLoad(`staff ${placeId}`, () => api('listStaff', { params: { placeId } }));
  useReturn(reload);
  return (
    <Card title={words.title}>
      {failure ? <FailureNotice failure={failure} onRetry={reload} /> : null}
      {data === undefined && !failure ? <Loading /> : null}
      {data && data.staff.length > 0 ? <StaffList place={place} staff={data.staff} onDismissed={reload} /> : null}
      <InviteStaff place={place} />
    </Card>
  );
}
