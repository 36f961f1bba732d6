import { useState } from 'react';
import { Notice } from '../../../components/notice';
import { useNow } from '../../../core/clock/use-now';
import type { Failure } from '../../../core/failure/failure.shared';
import { useWords } from '../../../core/settings/use-words';
import { DeadPanel } from '../../code/dead-panel';
import { type HeldCode, serverNow, shownAt } from '../../code/held-code.shared';
import { readHeldCode } from '../../code/held-code-store';
import { LivePanel } from '../../code/live-panel';
import { useDrawnCode } from '../../code/use-drawn-code';
import { sendCheckIns } from './check-in-outbox';
import '../../code/code-view.scss';

const OFFLINE: Failure = { kind: 'offline' };

/** The code that staff can scan instead, with the colour as last heard and since when; or why there is none. */
export function HeldCodePanel({ personId, name }: { personId: string; name: string }) {
  const words = useWords();
  const [held] = useState(() => readHeldCode(personId));
  if (held === undefined) {
    return <Notice tone="warning" title={words.checkIn.noted.noCode(name)} text={words.code.askStaff} />;
  }
  return <Held held={held} />;
}

function Held({ held }: { held: HeldCode }) {
  const now = useNow();
  const time = serverNow(held, now);
  const shown = shownAt(held, now);
  const drawn = useDrawnCode(shown.kind === 'live' ? shown.issued : undefined, time);
  if (drawn) return <LivePanel held={held} drawn={drawn} time={time} failure={OFFLINE} />;
  return <DeadPanel held={held} shown={shown} failure={OFFLINE} now={now} onRefresh={() => void sendCheckIns()} />;
}
