import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { type Failure, failureWords } from '../../../core/failure/failure.shared';
import { useWords } from '../../../core/settings/use-words';
import { NextSteps } from './next-steps';

/** Retrying helps with the network, not with a problem of the code or the place. */
const needsAnotherCode = (failure: Failure) => failure.kind === 'problem' && /^PLACE/.test(failure.problem.code);

/** Why nobody was checked in, and the way on: every kind of wrong poster ends here, not on a blank page. */
export function CheckInFailure({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const words = useWords();
  const { title, advice } = failureWords(words, failure);
  const text = failure.kind === 'problem' ? advice : words.checkIn.offlineAdvice;
  const isFinal = needsAnotherCode(failure);
  return (
    <Box>
      <Notice tone={isFinal ? 'danger' : 'warning'} title={title} text={text} />
      <NextSteps onRetry={isFinal ? undefined : onRetry} />
    </Box>
  );
}
