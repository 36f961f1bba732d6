import type { Person } from '@health-code/shared/person/person';
import { formatPlaceCode } from '@health-code/shared/place/place-code';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { useEffect } from 'react';
import { Button } from '../../../components/button';
import { Card, Fact } from '../../../components/card';
import { ColourPanel } from '../../../components/colour-panel';
import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { useSettings } from '../../../core/settings/settings-store';
import { useWords } from '../../../core/settings/use-words';
import { minuteTime } from '../../../i18n/times.shared';
import { vibrate } from '../../../platform/device';
import { goHome, replaceWith } from '../../../platform/navigation';
import { announce } from '../../../platform/sound';
import type { DoorCode } from './check-in.shared';
import { type RefusedCheckIn, sendCheckIns, useCheckInOutbox, type WaitingCheckIn } from './check-in-outbox';
import { HeldCodePanel } from './held-code-panel';
import { NextSteps } from './next-steps';
import { RefusedNotice } from './refused-notice';
import { ResultView } from './result-view';

/** An answer that comes later than this is not shown as the current verdict. */
const STILL_AT_THE_DOOR_MS = 2 * MS_PER_MINUTE;

interface LaterCheckInProps {
  door: DoorCode;
  checkInKey: string;
  people: readonly Person[];
}

/** A check-in without a network: kept, sent when the network is back, and never shown as a pass. */
export function LaterCheckIn({ door, checkInKey, people }: LaterCheckInProps) {
  const outbox = useCheckInOutbox();
  const waiting = outbox.waiting.find(({ key }) => key === checkInKey);
  const refused = outbox.refused.find(({ key }) => key === checkInKey);
  const late = outbox.answers[checkInKey];
  if (waiting) return <Waiting checkIn={waiting} people={people} kept={outbox.kept} />;
  if (refused) return <Refused checkIn={refused} />;
  if (late === undefined) return <NextSteps />;
  const [at, recordedAt] = [Date.parse(late.at), Date.parse(late.answer.serverTime)];
  const isStillThere = recordedAt - at < STILL_AT_THE_DOOR_MS;
  return isStillThere ? <ResultView door={door} answer={late.answer} /> : <SentLate at={at} />;
}

interface WaitingProps {
  checkIn: WaitingCheckIn;
  people: readonly Person[];
  kept: boolean;
}

function Waiting({ checkIn, people, kept }: WaitingProps) {
  const words = useWords();
  const { later } = words.checkIn;
  const { at, placeCode, personIds } = checkIn.item;
  const entering = people.filter(({ personId }) => personIds.includes(personId));
  useSpokenWait();
  return (
    <Box live="polite">
      <ColourPanel stale colour="grey" word={later.word}>
        <Box className="hc-code__name">{later.title(minuteTime(Date.parse(at)))}</Box>
        <Box className="hc-code__as-of">{later.text}</Box>
      </ColourPanel>
      {kept ? null : <Notice tone="danger" title={later.notKept} />}
      {entering.map(({ personId, name }) => (
        <HeldCodePanel key={personId} personId={personId} name={name} />
      ))}
      <Card>
        <Fact name={words.checkIn.code}>{formatPlaceCode(placeCode)}</Fact>
        <Fact name={words.checkIn.people}>{entering.map(({ name }) => name).join(words.common.listSeparator)}</Fact>
      </Card>
      <Box className="hc-stack">
        <Button onPress={() => void sendCheckIns()}>{later.sendNow}</Button>
        <Button kind="secondary" onPress={() => replaceWith('visits')}>
          {words.checkIn.toVisits}
        </Button>
        <Button kind="secondary" onPress={goHome}>
          {words.common.home}
        </Button>
      </Box>
    </Box>
  );
}

function useSpokenWait(): void {
  const words = useWords().checkIn.later.spoken;
  const { language } = useSettings();
  useEffect(() => {
    vibrate();
    announce({ outcome: 'unknown', language, words, clip: undefined });
  }, [language, words]);
}

function SentLate({ at }: { at: number }) {
  const words = useWords();
  const { sent } = words.checkIn.later;
  return (
    <Box>
      <Notice title={sent.title(minuteTime(at))} text={sent.text} />
      <NextSteps />
    </Box>
  );
}

function Refused({ checkIn }: { checkIn: RefusedCheckIn }) {
  return (
    <Box>
      <RefusedNotice checkIn={checkIn} />
      <NextSteps />
    </Box>
  );
}
