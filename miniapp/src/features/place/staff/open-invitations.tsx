import type { OpenInvitation } from '@health-code/shared/gate/gate';
import type { ManagedPlace } from '@health-code/shared/place/place';
import { Fact } from '../../../components/card';
import { ConfirmButton } from '../../../components/confirm-button';
import { Box, Heading, List, ListItem } from '../../../components/element';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { dayAndTime } from '../../../i18n/times.shared';

interface OpenInvitationsProps {
  place: Pick<ManagedPlace, 'placeId' | 'role'>;
  invitations: readonly OpenInvitation[];
  onWithdrawn: () => void;
}

/** The invitations of a place that nobody took up yet, each of which can be withdrawn; nothing where there is none. */
export function OpenInvitations({ invitations, ...props }: OpenInvitationsProps) {
  const words = useWords().invite.open;
  if (invitations.length === 0) return null;
  return (
    <Box>
      <Heading level={3}>{words.title}</Heading>
      <List className="hc-list">
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.invitationId} invitation={invitation} {...props} />
        ))}
      </List>
    </Box>
  );
}

interface InvitationRowProps extends Omit<OpenInvitationsProps, 'invitations'> {
  invitation: OpenInvitation;
}

function InvitationRow({ place, invitation, onWithdrawn }: InvitationRowProps) {
  const words = useWords();
  const { roles, open } = words.invite;
  const { invitationId, label, role, invitedBy, expiresAt } = invitation;
  const until = dayAndTime(words, Date.parse(expiresAt));
  const isMine = place.role === 'owner' || role === 'checker';
  const withdraw = async () => {
    await api('withdrawInvitation', { params: { placeId: place.placeId, invitationId } });
    onWithdrawn();
  };
  return (
    <ListItem className="hc-staff">
      <Fact name={label}>{roles[role].name}</Fact>
      <Box className="hc-note">
        {invitedBy.label === null ? open.byOwner(until) : open.byManager(invitedBy.label, until)}
      </Box>
      {isMine ? (
        <ConfirmButton
          label={open.withdraw(label)}
          why={open.withdrawWhy}
          confirm={open.withdrawConfirm}
          act={withdraw}
        />
      ) : null}
    </ListItem>
  );
}
