import type { Status } from '@health-code/shared/rules/status';
import { Card, Fact } from '../../components/card';
import { Box } from '../../components/element';
import { useWords } from '../../core/settings/use-words';
import { endTime } from '../../i18n/times.shared';

/** A single change is told by the line under the code; a table is worth it only for more. */
const FEWEST_SPANS = 3;

export function TimelineCard({ status }: { status: Status }) {
  const words = useWords();
  if (status.segments.length < FEWEST_SPANS) return null;
  return (
    <Card title={words.code.timeline}>
      <Box className="hc-lead">{words.code.timelineNote}</Box>
      {status.segments.map(({ from, colour }, index) => (
        <Fact key={from} name={index === 0 ? words.code.now : endTime(words, Date.parse(from))}>
          {`${words.colours[colour].code} · ${words.colours[colour].word}`}
        </Fact>
      ))}
    </Card>
  );
}
