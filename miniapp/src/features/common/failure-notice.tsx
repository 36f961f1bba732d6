import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { useWords } from '../../i18n/use-words';
import { type Failure, failureWords } from './failure.shared';

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
