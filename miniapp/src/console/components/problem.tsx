import { ApiError } from '@health-code/shared/api/client';
import { useWords } from '../core/words';
import type { Words } from '../words/zh';
import { Notice } from './notice';

/** What went wrong and how to go on, in words. */
export function problemWords(words: Words, error: unknown): { title: string; advice: string } {
  if (isDismissedPasskey(error)) return words.passkeyDismissed;
  if (!(error instanceof ApiError)) return words.offline;
  const code = error.problem?.code;
  return words.problems[code as keyof Words['problems']] ?? words.unknownProblem;
}

/** A browser says so where the dialog of a passkey is closed, and where it took too long. */
const isDismissedPasskey = (error: unknown): boolean =>
  error instanceof Error &&
  /^(NotAllowedError|AbortError|InvalidStateError|NotSupportedError|SecurityError)$/.test(error.name);

export function Problem({ error }: { readonly error: unknown }) {
  const words = useWords();
  if (error === undefined) return null;
  const { title, advice } = problemWords(words, error);
  const requestId = error instanceof ApiError ? error.problem?.requestId : undefined;
  return (
    <Notice kind="bad" title={title}>
      <p>{advice}</p>
      {error instanceof ApiError && error.status >= 500 && requestId !== undefined && (
        <p className="faint">
          {words.requestId} {requestId}
        </p>
      )}
    </Notice>
  );
}
