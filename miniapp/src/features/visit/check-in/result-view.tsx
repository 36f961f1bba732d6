import type { CheckInAnswer, VisitResult } from '@health-code/shared/visit/visit';
import { useEffect } from 'react';
import { Button } from '../../../components/button';
import { Card, Fact } from '../../../components/card';
import { ColourPanel } from '../../../components/colour-panel';
import { Box } from '../../../components/element';
import { useSettings } from '../../../core/settings/settings-store';
import { useBilingual, useWords } from '../../../core/settings/use-words';
import { clockTime, endTime, fullDate } from '../../../i18n/times.shared';
import { vibrate } from '../../../platform/device';
import { goHome, replaceWith } from '../../../platform/navigation';
import { announce } from '../../../platform/sound';
import type { DoorCode } from './check-in.shared';
import { CheckOutOffer } from './check-out-offer';
import { panelColour, spokenAnswer } from './conditions.shared';
import { ConditionsCard } from './conditions-card';
import './result-view.scss';

/** The answer at the door: outcome, code, reason, unmet requirements, place and time. It is announced once. */
export function ResultView({ door, answer }: { door: DoorCode; answer: CheckInAnswer }) {
  const words = useWords();
  const at = Date.parse(answer.serverTime);
  useSpokenAnswer(answer);
  return (
    <Box live="polite">
      {answer.results.map((result) => (
        <Box key={result.visitId}>
          <PersonResult result={result} />
          <ConditionsCard
            door={door}
            kind={answer.place.kind}
            result={result}
            at={at}
            isNamed={answer.results.length > 1}
          />
        </Box>
      ))}
      <CheckOutOffer answer={answer} />
      <Card title={answer.place.name}>
        <Box className="hc-result__time">{clockTime(at)}</Box>
        <Fact name={words.checkIn.recordedAt}>{fullDate(words, at)}</Fact>
        <Fact name={words.checkIn.entrance}>{answer.place.entrance || words.checkIn.mainEntrance}</Fact>
        <Fact name={words.checkIn.address}>{`${answer.place.divisionName} ${answer.place.address}`}</Fact>
      </Card>
      <Box className="hc-stack">
        <Button onPress={goHome}>{words.common.home}</Button>
        <Button kind="secondary" onPress={() => replaceWith('scan')}>
          {words.checkIn.again}
        </Button>
        <Button kind="quiet" onPress={() => replaceWith('visits')}>
          {words.checkIn.toVisits}
        </Button>
      </Box>
    </Box>
  );
}

function PersonResult({ result }: { result: VisitResult }) {
  const words = useWords();
  const say = useBilingual();
  const { reason } = result;
  const until = reason.until === null ? undefined : words.checkIn.until(endTime(words, Date.parse(reason.until)));
  return (
    <ColourPanel huge colour={panelColour(result.outcome)} word={words.outcomes[result.outcome].word}>
      <Box className="hc-result__colour">{words.colours[result.colour].code}</Box>
      <Box className="hc-result__name">{result.name}</Box>
      <Box>{say(reason.name)}</Box>
      {until ? <Box>{until}</Box> : null}
      <Box>{words.checkIn.verdicts[result.locationVerdict]}</Box>
    </ColourPanel>
  );
}

function useSpokenAnswer(answer: CheckInAnswer): void {
  const all = useWords();
  const { language } = useSettings();
  const { outcome, words, clip } = spokenAnswer(all, answer.results, answer.place.kind);
  useEffect(() => {
    vibrate();
    announce({ outcome, language, words, clip });
  }, [outcome, language, words, clip]);
}
