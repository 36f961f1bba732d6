import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { signInAgain } from '../../core/session/require-sign-in';
import { useWords } from '../../core/settings/use-words';

/** Asks for a fresh session, which begins on this page. */
export function SignInAgain() {
  const { problems, logins } = useWords();
  const { title, advice } = problems['LOGIN.STALE_SESSION'];
  return (
    <Notice tone="warning" title={title} text={advice}>
      <Button kind="secondary" onPress={signInAgain}>
        {logins.signInAgain}
      </Button>
    </Notice>
  );
}
