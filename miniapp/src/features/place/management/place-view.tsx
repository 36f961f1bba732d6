import type { Place } from '@health-code/shared/place/place';
import { Columns } from '../../../components/columns';
import { Box } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { Loading } from '../../../components/loading';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { useLoad } from '../../../core/task/use-load';
import { useReturn } from '../../../platform/lifecycle';
import { placeStatusOf, wasInUse } from '../parts/place-status.shared';
import { StaffCard } from '../staff/staff-card';
import { AddEntrance } from './add-entrance';
import { ChangeState } from './change-state';
import { ClosePlace } from './close-place';
import { DayCard } from './day-card';
import { EntranceCard } from './entrance-card';
import { PlaceFacts } from './place-facts';
import { PositionCard } from './position-card';
import { StateNotice } from './state-notice';

/** A place as those who run it see it. */
export function PlaceView({ placeId }: { placeId: string }) {
  const words = useWords();
  const { data: place, failure, reload } = useLoad(`own ${placeId}`, () => api('getPlace', { params: { placeId } }));
  useReturn(reload);
  if (failure && place === undefined) return <FailureNotice failure={failure} onRetry={reload} />;
  if (place === undefined) return <Loading text={words.common.loading} />;
  const status = placeStatusOf(place);
  const isOpen = status === 'active' || status === 'suspended';
  return (
    <Box>
      <StateNotice place={place} />
      <Columns>
        <PlaceFacts place={place} />
        {wasInUse(status) ? <DayCard placeId={placeId} /> : null}
        {status === 'refused' ? null : <Entrances place={place} onReplaced={reload} />}
        {isOpen ? <AddEntrance place={place} onAdded={reload} /> : null}
        {status === 'active' ? <StaffCard place={place} /> : null}
        <PositionCard place={place} />
        {isOpen ? <ChangeState place={place} onChanged={reload} /> : null}
      </Columns>
      {isOpen && place.role === 'owner' ? <ClosePlace place={place} onClosed={reload} /> : null}
    </Box>
  );
}

function Entrances({ place, onReplaced }: { place: Place; onReplaced: () => void }) {
  return (
    <>
      {place.entrances.map((entrance) => (
        <EntranceCard key={entrance.entranceId} place={place} entrance={entrance} onReplaced={onReplaced} />
      ))}
    </>
  );
}
