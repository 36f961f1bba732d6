import { Card, Fact } from '../../components/card';
import { Box, List, ListItem } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { api } from '../../core/api/api';
import { useSession } from '../../core/session/session-store';
import { useWords } from '../../core/settings/use-words';
import { useLoad } from '../../core/task/use-load';
import { calendarDate } from '../../i18n/times.shared';

/** By what the account can be signed in to, each masked. */
export function LoginsCard() {
  const words = useWords();
  const { logins } = words;
  const session = useSession();
  const { data, failure, reload } = useLoad(session?.sessionId, () => api('listLogins', {}));
  return (
    <Card title={logins.title}>
      {failure ? <FailureNotice failure={failure} onRetry={reload} /> : null}
      {data === undefined && !failure ? <Loading /> : null}
      <List className="hc-list">
        {data?.logins.map(({ loginId, provider, label, linkedAt }) => (
          <ListItem key={loginId}>
            <Fact name={logins.providers[provider]}>{label}</Fact>
            <Box className="hc-note">{logins.since(calendarDate(words, Date.parse(linkedAt)))}</Box>
          </ListItem>
        ))}
      </List>
      <Box className="hc-note">{logins.disuse}</Box>
    </Card>
  );
}
