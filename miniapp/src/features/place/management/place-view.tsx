import type { ManagedPlace, Place } from '@health-code/shared/place/place';
import type { ReactNode } from 'react';
import { Columns } from '../../../components/columns';
import { Box } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { Loading } from '../../../components/loading';
import { Notice } from '../../../components/notice';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { useLoad } from '../../../core/task/use-load';
import { useReturn } from '../../../platform/lifecycle';
import { placeStatusOf, wasInUse } from '../parts/place-status.shared';
import { LooksCard } from '../staff/looks-card';
import { StaffCard } from '../staff/staff-card';
import { AddEntrance } from './add-entrance';
import { ChangeState } from './change-state';
import { ClosePlace } from './close-place';
import { DayCard } from './day-card';
import { EntranceCard } from './entrance-card';
import { PlaceFacts } from './place-facts';
import { PositionCard } from './position-card';
import { ProposalNotice } from './proposal-notice';
import { StateNotice } from './state-notice';

interface PlaceViewProps {
  placeId: string;
  /** It was registered a moment ago: what its owner wants first is the poster. */
  isNew?: boolean;
  /** Whether what was noted on this device was sent. */
  sent?: ReactNode;
}

/** A place as those who run it see it. */
export function PlaceView({ placeId, isNew = false, sent }: PlaceViewProps) {
  const words = useWords();
  const { data: place, failure, reload } = useLoad(`own ${placeId}`, () => api('getPlace', { params: { placeId } }));
  useReturn(reload);
  if (failure && place === undefined) return <FailureNotice failure={failure} onRetry={reload} />;
  if (place === undefined) return <Loading text={words.common.loading} />;
  return (
    <Box>
      <StateNotice place={place} />
      <ProposalNotice place={place} />
      {isNew && place.state === 'active' ? <Notice {...words.placeState.registered} /> : null}
      <PlaceCards place={place} isNew={isNew} sent={sent} onChanged={reload} />
    </Box>
  );
}

interface PlaceCardsProps {
  place: ManagedPlace;
  isNew: boolean;
  sent: ReactNode;
  onChanged: () => void;
}

function PlaceCards({ place, isNew, sent, onChanged }: PlaceCardsProps) {
  const status = placeStatusOf(place);
  const isOpen = status === 'active' || status === 'suspended';
  const entrances = status === 'refused' ? null : <Entrances place={place} isNew={isNew} onReplaced={onChanged} />;
  return (
    <>
      <Columns>
        {isNew ? entrances : null}
        {wasInUse(status) ? <DayCard placeId={place.placeId} sent={sent} /> : null}
        <PlaceFacts place={place} />
        {isNew ? null : entrances}
        {isOpen ? <AddEntrance place={place} onAdded={onChanged} /> : null}
        {isOpen ? <StaffCard place={place} /> : null}
        {isOpen ? <LooksCard placeId={place.placeId} /> : null}
        <PositionCard place={place} />
        {isOpen ? <ChangeState place={place} onChanged={onChanged} /> : null}
      </Columns>
      {isOpen && place.role === 'owner' ? <ClosePlace place={place} onClosed={onChanged} /> : null}
    </>
  );
}

/** A single poster is shown at once, and the first of a new place; drawing those of many entrances takes its time. */
function Entrances({ place, isNew, onReplaced }: { place: Place; isNew: boolean; onReplaced: () => void }) {
  const isShown = (index: number) => place.entrances.length === 1 || (isNew && index === 0);
  return (
    <>
      {place.entrances.map((entrance, index) => (
        <EntranceCard
          key={entrance.entranceId}
          place={place}
          entrance={entrance}
          isPosterShown={isShown(index)}
          onReplaced={onReplaced}
        />
      ))}
    </>
  );
}
