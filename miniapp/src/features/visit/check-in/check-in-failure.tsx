import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { type Failure, failureWords } from '../../../core/failure/failure.shared';
import { useWords } from '../../../core/settings/use-words';
import { NextSteps } from './next-steps';

/** A problem of the code or the place is not mended by trying again; of the network it is. */
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
