import { missingOnPosters } from '@health-code/shared/place/poster-characters';
import { Notice } from '../../../components/notice';
import { useWords } from '../../../core/settings/use-words';

/** Warns while a name is typed of characters that no font of posters has; it prevents nothing. */
export function MissingOnPosters({ names }: { names: readonly string[] }) {
  const words = useWords().placeForm.missingOnPosters;
  const missing = missingOnPosters(names.join(''));
  return missing.length === 0 ? null : (
    <Notice tone="warning" title={words.title(missing.join(' '))} text={words.advice} />
  );
}
