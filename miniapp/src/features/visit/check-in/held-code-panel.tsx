import { useState } from 'react';
import { Notice } from '../../../components/notice';
import { useServerNow } from '../../../core/clock/server-clock';
import type { Failure } from '../../../core/failure/failure.shared';
import { useWords } from '../../../core/settings/use-words';
import { displayAt, type HeldCode } from '../../code/held-code.shared';
import { readHeldCode } from '../../code/held-code-store';
import { LivePanel } from '../../code/live-panel';
import { StalePanel } from '../../code/stale-panel';
import { useDrawnCode } from '../../code/use-drawn-code';
import { sendCheckIns } from './check-in-outbox';
import '../../code/code-view.scss';

const OFFLINE: Failure = { kind: 'offline' };

/** The health code that staff can scan instead, with its last update; or why there is none. */
export function HeldCodePanel({ personId, name }: { personId: string; name: string }) {
  const words = useWords();
  const [held] = useState(() => readHeldCode(personId));
  if (held === undefined) {
    return <Notice tone="warning" title={words.checkIn.later.noCode(name)} text={words.code.askStaff} />;
  }
  return <Held held={held} />;
}

function Held({ held }: { held: HeldCode }) {
  const now = useServerNow();
  const display = displayAt(held, now);
  const drawn = useDrawnCode(display.kind === 'live' ? display.issued : undefined, now);
  if (drawn) return <LivePanel held={held} drawn={drawn} now={now} failure={OFFLINE} />;
  return <StalePanel held={held} display={display} failure={OFFLINE} now={now} onRefresh={() => void sendCheckIns()} />;
}
