import type { Reason, WayOut } from '@health-code/shared/rules/status';
import { Fact } from '../../components/card';
import { Box, Heading } from '../../components/element';
import { useWords } from '../../core/settings/use-words';
import { endTime } from '../../i18n/times.shared';
import { hasConditions, nextSample } from './code.shared';

/** What still has to happen before a restriction is lifted, as a checklist. */
export function LiftConditions({ reason, now }: { reason: Reason; now: number }) {
  const words = useWords();
  if (!hasConditions(reason)) return null;
  return (
    <Box className="hc-lift">
      <Heading level={3}>{words.code.conditions}</Heading>
      {reason.waysOut.length > 1 ? <Box className="hc-lead">{words.code.anyCondition}</Box> : null}
      {reason.waysOut.map((way) => (
        <LiftCondition key={`${way.term} ${way.tests?.needed ?? 0}`} way={way} now={now} />
      ))}
    </Box>
  );
}

function LiftCondition({ way, now }: { way: WayOut; now: number }) {
  const words = useWords();
  const { tests } = way;
  const term = Date.parse(way.term);
  const word = (isMet: boolean) => (isMet ? words.code.conditionMet : words.code.conditionOpen);
  return (
    <Box className="hc-lift__group">
      <Fact name={words.code.conditionTerm(endTime(words, term))}>{word(now >= term)}</Fact>
      {tests ? (
        <Fact name={words.code.conditionTests(tests.needed, tests.done)}>{word(tests.done >= tests.needed)}</Fact>
      ) : null}
      {tests?.nextSampleFrom ? (
        <Box className="hc-lead">{nextSample(words, Date.parse(tests.nextSampleFrom), now)}</Box>
      ) : null}
    </Box>
  );
}
