import { bundleAges } from '@health-code/shared/code/gate-bundle';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card, Fact } from '../../components/card';
import { Box, Inline, List, ListItem } from '../../components/element';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { isLargeOffset } from '../../core/clock/clock-reading.shared';
import { useClockReading, useServerNow } from '../../core/clock/server-clock';
import { useWords } from '../../core/settings/use-words';
import { dayAndTime } from '../../i18n/times.shared';
import type { Words } from '../../i18n/zh';
import { ageWords, spanWords } from './ages.shared';
import { heldGate } from './held-gates';
import { ShiftChange } from './shift-change';
import type { GateState } from './use-gate';
import { forgetRefused, sendOwnVisits, type UnsentVisits } from './visit-outbox';
import './gate-status.scss';

/** One line: the gate, the connection, the age of its data, and unsent visits. A tap opens the details. */
export function GateStatus({ state }: { state: GateState }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const own = heldGate(state.gateId);
  const line = summary(words, state, useServerNow());
  const tone = state.link.online === false || state.link.signedOut ? 'off' : 'on';
  return (
    <Box className="hc-gate-status">
      <Button
        kind="quiet"
        className="hc-gate-status__line"
        label={`${words.gate.status.details} ${line}`}
        onPress={() => setOpen(!isOpen)}
      >
        <Inline className={`hc-gate-status__dot hc-gate-status__dot--${tone}`} decorative />
        <Inline className="hc-gate-status__text">
          {own ? <Inline className="hc-gate-status__place">{`${own.place.name} · ${own.label}`}</Inline> : null}
          <Inline>{line}</Inline>
        </Inline>
        <Icon name="forward" className={isOpen ? 'hc-gate-status__arrow--open' : 'hc-gate-status__arrow'} />
      </Button>
      {isOpen ? <Details state={state} /> : null}
      <ShiftChange gateId={state.gateId} unsent={state.unsent} />
      <Refused state={state} />
    </Box>
  );
}

function summary(words: Words, { link, bundle, unsent }: GateState, now: number): string {
  const { status } = words.gate;
  const connection = link.online === undefined ? status.unknown : link.online ? status.online : status.offline;
  const ages = bundle.opened ? bundleAges(bundle.opened.bundle, now) : [];
  const oldest = Math.max(...ages.map(({ ageSeconds }) => ageSeconds));
  const lists = ages.length === 0 ? status.noBundle : status.bundle(ageWords(words, oldest));
  return [connection, lists, unsentWords(words, unsent)].join(' · ');
}

/** Never "all sent" while anything waits on this device, whoever can send it. */
function unsentWords({ gate: { status } }: Words, { own, others }: UnsentVisits): string {
  if (own > 0) return status.waiting(own);
  return others > 0 ? status.othersWaiting(others) : status.allSent;
}

function Details({ state: { gateId, bundle, unsent } }: { state: GateState }) {
  const words = useWords();
  const { status } = words.gate;
  const now = useServerNow();
  const { offsetMs } = useClockReading();
  const ages = bundle.opened ? bundleAges(bundle.opened.bundle, now) : [];
  return (
    <Card>
      {ages.map(({ part, asOf, ageSeconds, isUsable }) => (
        <Fact key={part} name={status.parts[part]}>
          {isUsable ? status.age(ageWords(words, ageSeconds), dayAndTime(words, Date.parse(asOf))) : status.tooOld}
        </Fact>
      ))}
      <Fact name={status.clock}>{clockWords(words, offsetMs)}</Fact>
      {unsent.own > 0 ? (
        <Button kind="secondary" onPress={() => void sendOwnVisits(gateId)}>
          {status.send}
        </Button>
      ) : null}
    </Card>
  );
}

/** A positive offset means that the device is slow. */
function clockWords(words: Words, offsetMs: number): string {
  const { status } = words.gate;
  return isLargeOffset(offsetMs) ? status.clockOff(offsetMs < 0, spanWords(words, offsetMs / 1000)) : status.clockRight;
}

/** Visits that the server refused, until staff confirm that they wrote them down. */
function Refused({ state: { gateId, outbox } }: { state: GateState }) {
  const words = useWords();
  const { status } = words.gate;
  if (outbox.refused.length === 0) return null;
  return (
    <Notice tone="danger" title={status.refused(outbox.refused.length)} text={status.refusedNote}>
      <List className="hc-list">
        {outbox.refused.map(({ key, summary, reason }) => (
          <ListItem key={key}>
            {status.refusedAt(dayAndTime(words, Date.parse(summary.at)), reasonWords(words, reason))}
          </ListItem>
        ))}
      </List>
      <Button kind="secondary" onPress={() => forgetRefused(gateId)}>
        {status.seen}
      </Button>
    </Notice>
  );
}

/** Reasons are open: most are verdicts on a code, and a newer server may know others. */
function reasonWords(words: Words, reason: string): string {
  const { refusedReasons } = words.gate.status;
  const isKnown = (key: string): key is keyof typeof refusedReasons => key in refusedReasons;
  return isKnown(reason) ? refusedReasons[reason] : refusedReasons.other;
}
