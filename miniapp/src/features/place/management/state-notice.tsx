import type { Place } from '@health-code/shared/place/place';
import { Button } from '../../../components/button';
import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { suspensionWords } from '../../../core/failure/failure.shared';
import { useWords } from '../../../core/settings/use-words';
import { goTo } from '../../../platform/navigation';
import { placeStatusOf } from '../parts/place-status.shared';

/** Why a place is not in use, with what its reviewer wrote and the way on; nothing while it is. */
export function StateNotice({ place }: { place: Pick<Place, 'placeId' | 'state' | 'reviewNote' | 'suspension'> }) {
  const words = useWords();
  const status = placeStatusOf(place);
  if (status === 'active') return null;
  const { title, advice } = words.placeState[status];
  const note = place.reviewNote === null ? [] : [words.placeState.note(place.reviewNote)];
  const asked = [...note, advice].join(words.common.sentenceGap);
  const text = place.suspension === null ? asked : suspensionWords(words, place.suspension, asked);
  return (
    <Box>
      <Notice tone={place.state === 'closed' ? 'danger' : 'warning'} title={title} text={text} />
      {status === 'refused' ? (
        <Box className="hc-stack">
          <Button onPress={() => goTo('place-new', { again: place.placeId })}>{words.placeState.registerAgain}</Button>
        </Box>
      ) : null}
    </Box>
  );
}
