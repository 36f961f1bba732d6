import { STAFF_ROLES, type StaffRole } from '@health-code/shared/gate/staff-roles';
import type { ManagedPlace } from '@health-code/shared/place/place';
import { cleanLine } from '@health-code/shared/text/clean';
import { type LineFault, lineFault } from '@health-code/shared/text/line-fault';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/choice';
import { Box } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { TextField } from '../../../components/text-field';
import { api } from '../../../core/api/api';
import { faultWords } from '../../../core/failure/failure.shared';
import { useWords } from '../../../core/settings/use-words';
import { useIntentKey, useTask } from '../../../core/task/use-task';
import { dayAndTime } from '../../../i18n/times.shared';
import type { Words } from '../../../i18n/zh';
import { copyText } from '../../../platform/clipboard';
import { pageAddress } from '../../../platform/navigation';
import { webAddress } from '../../../platform/web-address';
import { groupInvitation } from './invitation.shared';
import './invite-staff.scss';

interface Invitation {
  readonly invitation: string;
  readonly expiresAt: string;
}

type InvitingPlace = Pick<ManagedPlace, 'placeId' | 'role'>;

/** The contract's limit. Its own constant lives beside a zod schema, which must not get into a bundle. */
const LABEL_MAX_LENGTH = 20;

/** Invites a member of staff: what they may do, a label, and twelve characters to read out or send. */
export function InviteStaff({ place, onInvited }: { place: InvitingPlace; onInvited: () => void }) {
  const [invitation, setInvitation] = useState<Invitation>();
  const keep = (made: Invitation) => {
    setInvitation(made);
    onInvited();
  };
  if (invitation === undefined) return <InviteForm place={place} onInvited={keep} />;
  return <Invited invitation={invitation} onAnother={() => setInvitation(undefined)} />;
}

interface InviteFormProps {
  place: InvitingPlace;
  onInvited: (invitation: Invitation) => void;
}

function InviteForm({ place: { placeId, role: ownRole }, onInvited }: InviteFormProps) {
  const allWords = useWords();
  const words = allWords.invite;
  const [role, setRole] = useState<StaffRole>('checker');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const label = cleanLine(typed);
  const fault = lineFault(label, LABEL_MAX_LENGTH);
  const intentKey = useIntentKey(`${placeId} ${label} ${role}`);
  const task = useTask(async () => {
    onInvited(await api('inviteStaff', { params: { placeId }, body: { label, role }, idempotencyKey: intentKey }));
  });
  const submit = () => {
    setTried(true);
    if (fault === undefined) void task.run();
  };
  return (
    <Box>
      <Box className="hc-lead">{words.intro}</Box>
      {ownRole === 'owner' ? (
        <Choice
          label={words.role}
          options={STAFF_ROLES.map((value) => ({
            value,
            label: words.roles[value].name,
            note: words.roles[value].note,
          }))}
          chosen={[role]}
          onToggle={(value) => setRole(value as StaffRole)}
        />
      ) : null}
      <TextField
        label={words.label}
        value={typed}
        onChange={setTyped}
        onEnter={submit}
        hint={words.labelHint}
        error={tried && fault !== undefined ? labelFaultWords(allWords, fault) : undefined}
      />
      <Button kind="secondary" busy={task.busy} onPress={submit}>
        {words.create}
      </Button>
      {task.failure ? <FailureNotice failure={task.failure} /> : null}
    </Box>
  );
}

function labelFaultWords(words: Words, fault: LineFault): string {
  return fault === 'required' ? words.invite.labelMissing : faultWords(words, fault);
}

function Invited({ invitation, onAnother }: { invitation: Invitation; onAnother: () => void }) {
  const words = useWords();
  const { invite } = words;
  const [copied, setCopied] = useState<boolean>();
  const until = dayAndTime(words, Date.parse(invitation.expiresAt));
  const link = webAddress(pageAddress('gates', { invitation: invitation.invitation }));
  return (
    <Box live="polite">
      <Box className="hc-invitation">{groupInvitation(invitation.invitation)}</Box>
      <Box className="hc-lead">{invite.goodUntil(until)}</Box>
      <Box className="hc-lead">{invite.howTo}</Box>
      <Box className="hc-stack">
        <Button onPress={() => void copyText(invite.message(link, until)).then(setCopied)}>{invite.copyLink}</Button>
        <Button kind="secondary" onPress={() => void copyText(invitation.invitation).then(setCopied)}>
          {invite.copy}
        </Button>
        {copied === undefined ? null : <Box role="status">{copied ? invite.copied : invite.copyFailed}</Box>}
        <Button kind="quiet" onPress={onAnother}>
          {invite.another}
        </Button>
      </Box>
    </Box>
  );
}
