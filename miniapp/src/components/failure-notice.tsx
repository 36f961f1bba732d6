import { type Failure, failureWords } from '../core/failure/failure.shared';
import { useWords } from '../core/settings/use-words';
import { Button } from './button';
import { Notice } from './notice';

/** Says what went wrong and what to do about it. */
export function FailureNotice({ failure, onRetry }: { failure: Failure; onRetry?: (() => void) | undefined }) {
  const words = useWords();
  const { title, advice } = failureWords(words, failure);
  return (
    <Notice tone={failure.kind === 'problem' ? 'danger' : 'warning'} title={title} text={advice}>
      {onRetry ? (
        <Button kind="secondary" onPress={onRetry}>
          {words.common.retry}
        </Button>
      ) : null}
    </Notice>
  );
}
