import type { Login } from '@health-code/shared/account/login-schema';
import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { api } from '../../core/api/api';
import { useWords } from '../../core/settings/use-words';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { withPlatformProof } from './platform-proof';
import { useOfferedPlatform } from './use-offered-platform';

interface LinkPlatformButtonProps {
  logins: readonly Login[];
  onLinked: () => void;
}

/** Lets the user of the super-app around the app sign in by it to this account, which they cannot yet. */
export function LinkPlatformButton({ logins, onLinked }: LinkPlatformButtonProps) {
  const words = useWords().logins;
  const { platform } = useOfferedPlatform();
  const intentKey = useIntentKey(logins.map(({ loginId }) => loginId).join(' '));
  const task = useTask(async () => {
    await withPlatformProof((body) => api('linkLogin', { body, idempotencyKey: intentKey }));
    onLinked();
  });
  if (platform === undefined || logins.some(({ provider }) => provider === platform)) return null;
  return (
    <Box>
      {task.failure ? <FailureNotice failure={task.failure} /> : null}
      <Button kind="secondary" busy={task.busy} onPress={() => void task.run()}>
        {words.link(words.providers[platform])}
      </Button>
    </Box>
  );
}
