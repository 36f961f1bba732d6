import { walkPages } from '@health-code/shared/api/walk-pages';
import type { Gate } from '@health-code/shared/gate/gate';
import { useEffect } from 'react';
import { Button } from '../../components/button';
import { Columns } from '../../components/columns';
import { Box, Inline } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Icon } from '../../components/icon';
import { Loading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { api } from '../../core/api/api';
import type { Failure } from '../../core/failure/failure.shared';
import { useSession } from '../../core/session/session-store';
import { useWords } from '../../core/settings/use-words';
import { useLoad } from '../../core/task/use-load';
import { useReturn } from '../../platform/lifecycle';
import { goTo, replaceWith } from '../../platform/navigation';
import { keepGates, readGates } from './held-gates';
import { JoinForm } from './join-form';
import { sendOwnVisits, useGateOutbox } from './visit-outbox';
import '../place/management/place-list.scss';

/** All of them: without the network those that are kept have to do. */
async function loadGates(): Promise<readonly Gate[]> {
  const pages = await walkPages((query) => api('listGates', { query }));
  const gates = pages.flatMap((page) => page.gates);
  keepGates(gates);
  void sendOwnVisits();
  return gates;
}

interface GateListProps {
  invited?: string | undefined;
  /** The place where a colleague has just handed this device over: the gate there opens by itself. */
  placeId?: string | undefined;
}

/** The gates of this account; offline, the last known ones. An invitation that was opened stands first. */
export function GateList({ invited, placeId }: GateListProps) {
  const words = useWords().gates;
  const session = useSession();
  const { data, failure, reload } = useLoad(session?.sessionId, loadGates);
  useReturn(reload);
  const gates = data ?? (failure ? readGates() : undefined);
  const here = data?.find(({ place }) => place.placeId === placeId)?.gateId;
  useEffect(() => {
    if (here !== undefined) replaceWith('gate', { gateId: here });
  }, [here]);
  const isInvited = invited !== undefined;
  return (
    <Box>
      {isInvited ? <Invited invitation={invited} onJoined={reload} /> : null}
      <Box className="hc-lead">{words.intro}</Box>
      {failure ? <LoadFailure failure={failure} hasGates={gates !== undefined} onRetry={reload} /> : null}
      {gates === undefined && !failure ? <Loading /> : null}
      {gates?.length === 0 && !isInvited ? <Notice title={words.empty.title} text={words.empty.advice} /> : null}
      <Columns>
        {gates?.map((gate) => (
          <GateRow key={gate.gateId} gate={gate} />
        ))}
      </Columns>
      {isInvited ? null : <JoinForm onJoined={reload} />}
    </Box>
  );
}

interface LoadFailureProps {
  failure: Failure;
  hasGates: boolean;
  onRetry: () => void;
}

/** Without the network the gates of last time do. */
function LoadFailure({ failure, hasGates, onRetry }: LoadFailureProps) {
  const words = useWords().gates;
  if (failure.kind === 'offline' && hasGates) return <Notice tone="warning" title={words.offline} />;
  return <FailureNotice failure={failure} onRetry={onRetry} />;
}

function Invited({ invitation, onJoined }: { invitation: string; onJoined: () => void }) {
  const { title, text } = useWords().gates.invited;
  return (
    <Box>
      <Notice title={title} text={text} />
      <JoinForm invited={invitation} onJoined={onJoined} />
    </Box>
  );
}

function GateRow({ gate }: { gate: Gate }) {
  const words = useWords().gates;
  const waiting = useGateOutbox(gate.gateId).waiting.length;
  const { place } = gate;
  return (
    <Button kind="quiet" className="hc-place-row" onPress={() => goTo('gate', { gateId: gate.gateId })}>
      <Inline className="hc-place-row__text">
        <Inline className="hc-place-row__name">{`${place.name} · ${gate.label}`}</Inline>
        <Inline className="hc-place-row__note">{`${place.divisionName} ${place.address}`}</Inline>
        {waiting > 0 ? <Inline className="hc-place-row__note">{words.waiting(waiting)}</Inline> : null}
      </Inline>
      <Icon name="forward" />
    </Button>
  );
}
