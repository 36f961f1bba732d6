import type { Person } from '@health-code/shared/person/person';
import { formatPlaceCode } from '@health-code/shared/place/place-code';
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
import { MS_PER_MINUTE } from '../../../platform/units';
import { sendCheckIns, useOutbox } from './check-in-outbox';
import type { NotedCheckIn, RefusedCheckIn } from './check-in-queue.shared';
import { HeldCodePanel } from './held-code-panel';
import { WaysOn } from './next-steps';
import { RefusedNotice } from './refused-notice';
import { ResultView } from './result-view';

/** An answer that came later than this says how things were at the door, and is not held up as how they are. */
const STILL_AT_THE_DOOR_MS = 2 * MS_PER_MINUTE;

/** A check-in without a network: noted, sent when the network is back, and never shown as a pass. */
export function Noted({ noteKey, people }: { noteKey: string; people: readonly Person[] }) {
  const { queue, answers, kept } = useOutbox();
  const waiting = queue.waiting.find(({ key }) => key === noteKey);
  const refused = queue.refused.find(({ key }) => key === noteKey);
  const late = answers[noteKey];
  if (waiting) return <Waiting checkIn={waiting} people={people} kept={kept} />;
  if (refused) return <Refused checkIn={refused} />;
  if (late === undefined) return <WaysOn />;
  const [at, recordedAt] = [Date.parse(late.at), Date.parse(late.answer.serverTime)];
  return recordedAt - at < STILL_AT_THE_DOOR_MS ? <ResultView answer={late.answer} /> : <SentLate at={at} />;
}

interface WaitingProps {
  checkIn: NotedCheckIn;
  people: readonly Person[];
  kept: boolean;
}

function Waiting({ checkIn, people, kept }: WaitingProps) {
  const words = useWords();
  const { noted } = words.checkIn;
  const { at, placeCode, personIds } = checkIn.visit;
  const entering = people.filter(({ personId }) => personIds.includes(personId));
  useSpokenNote();
  return (
    <Box live="polite">
      <ColourPanel stale colour="grey" word={noted.word}>
        <Box className="hc-code__name">{noted.title(minuteTime(Date.parse(at)))}</Box>
        <Box className="hc-code__as-of">{noted.text}</Box>
      </ColourPanel>
      {kept ? null : <Notice tone="danger" title={noted.notKept} />}
      {entering.map(({ personId, name }) => (
        <HeldCodePanel key={personId} personId={personId} name={name} />
      ))}
      <Card>
        <Fact name={words.checkIn.code}>{formatPlaceCode(placeCode)}</Fact>
        <Fact name={words.checkIn.people}>{entering.map(({ name }) => name).join(words.common.listSeparator)}</Fact>
      </Card>
      <Box className="hc-stack">
        <Button onPress={() => void sendCheckIns()}>{noted.sendNow}</Button>
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

function useSpokenNote(): void {
  const words = useWords().checkIn.noted.spoken;
  const { language } = useSettings();
  useEffect(() => {
    vibrate();
    announce({ outcome: 'unknown', language, words, clip: undefined });
  }, [language, words]);
}

function SentLate({ at }: { at: number }) {
  const words = useWords();
  const { sent } = words.checkIn.noted;
  return (
    <Box>
      <Notice title={sent.title(minuteTime(at))} text={sent.text} />
      <WaysOn />
    </Box>
  );
}

function Refused({ checkIn }: { checkIn: RefusedCheckIn }) {
  return (
    <Box>
      <RefusedNotice checkIn={checkIn} />
      <WaysOn />
    </Box>
  );
}
