import { CODE_COLOURS, type CodeColour } from '@health-code/shared/rules/colour';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { useWords } from '../../core/settings/use-words';
import { useTask } from '../../core/task/use-task';
import { goTo } from '../../platform/navigation';
import { drawSpecimen, fetchSpecimen } from './specimen';
import type { GateState } from './use-gate';

/** Practice mode: specimens of each colour, and nothing is recorded. */
export function PracticePanel({ state: { isPractice, setPractice, judging } }: { state: GateState }) {
  const words = useWords();
  const { practice } = words.gate;
  const attempt = useTask(async (colour: CodeColour) => {
    const text = drawSpecimen(await fetchSpecimen(colour));
    if (text !== undefined) await judging.scan(text, 'hand');
  });
  return (
    <Card title={practice.title}>
      <Box className="hc-lead">{practice.note}</Box>
      <Box className="hc-stack">
        <Button kind={isPractice ? 'danger' : 'secondary'} onPress={() => setPractice(!isPractice)}>
          {isPractice ? practice.stop : practice.start}
        </Button>
        {isPractice ? (
          <Box className="hc-stack">
            {CODE_COLOURS.map((colour) => (
              <Button key={colour} kind="secondary" busy={attempt.busy} onPress={() => void attempt.run(colour)}>
                {practice.try(words.colours[colour].code)}
              </Button>
            ))}
            <Button kind="quiet" onPress={() => goTo('specimen')}>
              {practice.show}
            </Button>
          </Box>
        ) : null}
      </Box>
      {attempt.failure ? <FailureNotice failure={attempt.failure} /> : null}
    </Card>
  );
}
