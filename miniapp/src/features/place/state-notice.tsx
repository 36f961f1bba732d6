import type { Place } from '@health-code/shared/place/place';
import { Notice } from '../../components/notice';
import { useWords } from '../../i18n/use-words';

type Standing = Pick<Place, 'state' | 'reviewNote'>;

/** Why a place is not in use, with what its reviewer wrote; nothing while it is. */
export function StateNotice({ place: { state, reviewNote } }: { place: Standing }) {
  const words = useWords();
  if (state === 'active') return null;
  const isRefused = state === 'closed' && reviewNote !== null;
  const { title, advice } = words.placeState[isRefused ? 'refused' : state];
  const note = reviewNote === null ? [] : [words.placeState.note(reviewNote)];
  const text = [...note, advice].join(words.common.sentenceGap);
  return <Notice tone={state === 'closed' ? 'danger' : 'warning'} title={title} text={text} />;
}
