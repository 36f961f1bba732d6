import type { Login } from '@health-code/shared/account/login-schema';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Box, List } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { api } from '../../core/api/api';
import { useSession } from '../../core/session/session-store';
import { useWords } from '../../core/settings/use-words';
import { useLoad } from '../../core/task/use-load';
import { useReturn } from '../../platform/lifecycle';
import { goTo } from '../../platform/navigation';
import { LinkPlatformButton } from './link-platform-button';
import { LoginRow } from './login-row';

/** By what the account can be signed in to, each masked, and what can be added and removed. */
export function LoginsCard() {
  const { logins: words } = useWords();
  const session = useSession();
  const { data, failure, reload } = useLoad(session?.sessionId, () => api('listLogins', {}));
  useReturn(reload);
  return (
    <Card title={words.title}>
      {failure ? <FailureNotice failure={failure} onRetry={reload} /> : null}
      {data === undefined && !failure ? <Loading /> : null}
      {data === undefined ? null : <Logins logins={data.logins} onChange={reload} />}
      <Box className="hc-note">{words.disuse}</Box>
    </Card>
  );
}

function Logins({ logins, onChange }: { logins: readonly Login[]; onChange: () => void }) {
  const words = useWords().logins;
  return (
    <Box>
      <List className="hc-list">
        {logins.map((login) => (
          <LoginRow key={login.loginId} login={login} canUnlink={logins.length > 1} onUnlinked={onChange} />
        ))}
      </List>
      <Box className="hc-stack">
        <LinkPlatformButton logins={logins} onLinked={onChange} />
        <Button kind="secondary" onPress={() => goTo('link-phone')}>
          {words.linkPhone.title}
        </Button>
      </Box>
    </Box>
  );
}
