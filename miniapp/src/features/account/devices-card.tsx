import type { Session } from '@health-code/shared/account/session';
import { Card, Fact } from '../../components/card';
import { ConfirmButton } from '../../components/confirm-button';
import { Box, List, ListItem } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { api } from '../../core/api/api';
import { useSession } from '../../core/session/session-store';
import { useWords } from '../../core/settings/use-words';
import { useLoad } from '../../core/task/use-load';
import { calendarDate } from '../../i18n/times.shared';

/** Where the account is signed in: each of the other devices can be signed out, or all of them at once. */
export function DevicesCard() {
  const words = useWords().devices;
  const session = useSession();
  const { data, failure, reload } = useLoad(session?.sessionId, () => api('listSessions', {}));
  const sessions = data?.sessions ?? [];
  const endOthers = async () => {
    await api('endSessions', { body: { keepsThis: true } });
    reload();
  };
  return (
    <Card title={words.title}>
      <Box className="hc-lead">{words.intro}</Box>
      {failure ? <FailureNotice failure={failure} onRetry={reload} /> : null}
      {data === undefined && !failure ? <Loading /> : null}
      <List className="hc-list">
        {sessions.map((each) => (
          <DeviceRow key={each.sessionId} session={each} onEnded={reload} />
        ))}
      </List>
      {sessions.length > 2 ? (
        <ConfirmButton label={words.endOthers} why={words.endOthersWhy} confirm={words.endOthers} act={endOthers} />
      ) : null}
    </Card>
  );
}

function DeviceRow({ session, onEnded }: { session: Session; onEnded: () => void }) {
  const words = useWords();
  const { devices } = words;
  const { sessionId, device, lastUsedOn, isThis } = session;
  const name = device ?? devices.unnamed;
  const end = async () => {
    await api('endSession', { params: { sessionId } });
    onEnded();
  };
  return (
    <ListItem className="hc-staff">
      <Fact name={name}>
        {isThis ? devices.isThis : devices.lastUsed(calendarDate(words, Date.parse(`${lastUsedOn}T00:00:00+08:00`)))}
      </Fact>
      <Box className="hc-note">{devices.since(calendarDate(words, Date.parse(session.createdAt)))}</Box>
      {isThis ? null : (
        <ConfirmButton label={devices.end(name)} why={devices.endWhy} confirm={devices.endConfirm} act={end} />
      )}
    </ListItem>
  );
}
