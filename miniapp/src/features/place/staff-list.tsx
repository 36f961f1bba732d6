import type { Staff } from '@health-code/shared/gate/gate';
import type { ManagedPlace } from '@health-code/shared/place/place';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Fact } from '../../components/card';
import { Box, List, ListItem } from '../../components/element';
import { Notice } from '../../components/notice';
import { calendarDate } from '../../i18n/times.shared';
import { useWords } from '../../i18n/use-words';
import { FailureNotice } from '../common/failure-notice';
import { useTask } from '../common/use-task';
import { api } from '../session/api';

interface StaffListProps {
  place: Pick<ManagedPlace, 'placeId' | 'role'>;
  staff: readonly Staff[];
  onDismissed: () => void;
}

/** Who works at a place, each with a way out that takes effect at once. */
export function StaffList({ place, staff, onDismissed }: StaffListProps) {
  return (
    <List className="hc-list">
      {staff.map((member) => (
        <StaffRow key={member.gateId} place={place} member={member} onDismissed={onDismissed} />
      ))}
    </List>
  );
}

interface StaffRowProps {
  place: StaffListProps['place'];
  member: Staff;
  onDismissed: () => void;
}

function StaffRow({ place, member, onDismissed }: StaffRowProps) {
  const words = useWords();
  const { invite } = words;
  const since = calendarDate(words, Date.parse(member.createdAt));
  const isMine = place.role === 'owner' || member.role === 'checker';
  return (
    <ListItem className="hc-staff">
      <Fact name={member.label}>{invite.roles[member.role].name}</Fact>
      <Box className="hc-note">{invite.since(since)}</Box>
      {isMine ? <Dismissal placeId={place.placeId} member={member} onDismissed={onDismissed} /> : null}
    </ListItem>
  );
}

function Dismissal({ placeId, member, onDismissed }: { placeId: string; member: Staff; onDismissed: () => void }) {
  const words = useWords();
  const { invite } = words;
  const [isAsking, setAsking] = useState(false);
  const task = useTask(async () => {
    await api('dismissStaff', { params: { placeId, gateId: member.gateId } });
    onDismissed();
  });
  if (!isAsking) {
    return (
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {invite.dismiss(member.label)}
      </Button>
    );
  }
  return (
    <Notice tone="warning" title={invite.dismiss(member.label)} text={invite.dismissWhy}>
      <Box className="hc-stack">
        <Button kind="danger" busy={task.busy} onPress={() => void task.run()}>
          {invite.dismissConfirm}
        </Button>
        <Button kind="secondary" onPress={() => setAsking(false)}>
          {words.common.cancel}
        </Button>
      </Box>
      {task.failure ? <FailureNotice failure={task.failure} /> : null}
    </Notice>
  );
}
