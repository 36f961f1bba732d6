import { useState } from 'react';
import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { Notice } from '../../components/notice';
import { handOver } from '../../core/session/require-sign-in';
import { shownLogin, useSession } from '../../core/session/session-store';
import { useWords } from '../../core/settings/use-words';
import { useTask } from '../../core/task/use-task';
import { pageAddress } from '../../platform/navigation';
import { heldGate } from './held-gates';
import { sendOwnVisits, type UnsentVisits } from './visit-outbox';

interface ShiftProps {
  gateId: string;
  unsent: UnsentVisits;
}

/** Who is on duty at this gate, what a colleague left on the device, and how the next one takes over. */
export function ShiftChange({ gateId, unsent }: ShiftProps) {
  const { gate, logins } = useWords();
  const words = gate.shift;
  const session = useSession();
  const [isAsking, setAsking] = useState(false);
  const sending = useTask(() => sendOwnVisits(gateId));
  if (session === undefined) return null;
  const ask = () => {
    setAsking(true);
    void sending.run();
  };
  return (
    <Box>
      <Box className="hc-gate-status__duty">
        <Box>{words.onDuty(shownLogin(session, logins.providers))}</Box>
        <Button kind="quiet" className="hc-gate-status__shift" onPress={ask}>
          {words.title}
        </Button>
      </Box>
      {unsent.others > 0 ? <Box className="hc-gate-status__others">{words.others(unsent.others)}</Box> : null}
      {isAsking ? (
        <Confirm gateId={gateId} unsent={unsent} isSending={sending.busy} onStay={() => setAsking(false)} />
      ) : null}
    </Box>
  );
}

interface ConfirmProps {
  gateId: string;
  unsent: Pick<UnsentVisits, 'own' | 'typed'>;
  isSending: boolean;
  onStay: () => void;
}

/** What was not sent is told before its owner signs out: nobody else can send it. */
function Confirm({ gateId, unsent, isSending, onStay }: ConfirmProps) {
  const words = useWords();
  const { shift } = words.gate;
  const isKeptBack = unsent.own > 0;
  const lost = unsent.typed > 0 ? words.common.sentenceGap + shift.typedNote(unsent.typed) : '';
  return (
    <Notice
      tone={isKeptBack ? 'warning' : 'info'}
      title={isKeptBack ? shift.unsent(unsent.own) : shift.sent}
      text={isKeptBack ? shift.unsentNote + lost : shift.sentNote}
    >
      <Box className="hc-stack">
        <Button kind={isKeptBack ? 'danger' : 'primary'} busy={isSending} onPress={() => handOver(nextAddress(gateId))}>
          {isKeptBack ? shift.leaveUnsent : shift.leave}
        </Button>
        <Button kind="secondary" onPress={onStay}>
          {words.common.cancel}
        </Button>
      </Box>
    </Notice>
  );
}

/** Where the next colleague goes on: a gate belongs to one account, so theirs here is found by the place. */
function nextAddress(gateId: string): string {
  const placeId = heldGate(gateId)?.place.placeId;
  return pageAddress('gates', placeId === undefined ? {} : { place: placeId });
}
