import type { ManagedPlace } from '@health-code/shared/place/place';
import { Button } from '../../../components/button';
import { Columns } from '../../../components/columns';
import { Box, Inline } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { Icon } from '../../../components/icon';
import { Loading } from '../../../components/loading';
import { MoreButton } from '../../../components/more-button';
import { Notice } from '../../../components/notice';
import { api } from '../../../core/api/api';
import { useSession } from '../../../core/session/session-store';
import { useWords } from '../../../core/settings/use-words';
import { usePages } from '../../../core/task/use-pages';
import { useReturn } from '../../../platform/lifecycle';
import { goTo } from '../../../platform/navigation';
import { placeStatusOf } from '../parts/place-status.shared';
import './place-list.scss';

/** The places of the account, as the server gives them. */
export function PlaceList() {
  const words = useWords().places;
  const session = useSession();
  const list = usePages(session?.sessionId, (query) => api('listPlaces', { query }));
  const { pages, failure, reload } = list;
  const places = pages?.flatMap((page) => page.places);
  useReturn(reload);
  return (
    <Box>
      <Box className="hc-lead">{words.intro}</Box>
      <Box className="hc-stack">
        <Button onPress={() => goTo('place-new')}>{words.add}</Button>
      </Box>
      {failure ? <FailureNotice failure={failure} onRetry={reload} /> : null}
      {places === undefined && !failure ? <Loading /> : null}
      {places?.length === 0 ? <Notice title={words.empty.title} text={words.empty.advice} /> : null}
      <Columns>
        {places?.map((place) => (
          <PlaceRow key={place.placeId} place={place} />
        ))}
      </Columns>
      <MoreButton list={list} />
    </Box>
  );
}

function PlaceRow({ place }: { place: ManagedPlace }) {
  const { places: words, placeState } = useWords();
  const status = placeStatusOf(place);
  const statusWord = status === 'refused' ? placeState.refused.title : words.states[status];
  const managed = place.role === 'manager' ? [words.asManager] : [];
  const notes = [words.kinds[place.kind], statusWord, ...managed];
  return (
    <Button kind="quiet" className="hc-place-row" onPress={() => goTo('place', { placeId: place.placeId })}>
      <Inline className="hc-place-row__text">
        <Inline className="hc-place-row__name">{place.name}</Inline>
        <Inline className="hc-place-row__note">{notes.join(' · ')}</Inline>
        <Inline className="hc-place-row__note">{`${place.divisionName} ${place.address}`}</Inline>
      </Inline>
      <Icon name="forward" />
    </Button>
  );
}
