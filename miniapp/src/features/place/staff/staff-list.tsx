import type { Staff } from '@health-code/shared/gate/gate';
import type { ManagedPlace } from '@health-code/shared/place/place';
import { Fact } from '../../../components/card';
import { ConfirmButton } from '../../../components/confirm-button';
import { Box, List, ListItem } from '../../../components/element';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { calendarDate } from '../../../i18n/times.shared';

interface StaffListProps {
  place: Pick<ManagedPlace, 'placeId' | 'role'>;
  staff: readonly Staff[];
  onDismissed: () => void;
}

/** The staff of a place, each of whom can be removed with immediate effect. */
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
  const { gateId, label, role, createdAt } = member;
  const isMine = place.role === 'owner' || role === 'checker';
  const dismiss = async () => {
    await api('dismissStaff', { params: { placeId: place.placeId, gateId } });
    onDismissed();
  };
  return (
    <ListItem className="hc-staff">
      <Fact name={label}>{invite.roles[role].name}</Fact>
      <Box className="hc-note">{invite.since(calendarDate(words, Date.parse(createdAt)))}</Box>
      {isMine ? (
        <ConfirmButton
          label={invite.dismiss(label)}
          why={invite.dismissWhy}
          confirm={invite.dismissConfirm}
          act={dismiss}
        />
      ) : null}
    </ListItem>
  );
}
