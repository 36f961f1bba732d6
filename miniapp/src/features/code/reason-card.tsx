import type { Reason } from '@health-code/shared/rules/status';
import { Button } from '../../components/button';
import { Card, Fact } from '../../components/card';
import { Box } from '../../components/element';
import { useBilingual, useWords } from '../../core/settings/use-words';
import { dayAndTime, endTime, timeLeft } from '../../i18n/times.shared';
import { callPhone } from '../../platform/device';
import { reasonEnd } from './code.shared';
import { LiftConditions } from './lift-conditions';
import { ReasonDimensions } from './reason-dimensions';

/** One reason: what it is, who decided it and on what basis, when it began and ends, what to do, and whom to call. */
export function ReasonCard({ reason, now }: { reason: Reason; now: number }) {
  const words = useWords();
  const say = useBilingual();
  const { source, stage, since, contact } = reason;
  return (
    <Card title={say(reason.name)}>
      <ReasonDimensions dimensions={reason.dimensions} />
      <Box className="hc-lead">{say(reason.advice)}</Box>
      {stage ? (
        <Fact name={words.code.measure}>
          <Box>{say(stage.measure)}</Box>
          {stage.count > 1 ? <Box>{words.code.stage(stage.index + 1, stage.count)}</Box> : null}
        </Fact>
      ) : null}
      {stage ? <Fact name={words.code.travel}>{words.code.travels[reason.travel]}</Fact> : null}
      {source ? <Fact name={words.code.decidedBy}>{say(source.name)}</Fact> : null}
      {since ? <Fact name={words.code.since}>{dayAndTime(words, Date.parse(since))}</Fact> : null}
      <Ends reason={reason} now={now} />
      <LiftConditions reason={reason} now={now} />
      {source?.kind === 'self' && reason.colour !== 'green' && reason.colour !== 'grey' ? (
        <Box className="hc-lead">{words.code.ownWord}</Box>
      ) : null}
      {reason.appealable ? <Box className="hc-lead">{words.code.appealable}</Box> : null}
      <Fact name={words.code.contact}>{say(contact.name)}</Fact>
      <Box className="hc-card__action">
        <Button kind="secondary" onPress={() => callPhone(contact.phone)}>
          {words.common.call(contact.phone)}
        </Button>
      </Box>
    </Card>
  );
}

function Ends({ reason, now }: { reason: Reason; now: number }) {
  const words = useWords();
  const end = reasonEnd(reason);
  const inWords = (at: number) => endTime(words, at) + words.common.aside(timeLeft(words, at, now));
  if (end.kind === 'declare') return <Fact name={words.code.change}>{words.code.endsWithDeclaration}</Fact>;
  if (end.kind === 'once') {
    const name = reason.colour === 'green' ? words.code.validUntil : words.code.hardEnd;
    return <Fact name={name}>{inWords(end.at)}</Fact>;
  }
  return (
    <Box>
      <Fact name={words.code.stageEnd}>{inWords(end.stage)}</Fact>
      <Fact name={words.code.hardEnd}>{inWords(end.hard)}</Fact>
    </Box>
  );
}
