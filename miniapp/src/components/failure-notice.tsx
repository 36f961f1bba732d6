import { type Failure, failureWords } from '../core/failure/failure.shared';
import { useWords } from '../core/settings/use-words';
import { callPhone } from '../platform/device';
import { Button } from './button';
import { Notice } from './notice';

/** Says what went wrong and what to do about it. */
export function FailureNotice({ failure, onRetry }: { failure: Failure; onRetry?: (() => void) | undefined }) {
  const words = useWords();
  const { title, advice, phone } = failureWords(words, failure);
  return (
    <Notice tone={failure.kind === 'problem' ? 'danger' : 'warning'} title={title} text={advice}>
      {phone ? (
        <Button kind="secondary" onPress={() => callPhone(phone)}>
          {words.common.call(phone)}
        </Button>
      ) : null}
      {onRetry ? (
        <Button kind="secondary" onPress={onRetry}>
          {words.common.retry}
        </Button>
      ) : null}
    </Notice>
  );
}
