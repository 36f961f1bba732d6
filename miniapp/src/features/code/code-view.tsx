import type { Person } from '@health-code/shared/person/person';
import { useEffect, useRef } from 'react';
import { Split } from '../../components/columns';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { ActNowCard } from './act-now-card';
import { BadgesCard } from './badges-card';
import { ChangeNotice } from './change-notice';
import { type CodeDisplay, displayAt, type HeldCode, isFresh } from './held-code.shared';
import { GreyPanel, LivePanel, UnprovedPanel } from './live-panel';
import { NextChange } from './next-change';
import { ReasonCard } from './reason-card';
import { ScanTile } from './scan-tile';
import { SlipNotice } from './slip-notice';
import { StalePanel, type StalePanelProps } from './stale-panel';
import { TimelineCard } from './timeline-card';
import { useBrightScreen } from './use-bright-screen';
import { isGone, useCode } from './use-code';
import { useCompanionCodes } from './use-companion-codes';
import { useDrawnCode } from './use-drawn-code';
import './code-view.scss';

interface CodeViewProps {
  personId: string;
  people: readonly Person[];
  /** The account holds the person no more. */
  onGone?: () => void;
}

/** The health code: colour, shape, word, ticking clock, QR code and reasons. */
export function CodeView({ personId, people, onGone }: CodeViewProps) {
  const { held, failure, now, refresh } = useCode(personId);
  useCompanionCodes(people, personId, failure === undefined && held !== undefined && isFresh(held, now));
  useBrightScreen();
  const hasGone = isGone(failure);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (hasGone) gone.current?.();
  }, [hasGone]);
  if (held === undefined) return failure ? <FailureNotice failure={failure} onRetry={refresh} /> : <Loading />;
  return <HeldCodeView held={held} failure={failure} now={now} refresh={refresh} />;
}

type HeldCodeViewProps = Omit<ReturnType<typeof useCode>, 'held'> & { held: HeldCode };

function HeldCodeView({ held, failure, now, refresh }: HeldCodeViewProps) {
  const { status } = held;
  const display = displayAt(held, now);
  const drawn = useDrawnCode(display.kind === 'live' ? display.issued : undefined, now);
  const isStale = drawn === undefined && !WITHOUT_CODE.has(display.kind);
  return (
    <Split
      first={
        <Box>
          {isStale ? null : <ChangeNotice held={held} now={now} />}
          {drawn ? (
            <LivePanel held={held} drawn={drawn} now={now} failure={failure} />
          ) : (
            <OtherPanel held={held} display={display} failure={failure} now={now} onRefresh={refresh} />
          )}
        </Box>
      }
    >
      {failure?.kind === 'problem' ? <FailureNotice failure={failure} /> : null}
      {isStale ? null : <SlipNotice personId={held.personId} status={status} now={now} />}
      {isStale ? null : <ActNowCard status={status} />}
      <ScanTile />
      {isStale ? null : <BadgesCard badges={status.badges} now={now} />}
      {isStale ? null : <NextChange status={status} />}
      {status.reasons.map((reason) => (
        <ReasonCard key={`${reason.code} ${reason.since}`} reason={reason} now={now} />
      ))}
      {isStale ? null : <TimelineCard status={status} />}
    </Split>
  );
}

/** What is up to date and has no code to draw. */
const WITHOUT_CODE: ReadonlySet<CodeDisplay['kind']> = new Set(['grey', 'unproved']);

/** Where there is no code to show. */
function OtherPanel(props: StalePanelProps) {
  const { kind } = props.display;
  if (kind === 'grey') return <GreyPanel held={props.held} now={props.now} />;
  return kind === 'unproved' ? <UnprovedPanel held={props.held} /> : <StalePanel {...props} />;
}
